// Two versions of a process side by side: what is different in words, in the diagrams, tables and forms.

import {element, load, timeText} from '../page.js?v=3';
import {say, title} from './shell.js?v=1';
import {drawBoth} from './compare-diagram.js?v=1';
import {ruleTable} from './compare-rules.js?v=1';
import {KINDS, WEIGHTS, changeTable, pick, sign} from './compare-list.js?v=1';

const API = '/api/modelling/';
const ORIGINS = {shipped: 'đi kèm sản phẩm', release: 'phát hành', rollback: 'quay lại bản cũ', other: 'khác'};

/** The view #/compare/<process>?left=<reference>&right=<reference>. */
export async function show(container, {path, query}) {
  const process = path[0];
  title('So sánh hai bản');
  if (!process) {
    container.replaceChildren(element('p', {class: 'empty'}, 'Hãy chọn quy trình ở trang “Quy trình và biểu mẫu”, rồi bấm “So sánh”.'));
    return null;
  }
  const [versions, name] = await Promise.all([references(process), nameOf(process)]);
  title(`So sánh hai bản: ${name}`);
  const left = query.get('left') || (versions.find(version => version.reference.startsWith('deployment:') && version !== versions[0]) || versions[0]).reference;
  const right = query.get('right') || versions[0].reference;
  const result = element('div', {class: 'compare-result'});
  container.replaceChildren(chooser(process, versions, left, right), result);
  return showChanges(result, {process, left, right});
}

async function nameOf(process) {
  const processes = await load(`${API}processes`).catch(() => []);
  return (processes.find(each => each.key === process) || {name: process}).name;
}

/** What can be compared, newest first: drafts, versions in the engine, what came with the product. */
async function references(process) {
  const [versions, drafts] = await Promise.all([
    load(`${API}processes/${encodeURIComponent(process)}/versions`).catch(() => []),
    load(`${API}drafts`).catch(() => [])]);
  return [
    ...versions.map((version, index) => ({reference: `deployment:${version.deploymentId}`,
      words: `Phiên bản ${version.versionTag || '—'} (lần ${version.version}, ${ORIGINS[version.origin] || version.origin}, `
        + `${timeText(version.deployedAt)})${index ? '' : ' – đang dùng'}`})),
    {reference: 'shipped', words: 'Bản đi kèm sản phẩm'},
    ...drafts.filter(draft => draft.process === process).map(draft => ({reference: `draft:${draft.id}`,
      words: `Bản nháp “${draft.title}” của ${draft.owner}`}))];
}

function chooser(process, versions, left, right) {
  const go = (one, other) => {
    window.location.hash = `#/compare/${encodeURIComponent(process)}?left=${encodeURIComponent(one)}&right=${encodeURIComponent(other)}`;
  };
  const before = choice('compare-left', 'Bản trước', versions, left, () => go(before.value, after.value));
  const after = choice('compare-right', 'Bản sau', versions, right, () => go(before.value, after.value));
  return element('div', {class: 'compare-chooser'},
    element('div', {}, element('label', {for: 'compare-left'}, 'Bản trước'), before),
    element('button', {type: 'button', onclick: () => go(right, left)}, 'Đổi chỗ hai bản'),
    element('div', {}, element('label', {for: 'compare-right'}, 'Bản sau'), after));
}

function choice(id, label, versions, chosen, act) {
  const known = versions.some(version => version.reference === chosen) ? versions
    : [{reference: chosen, words: chosen.startsWith('release:') ? 'Bản đề nghị phát hành' : chosen}, ...versions];
  return element('select', {id, onchange: act}, ...known.map(version =>
    element('option', {value: version.reference, selected: version.reference === chosen}, version.words)));
}

/**
 * Shows what is different in `right` as against `left` (references such as draft:7) of a
 * process; level is that of the headings of files. Answers what to call when it is left.
 */
export async function showChanges(container, {process, left, right, level = 2}) {
  container.replaceChildren(element('p', {role: 'status'}, 'Đang so sánh…'));
  const found = await load(`${API}compare?process=${encodeURIComponent(process)}&left=${encodeURIComponent(left)}`
    + `&right=${encodeURIComponent(right)}`);
  const files = found.files.filter(file => file.status !== 'SAME');
  if (!files.length) {
    container.replaceChildren(element('p', {class: 'empty'}, 'Hai bản giống nhau: không có thay đổi nào về cách chạy, người làm, thời hạn, '
      + 'chữ hay hình vẽ.'));
    return null;
  }
  const all = files.flatMap(file => file.changes);
  all.forEach((change, index) => Object.assign(change, {number: index + 1}));
  const sections = files.map(file => section(file, found, level));
  container.replaceChildren(summary(found, all), filter(all, container), ...sections.map(each => each.node));
  const views = await Promise.all(sections.map(each => each.draw()));
  return () => views.forEach(view => view && view.close());
}

function summary(found, all) {
  const counts = Object.entries(KINDS).map(([kind, words]) => [words, all.filter(change => change.kind === kind).length])
    .filter(([, count]) => count).map(([words, count]) => `${count} ${words.toLowerCase()}`);
  return element('div', {class: 'compare-summary'},
    element('p', {}, element('b', {}, `${all.length} thay đổi`), ` từ “${found.left.label}” đến “${found.right.label}”: ${counts.join(', ')}.`),
    element('button', {type: 'button', class: 'compare-print', onclick: () => window.print()}, 'In bản so sánh'));
}

function filter(all, container) {
  const boxes = Object.entries(WEIGHTS).filter(([weight]) => all.some(change => change.weight === weight))
    .map(([weight, words]) => element('label', {}, element('input', {type: 'checkbox', checked: true, onchange: event => {
      container.querySelectorAll(`[data-weight="${weight}"]`).forEach(node => {
        node.hidden = !event.target.checked;
      });
      say(`${event.target.checked ? 'Hiện' : 'Ẩn'} thay đổi về ${words.toLowerCase()}.`);
    }}), ` ${words} (${all.filter(change => change.weight === weight).length})`));
  return element('fieldset', {class: 'compare-filter'}, element('legend', {}, 'Chỉ xem thay đổi về'), ...boxes);
}

function section(file, found, level) {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const picture = element('div', {class: 'compare-picture'});
  let view = null;
  const list = changeTable(file, change => view && view.select(change));
  const node = element('section', {class: 'compare-file', 'aria-label': `Tệp ${name}`},
    element(`h${level}`, {}, sign(status(file)), ` ${kind(file.path)} ${name}`), picture, list);
  const draw = async () => {
    if (file.status === 'CHANGED' && file.path.endsWith('.bpmn')) {
      view = await drawBoth(picture, file, found, change => pick(list, change)).catch(error => {
        picture.replaceChildren(element('p', {class: 'problem'}, `Không vẽ được hình: ${error.message} `
          + 'Danh sách bên dưới vẫn đủ mọi thay đổi.'));
        return null;
      });
    } else if (file.status === 'CHANGED' && file.path.endsWith('.dmn')) {
      picture.replaceChildren(...ruleTable(file));
    }
    return view;
  };
  return {node, draw};
}

function status(file) {
  return {ADDED: 'ADDED', REMOVED: 'REMOVED'}[file.status] || 'CHANGED';
}

function kind(path) {
  return {bpmn: 'Quy trình', dmn: 'Bảng quyết định', form: 'Biểu mẫu'}[path.split('.').pop()] || 'Tệp';
}
