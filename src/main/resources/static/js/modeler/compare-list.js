// Changes of a file as a table: a sign and a number, what it is, before and after; grouped by what they concern.

import {element} from '../page.js?v=3';

export const KINDS = {ADDED: 'Thêm', REMOVED: 'Bỏ', CHANGED: 'Sửa', MOVED: 'Chuyển chỗ'};
export const SIGNS = {ADDED: '+', REMOVED: '−', CHANGED: '✎', MOVED: '⇄'};
export const WEIGHTS = {BEHAVIOUR: 'Cách chạy', PEOPLE: 'Người làm', DEADLINE: 'Thời hạn', TEXT: 'Chữ', LAYOUT: 'Hình vẽ'};

/** The sign of a kind, with its word for those who do not see it. */
export function sign(kind) {
  return element('span', {class: `compare-sign compare-${kind.toLowerCase()}`, role: 'img', 'aria-label': KINDS[kind],
    title: KINDS[kind]}, SIGNS[kind]);
}

/** act(change) is called when the person chooses a change. */
export function changeTable(file, act) {
  const groups = Object.keys(WEIGHTS).map(weight => [weight, file.changes.filter(change => change.weight === weight)])
    .filter(([, changes]) => changes.length);
  return element('table', {class: 'compare-changes'},
    element('caption', {}, `${file.changes.length} thay đổi`),
    element('thead', {}, element('tr', {}, ...['Số', 'Thay đổi', 'Trước', 'Sau'].map(words =>
      element('th', {scope: 'col'}, words)))),
    ...groups.map(([weight, changes]) => element('tbody', {'data-weight': weight},
      element('tr', {class: 'compare-group'}, element('th', {scope: 'rowgroup', colspan: '4'}, WEIGHTS[weight])),
      ...changes.map(change => row(change, act)))));
}

function row(change, act) {
  return element('tr', {id: `compare-change-${change.number}`},
    element('td', {class: 'compare-number', 'data-label': 'Số'}, sign(change.kind), ` ${change.number}`),
    element('td', {'data-label': 'Thay đổi'}, element('button', {type: 'button', class: 'opener', onclick: event => {
      mark(event.target.closest('table'), change);
      act(change);
    }}, change.words)),
    value('Trước', change, change.before), value('Sau', change, change.after));
}

/** Of what is new or gone the sentence says it all. */
function value(label, change, words) {
  const isSaid = ['ADDED', 'REMOVED'].includes(change.kind);
  return element('td', {'data-label': label, class: 'compare-value'}, isSaid || !words ? '' : words);
}

function mark(table, change) {
  table.querySelectorAll('tr.compare-picked').forEach(row => row.classList.remove('compare-picked'));
  table.querySelector(`#compare-change-${change.number}`).classList.add('compare-picked');
}

/** Shows the row of a change that was chosen in the diagram. */
export function pick(table, change) {
  mark(table, change);
  table.querySelector(`#compare-change-${change.number} .opener`).focus();
}
