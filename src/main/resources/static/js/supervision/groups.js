// The table of groups: by unit, area, directive, officer or month; each number opens its list.

import {element} from '../page.js?v=3';
import {GROUPINGS, STANDINGS, all, percentText} from './words.js?v=1';

const COLUMNS = [...STANDINGS.map(({code, label, sign}) => ({key: code, label, sign, of: group => group.numbers[code] || 0})),
  {key: 'obstacles', label: 'Vướng mắc', of: group => group.obstacles || 0},
  {key: 'rate', label: 'Tỷ lệ đúng hạn', of: group => group.onTimeRate ?? -1},
  {key: 'change', label: 'So với kỳ trước', of: group => change(group) ?? -1000}];

function change(group) {
  return group.onTimeRate === null || group.onTimeRate === undefined || group.previousOnTimeRate === null
    || group.previousOnTimeRate === undefined ? null : Math.round(10 * (group.onTimeRate - group.previousOnTimeRate)) / 10;
}

function changeOf(group) {
  const points = change(group);
  if (points === null) {
    return '–';
  }
  const words = Math.abs(points).toLocaleString('vi-VN', {minimumFractionDigits: 1});
  return points > 0 ? `▲ +${words}` : points < 0 ? `▼ −${words}` : '0,0';
}

/** Groups in the order that a person asked for, such as "LATE.desc"; else as they came. */
function sorted(groups, sort) {
  const [key, direction] = (sort || '').split('.');
  const column = COLUMNS.find(each => each.key === key);
  const sign = direction === 'asc' ? 1 : -1;
  if (key === 'name') {
    return [...groups].sort((one, two) => sign * one.name.localeCompare(two.name, 'vi'));
  }
  return column ? [...groups].sort((one, two) => sign * (column.of(one) - column.of(two))) : groups;
}

export class Groups {

  constructor(view, lists) {
    this.view = view;
    this.lists = lists;
    this.hint = element('p', {class: 'rf-hint', id: 'rf-groups-hint'});
    this.scroll = element('div', {class: 'rf-scroll', role: 'region', tabindex: '0', 'aria-label': 'Bảng tiến độ'});
    this.node = element('div', {}, this.hint, this.scroll);
  }

  show(board, by) {
    this.board = board;
    this.by = by;
    const grouping = GROUPINGS[by];
    const groups = sorted(board[grouping.groups], this.view.values.sort);
    this.hint.textContent = this.caption(groups);
    this.scroll.replaceChildren(element('table', {class: 'rf-table rf-groups', 'aria-label': `Tiến độ theo ${grouping.name.toLowerCase()}`,
      'aria-describedby': 'rf-groups-hint'},
      element('thead', {}, element('tr', {}, this.head({key: 'name', label: grouping.name}),
        ...COLUMNS.map(column => this.head(column)))),
      element('tbody', {}, ...groups.map(group => this.row(group))),
      element('tfoot', {}, this.row({...board.total, key: null, name: 'Tổng'}))));
  }

  caption(groups) {
    const cut = ['DIRECTIVE', 'OFFICER'].includes(this.by) && groups.length >= 30
      ? ` Bảng chỉ gồm ${groups.length} dòng có nhiều việc quá hạn nhất; dòng Tổng tính tất cả.` : '';
    return 'Bấm vào một con số để xem danh sách, vào tên cột để sắp xếp. Tỷ lệ đúng hạn = xong đúng hạn / '
      + `(xong đúng hạn + xong quá hạn), so với kỳ trước tính bằng điểm phần trăm.${cut}`;
  }

  head({key, label, sign}) {
    const [sort, direction] = (this.view.values.sort || '').split('.');
    const ascending = key === 'name' ? direction !== 'asc' || sort !== key : sort === key && direction !== 'asc';
    const button = element('button', {type: 'button', class: 'rf-sort', 'data-sort': key, onclick: () => {
      this.view.set({sort: `${key}.${ascending ? 'asc' : 'desc'}`});
      this.node.querySelector(`[data-sort="${key}"]`).focus();
    }}, sign ? element('span', {class: `rf-sign rf-${key}`, 'aria-hidden': 'true'}, sign) : null, sign ? ' ' : null, label,
    element('span', {class: 'rf-arrow', 'aria-hidden': 'true'}, sort !== key ? '' : direction === 'asc' ? ' ↑' : ' ↓'));
    return element('th', {scope: 'col', 'aria-sort': sort !== key ? null : direction === 'asc' ? 'ascending' : 'descending'}, button);
  }

  row(group) {
    return element('tr', {},
      element('th', {scope: 'row'}, group.name, this.bar(group)),
      ...STANDINGS.map(standing => element('td', {class: 'rf-number'}, this.number(group, standing))),
      element('td', {class: 'rf-number'}, String(group.obstacles || '·')),
      element('td', {class: 'rf-number'}, percentText(group.onTimeRate)),
      element('td', {class: 'rf-number'}, changeOf(group)));
  }

  bar(group) {
    const bar = element('span', {class: 'rf-bar', 'aria-hidden': 'true'});
    STANDINGS.filter(({code}) => group.numbers[code]).forEach(({code}) => {
      const part = element('span', {class: `rf-fill rf-${code}`});
      part.style.flexGrow = String(group.numbers[code]);
      bar.append(part);
    });
    return all(group) ? bar : null;
  }

  number(group, {code, label}) {
    const number = group.numbers[code];
    return number ? element('button', {type: 'button', class: `rf-open rf-text-${code}`,
      'aria-label': `${label}, ${group.name}: ${number}. Xem danh sách`,
      onclick: () => this.open(group, code)}, number.toLocaleString('vi-VN')) : '·';
  }

  /** The list behind one number of a group, or of all for the total. */
  open(group, code) {
    const {label} = STANDINGS.find(standing => standing.code === code);
    this.lists.assignments(`${label}: ${group.name} (${group.numbers[code].toLocaleString('vi-VN')})`,
      {standing: code, ...(group.key === null ? {} : {[GROUPINGS[this.by].filter]: group.key || 'none'})});
  }
}
