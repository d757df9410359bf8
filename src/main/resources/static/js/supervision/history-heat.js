// Where a process takes its time: on the diagram and in a table that can be sorted.

import {element, numberText} from '../page.js?v=3';
import {ask, tableOf, row} from './history-parts.js?v=2';
import {badge, draw} from './diagram.js?v=2';

const COLUMNS = [
  ['name', 'Bước'], ['type', 'Loại'], ['running', 'Đang chờ'], ['overdue', 'Chờ quá hạn'], ['finished', 'Đã xong'],
  ['medianMinutes', 'Thường mất (trung vị)'], ['slowMinutes', '9 trên 10 xong trong'], ['share', 'Xong trễ hạn']
];

/** Shows one process. */
export function heat(node, process) {
  return new Heat(node, process);
}

class Heat {

  constructor(node, process) {
    const today = new Date();
    const iso = new Date(today.getTime() - 60000 * today.getTimezoneOffset()).toISOString().slice(0, 10);
    this.process = process;
    this.sort = {by: null, down: true};
    this.from = element('input', {type: 'date', id: 'rfh-heat-from', value: `${today.getFullYear()}-01-01`});
    this.to = element('input', {type: 'date', id: 'rfh-heat-to', value: iso});
    this.version = element('select', {id: 'rfh-heat-version'}, element('option', {value: ''}, 'Mọi phiên bản'));
    this.shade = element('select', {id: 'rfh-heat-shade'}, element('option', {value: 'late'}, 'Tỷ lệ trễ hạn'),
      element('option', {value: 'time'}, 'Thời gian (trung vị)'), element('option', {value: 'now'}, 'Đang chờ'));
    this.status = element('p', {role: 'status', class: 'rfh-message'});
    this.picture = element('div', {class: 'rfh-picture'});
    this.table = element('div');
    [this.from, this.to, this.version].forEach(field => field.addEventListener('change', () => this.load()));
    this.shade.addEventListener('change', () => this.paint());
    node.append(element('section', {class: 'rfh', 'aria-label': 'Thời gian và trễ hạn'},
      element('div', {class: 'rfh-filter'},
        element('label', {for: 'rfh-heat-from'}, 'Bước xong từ ngày'), this.from,
        element('label', {for: 'rfh-heat-to'}, 'đến ngày'), this.to,
        element('label', {for: 'rfh-heat-version'}, 'Phiên bản'), this.version,
        element('label', {for: 'rfh-heat-shade'}, 'Tô đậm theo'), this.shade),
      element('p', {class: 'rfh-legend'}, 'Trên mỗi bước: ',
        element('span', {class: 'rfh-badge rfh-badge-running'}, '▶ 3'), ' đang chờ; ',
        element('span', {class: 'rfh-badge rfh-badge-done'}, '2 ngày'), ' thời gian thường mất; ',
        element('span', {class: 'rfh-badge rfh-badge-cancelled'}, 'trễ 25%'),
        ' xong sau hạn. Màu càng đậm thì càng nhiều. Thời gian tính theo lịch, không trừ ngày nghỉ.'),
      this.status, this.picture, this.table));
    this.load();
  }

  async load() {
    this.status.textContent = 'Đang tính…';
    try {
      this.data = await ask(`definitions/${encodeURIComponent(this.process)}/heat`,
        {from: this.from.value, to: this.to.value, version: this.version.value});
    } catch (error) {
      this.status.textContent = error.message;
      return;
    }
    this.data.activities.forEach(each => {
      each.share = each.due ? each.late / each.due : null;
    });
    if (this.version.options.length === 1) {
      this.data.versions.forEach(number => this.version.append(element('option', {value: number}, `Phiên bản ${number}`)));
    }
    this.status.textContent = this.data.activities.length ? ''
      : 'Chưa có bước nào chạy hoặc xong trong khoảng này. Hãy chọn khoảng ngày khác.';
    this.paint();
    this.list();
  }

  paint() {
    const works = this.data.activities.filter(each => each.work);
    const measure = {late: each => each.share || 0, time: each => each.medianMinutes || 0, now: each => each.running}[this.shade.value];
    const most = Math.max(...works.map(measure), 0);
    draw(this.picture, this.data.definition, this.data.name, ({canvas, overlays, elements}) => {
      works.filter(each => elements.get(each.activity)).forEach(each => {
        const level = most ? Math.ceil(4 * measure(each) / most) : 0;
        if (level) {
          canvas.addMarker(each.activity, `rfh-heat-${level}`);
        }
        if (each.running) {
          badge(overlays, each.activity, 'running', `▶ ${each.running}`, {bottom: 10, left: -8});
        }
        if (each.median) {
          badge(overlays, each.activity, 'done', short(each.median), {top: -14, left: 0});
        }
        if (each.late) {
          badge(overlays, each.activity, 'cancelled', `trễ ${percent(each.share)}`, {bottom: 10, right: 50});
        }
      });
    });
  }

  list() {
    const works = this.data.activities.filter(each => each.work);
    if (this.sort.by) {
      const by = this.sort.by;
      const order = (one, other) => typeof one[by] === 'string' ? other[by].localeCompare(one[by], 'vi')
        : (other[by] ?? -1) - (one[by] ?? -1);
      works.sort((one, other) => this.sort.down ? order(one, other) : order(other, one));
    }
    const table = tableOf('Từng bước; bấm vào tên cột để xếp, bấm vào số đang chờ để xem các hồ sơ đó.',
      COLUMNS.map(([, words]) => words), works.map(each => this.row(each)));
    [...table.querySelectorAll('th')].forEach((cell, index) => this.sortable(cell, ...COLUMNS[index]));
    this.table.replaceChildren(...(works.length ? [table] : []));
  }

  sortable(cell, name, words) {
    const sorted = this.sort.by === name;
    cell.setAttribute('aria-sort', !sorted ? 'none' : this.sort.down ? 'descending' : 'ascending');
    cell.replaceChildren(element('button', {type: 'button', class: 'rfh-sort', 'data-column': name, onclick: () => {
      this.sort = {by: name, down: sorted ? !this.sort.down : true};
      this.list();
      this.table.querySelector(`[data-column="${name}"]`).focus();
    }}, words, element('span', {'aria-hidden': 'true'}, sorted ? (this.sort.down ? ' ▼' : ' ▲') : '')));
  }

  row(each) {
    const here = new URLSearchParams({process: this.process, activity: each.activity, step: each.name, state: 'RUNNING'});
    return row([each.name, 'rfh-words'], each.type,
      [each.running ? element('a', {href: `#/reform-flow/history?${here}`,
        'aria-label': `${each.running} hồ sơ đang chờ ở bước ${each.name}. Xem danh sách`}, numberText(each.running)) : '·', 'rfh-number'],
      [each.overdue ? element('strong', {class: 'rfh-late'}, `▲ ${numberText(each.overdue)}`) : '·', 'rfh-number'],
      [each.finished ? numberText(each.finished) : '·', 'rfh-number'],
      [each.median, 'rfh-number'], [each.slow, 'rfh-number'],
      [each.due ? `${percent(each.share)} (${numberText(each.late)}/${numberText(each.due)})` : 'không có hạn', 'rfh-number']);
  }
}

function percent(share) {
  return `${numberText(Math.round(1000 * share) / 10)}%`;
}

// The largest part is enough on the picture.
function short(words) {
  return words.split(' ').slice(0, words.startsWith('dưới') ? 3 : 2).join(' ');
}
