// The editors in Vietnamese.

import {VI} from './editor-vi-words.js?v=1';

/** Words met for which there is no Vietnamese, for those who complete the dictionary. */
export const missing = new Set();

function words(text) {
  const vi = known(text);
  if (vi === undefined) {
    missing.add(text);
  }
  return vi ?? text;
}

function translate(template, replacements = {}) {
  return words(template).replace(/{([^}]+)}/g, (hit, key) =>
    replacements[key] !== undefined && replacements[key] !== null ? replacements[key] : hit);
}

/** A module of diagram-js by which an editor speaks Vietnamese. */
export function translation() {
  return {translate: ['value', translate]};
}

// What the libraries write without asking for a translation. What people wrote is left
// alone: labels on the canvas, texts of forms, cells of tables, what is in fields.
const CHROME = '.bio-properties-panel, .fjs-palette-container, .fjs-properties-container, .fjs-context-pad, .djs-popup, '
  + '.djs-minimap, .bts-toggle-mode, .bts-palette, .bts-log, .bts-notifications, .bts-context-pad, .bts-set-animation-speed, '
  + '.dmn-decision-table-container, .dmn-literal-expression-container, .dmn-boxed-expression-container, .dms-container, .context-menu, .view-drd, '
  + '.fjs-drop-container-horizontal, .fjs-no-results, .fjs-editor-palette, .fjs-empty-editor, .fjs-form-editor, .cm-tooltip, '
  + '.djs-search-container, .djs-container, .djs-overlay, .djs-context-pad, .djs-palette';
const PEOPLES = 'svg, input, textarea, .cm-content, [contenteditable=true], .fjs-form-field, .djs-label, .content-editable, '
  + '.decision-rules, td.input-cell, td.output-cell, .bts-entry .bts-text:not(.bts-text), .bio-properties-panel-header-label, '
  + '.editor-preview, .bts-token-count';
const ATTRIBUTES = ['title', 'placeholder', 'aria-label', 'alt'];

/** Translates what appears in a part of the page; answers what stops that. */
export function translateIn(root) {
  const observer = new MutationObserver(changes => changes.forEach(({target, addedNodes, type, attributeName}) => {
    if (type === 'characterData') {
      text(target);
    } else if (type === 'attributes') {
      attribute(target, attributeName);
    } else {
      addedNodes.forEach(all);
    }
  }));
  [root, document.body].forEach((node, at) => observer.observe(node, {subtree: at === 0, childList: true,
    characterData: at === 0, attributes: at === 0, attributeFilter: at === 0 ? ATTRIBUTES : undefined}));
  return () => observer.disconnect();
}

function all(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    text(node);
  } else if (node.nodeType === Node.ELEMENT_NODE && node.namespaceURI.endsWith('xhtml')) {
    ATTRIBUTES.forEach(name => attribute(node, name));
    node.childNodes.forEach(all);
  }
}

function text(node) {
  const found = node.nodeValue.trim();
  const holder = node.parentElement;
  if (found && holder && holder.closest(CHROME) && !holder.closest(PEOPLES)) {
    put(found, vi => {
      node.nodeValue = node.nodeValue.replace(found, () => vi);
    }, holder.closest('.fjs-palette-container'));
  }
}

function attribute(node, name) {
  const found = node.getAttribute?.(name);
  if (found && node.closest(CHROME)) {
    put(found, vi => node.setAttribute(name, vi));
  }
}

/** Type names come in several spellings: "User Task", "user task", "Sub Process". */
const ANY_CASE = new Map(Object.entries(VI).map(([english, vi]) => [plain(english), vi]));

function plain(english) {
  return english.toLowerCase().replaceAll('-', ' ');
}

function known(english) {
  return Object.hasOwn(VI, english) ? VI[english] : ANY_CASE.get(plain(english));
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const MOMENTS = {Start: 'Khi vào', End: 'Khi ra', Take: 'Khi đi qua', Create: 'Khi tạo', Assignment: 'Khi giao',
  Update: 'Khi đổi', Complete: 'Khi xong', Delete: 'Khi bỏ', Timeout: 'Khi đến giờ'};

/** Sentences around a word of the dictionary. */
const PATTERNS = [
  [/^Create an? (.+) element$/, name => `Thêm ${known(name) || name}`],
  [/^Remove (.+)$/, name => `Bỏ ${known(name) || name}`],
  [new RegExp(`^(${Object.keys(MOMENTS).join('|')}): (.+)$`), (moment, what) => `${MOMENTS[moment]}: ${known(what) || what}`],
  [/^List contains (\d+) items?$/, number => `Có ${number} mục`],
  [/^Focus process instance (.+)$/, id => `Xem lượt chạy ${id}`],
  [new RegExp(`^(${MONTHS.join('|')}) (\\d+), (\\d+)$`), (month, day, year) => `${day}/${MONTHS.indexOf(month) + 1}/${year}`]
];

/** Words that mean another thing in the editor of forms. */
const FORM_WORDS = {Input: 'Nhập liệu'};

function put(found, write, ofForms) {
  const vi = (ofForms ? FORM_WORDS[found] : undefined) ?? known(found) ?? PATTERNS.map(([shape, tell]) => shape.exec(found) && tell(...shape.exec(found).slice(1))).find(Boolean);
  if (vi === undefined) {
    if (/^[A-Z][a-z]+/.test(found) && /^[\x20-\x7e]+$/.test(found)) {
      missing.add(found);
    }
  } else if (vi !== found) {
    write(vi);
  }
}
