// What the search, the history of an instance and the heat of a process share.

import {element, load} from '../page.js?v=3';

const ROOT = new URL('../..', import.meta.url).pathname;

export async function ask(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value)).toString();
  try {
    return await load(`${ROOT}api/supervision/${path}${query ? `?${query}` : ''}`);
  } catch (error) {
    throw error.status === 404 ? new Error('Không có hồ sơ này trong phạm vi bạn được xem.') : error;
  }
}

export async function diagramOf(definition) {
  const response = await fetch(`${ROOT}api/supervision/definitions/${encodeURIComponent(definition)}/diagram`,
    {headers: {Accept: 'application/xml'}, credentials: 'same-origin'});
  if (!response.ok) {
    throw new Error('Chưa đọc được sơ đồ. Các bước vẫn được kể ở bảng bên dưới.');
  }
  return response.text();
}

export function file(link) {
  return ROOT + link.replace(/^\//, '');
}

export function historyLink(id, words, label) {
  return element('a', {href: `#/reform-flow/history/${encodeURIComponent(id)}`, 'aria-label': label}, words);
}

/** State of an instance with a sign that says the same without colour. */
export function stateMark(state, words) {
  const signs = {RUNNING: '▶', SUSPENDED: '‖', COMPLETED: '✓', CANCELLED: '✕'};
  return element('span', {class: `rfh-state rfh-${state}`},
    element('span', {'aria-hidden': 'true'}, `${signs[state] || ''} `), words);
}

export function tableOf(caption, columns, rows) {
  return element('div', {class: 'rfh-scroll', tabindex: '0', role: 'region', 'aria-label': caption},
    element('table', {class: 'table rfh-table'},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...columns.map(column => element('th', {scope: 'col'}, column)))),
      element('tbody', {}, ...rows)));
}

export function row(...cells) {
  return element('tr', {}, ...cells.map(cell => cell instanceof Array ? element('td', {class: cell[1]}, cell[0] ?? '')
    : element('td', {}, cell ?? '')));
}
