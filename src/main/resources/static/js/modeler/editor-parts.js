// What the editors share: the tool bar, the list of findings, calling on change.

import {element} from '../page.js?v=3';

/** A button of a tool bar: a sign and, for screen readers and on hovering, words. */
export function tool(sign, words, act, attributes = {}) {
  return element('button', {type: 'button', class: 'editor-tool', title: words, 'aria-label': words,
    onclick: act, ...attributes}, sign);
}

/** A button of a tool bar with words on it. */
export function wordTool(words, act, attributes = {}) {
  return element('button', {type: 'button', class: 'editor-tool', onclick: act, ...attributes}, words);
}

export function toolbar(name, ...tools) {
  return element('div', {class: 'editor-tools', role: 'toolbar', 'aria-label': name}, ...tools);
}

export function pressed(button, is) {
  button.setAttribute('aria-pressed', String(is));
}

/** Those who want to know of changes. */
export function listeners() {
  const all = [];
  return {add: listener => all.push(listener), call: () => all.forEach(listener => listener())};
}

const SIGNS = {error: '✕', warning: '!', info: 'i'};
const NAMES = {error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý'};

/** 'error', 'warning' or 'info', however the severity is written. */
export function severity(finding) {
  const name = String(finding.severity || 'error').toLowerCase();
  return name in SIGNS ? name : name.startsWith('warn') ? 'warning' : 'error';
}

export function sign(name) {
  return SIGNS[name];
}

/** The gravest severity of findings. */
export function gravest(findings) {
  return Object.keys(SIGNS).find(name => findings.some(finding => severity(finding) === name));
}

export function countWords(findings) {
  return Object.keys(SIGNS).map(name => [findings.filter(finding => severity(finding) === name).length, name])
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${NAMES[name]}`).join(', ');
}

/** Findings by the id of their element, in a Map. */
export function byElement(findings) {
  const all = new Map();
  findings.filter(finding => finding.element).forEach(finding =>
    all.set(finding.element, [...(all.get(finding.element) || []), finding]));
  return all;
}

/** A closed list of findings below the tool bar; a click on one calls select(finding). */
export function findingsList(select) {
  const summary = element('summary', {});
  const list = element('ol', {});
  const node = element('details', {class: 'editor-findings', hidden: true}, summary, list);
  return {node, show(findings) {
    node.hidden = findings.length === 0;
    summary.textContent = `Kiểm tra: ${countWords(findings)}`;
    list.replaceChildren(...findings.map(finding => element('li', {class: severity(finding)},
      element('button', {type: 'button', onclick: () => select(finding)},
        element('span', {class: 'sign', 'aria-hidden': 'true'}, SIGNS[severity(finding)]),
        `${NAMES[severity(finding)]}${place(finding)}: ${finding.message}`))));
  }};
}

function place(finding) {
  return finding.element ? ` ở ${finding.element}` : finding.line ? ` ở dòng ${finding.line}` : '';
}

/** Style rules that mark nodes by an attribute, whoever draws them, until replaced. */
export function markRules(scope) {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return {
    show(marks) {
      sheet.replaceSync(marks.map(([selector, name]) =>
        `${scope} ${selector} { box-shadow: inset 0 0 0 2px var(--finding-${name}) !important; }`).join('\n'));
    },
    remove() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(each => each !== sheet);
    }
  };
}
