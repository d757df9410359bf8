// A decision table with what is different in it: rows and cells of both versions in one table.

import {element} from '../page.js?v=3';
import {sign} from './compare-list.js?v=1';

/** One table for each decision that both versions have. */
export function ruleTable(file) {
  const before = tables(file.left);
  return tables(file.right).map(table => both(before.find(other => other.id === table.id) || {columns: [], rules: []}, table));
}

function tables(xml) {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  return own(document.documentElement, 'decision').map(decision => {
    const table = own(decision, 'decisionTable')[0];
    const inputs = table ? own(table, 'input') : [];
    const outputs = table ? own(table, 'output') : [];
    const columns = [...inputs, ...outputs].map(column => ({id: column.id,
      label: column.getAttribute('label') || column.getAttribute('name') || column.id}));
    return {id: decision.id, name: decision.getAttribute('name') || decision.id, columns,
      rules: table ? own(table, 'rule').map(rule => ruleOf(rule, inputs, outputs)) : []};
  });
}

function own(node, name) {
  return [...node.children].filter(child => child.localName === name);
}

function ruleOf(rule, inputs, outputs) {
  const words = entry => own(entry, 'text')[0]?.textContent.trim() || '';
  const cells = {};
  own(rule, 'inputEntry').forEach((entry, index) => inputs[index] && (cells[inputs[index].id] = words(entry)));
  own(rule, 'outputEntry').forEach((entry, index) => outputs[index] && (cells[outputs[index].id] = words(entry)));
  return {id: rule.id, note: own(rule, 'description')[0]?.textContent.trim() || '', cells};
}

function both(before, after) {
  const gone = before.columns.filter(column => !after.columns.some(other => other.id === column.id));
  const columns = [...after.columns, ...gone];
  const state = (id, one, other) => !one.some(each => each.id === id) ? 'ADDED' : !other.some(each => each.id === id) ? 'REMOVED' : null;
  const rules = [...after.rules];
  before.rules.forEach((rule, index) => {
    if (!after.rules.some(other => other.id === rule.id)) {
      const previous = before.rules.slice(0, index).reverse().find(each => rules.some(other => other.id === each.id));
      rules.splice(previous ? rules.findIndex(each => each.id === previous.id) + 1 : 0, 0, rule);
    }
  });
  const rows = rules.map(rule => row(rule, before, after, columns));
  const same = rows.filter(each => each.className === 'compare-row-same');
  same.forEach(each => {
    each.hidden = true;
  });
  const all = element('label', {class: 'compare-all'}, element('input', {type: 'checkbox', onchange: event => same.forEach(each => {
    each.hidden = !event.target.checked;
  })}), ` Hiện cả ${same.length} luật không đổi`);
  return element('div', {}, same.length ? all : null, element('div', {class: 'compare-rules', tabindex: '0', role: 'region', 'aria-label': `Bảng ${after.name}`},
    element('table', {}, element('caption', {}, `Bảng “${after.name}”: chữ gạch là trước, chữ đậm là sau`),
      element('thead', {}, element('tr', {}, element('th', {scope: 'col'}, 'Luật'), ...columns.map(column => {
        const kind = state(column.id, before.columns, after.columns);
        return element('th', {scope: 'col'}, kind ? sign(kind) : null, kind ? ' ' : null, column.label);
      }), element('th', {scope: 'col'}, 'Giải thích'))),
      element('tbody', {}, ...rows))));
}

function row(rule, before, after, columns) {
  const old = before.rules.find(each => each.id === rule.id);
  const now = after.rules.find(each => each.id === rule.id);
  const kind = !old ? 'ADDED' : !now ? 'REMOVED' : null;
  const changed = !kind && (old.note !== now.note || columns.some(column => (old.cells[column.id] || '') !== (now.cells[column.id] || '')));
  const mark = kind || (changed ? 'CHANGED' : null);
  const number = now ? after.rules.indexOf(now) + 1 : before.rules.indexOf(old) + 1;
  return element('tr', {class: mark ? `compare-row-${mark.toLowerCase()}` : 'compare-row-same'},
    element('th', {scope: 'row'}, mark ? sign(mark) : null, ` ${number}`),
    ...columns.map(column => cell((old || {cells: {}}).cells[column.id], (now || {cells: {}}).cells[column.id])),
    cell(old?.note, now?.note));
}

function cell(old, now) {
  if ((old || '') === (now || '')) {
    return element('td', {}, now || '');
  }
  return element('td', {class: 'compare-cell'}, old ? element('del', {}, old) : null, old && now ? ' ' : null,
    now ? element('ins', {}, now) : null);
}
