// The dashboard's section "Tiến độ thực hiện nhiệm vụ": counts by group, each of which opens
// the list behind it, and each row there its process instance.

import {element} from '../../tasklist/scripts/parts.js?v=1';

// As staff know the colours; the sign says the same without colour.
const STANDINGS = [
  ['IN_TERM', 'Trong hạn', '○'],
  ['DUE_SOON', 'Sắp đến hạn', '◐'],
  ['LATE', 'Quá hạn', '▲'],
  ['NO_DEADLINE', 'Không thời hạn', '–'],
  ['AWAITING_CONFIRMATION', 'Chờ xác nhận', '?'],
  ['SUSPENDED', 'Tạm dừng', '‖'],
  ['DONE_ON_TIME', 'Xong đúng hạn', '✓'],
  ['DONE_LATE', 'Xong quá hạn', '✓▲'],
  ['DONE_NO_DEADLINE', 'Xong, không thời hạn', '✓–']
];
const GROUPINGS = {
  UNIT: ['Đơn vị', 'unit'], AREA: ['Lĩnh vực', 'area'], DIRECTIVE: ['Văn bản', 'directive'],
  OFFICER: ['Người thực hiện', 'officer'], MONTH: ['Tháng', null]
};

async function ask(path, parameters) {
  const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
  const response = await fetch(`${root}/api/supervision/${path}?${new URLSearchParams(parameters)}`,
    {headers: {Accept: 'application/json, application/problem+json'}, credentials: 'same-origin'})
    .catch(() => {
      throw new Error('Không hỏi được máy chủ. Hãy kiểm tra kết nối mạng rồi thử lại.');
    });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(body.detail || `Máy chủ chưa trả lời được (mã ${response.status}). Hãy tải lại trang.`);
  }
  return body;
}

function day(iso) {
  return iso ? iso.split('-').reverse().join('/') : '';
}

function percent(part, whole) {
  return whole ? `${(100 * part / whole).toFixed(1).replace('.', ',')}%` : '';
}

class Board {

  constructor(node) {
    const today = new Date();
    this.from = element('input', {type: 'date', id: 'rf-from', value: `${today.getFullYear()}-01-01`});
    this.to = element('input', {type: 'date', id: 'rf-to',
      value: new Date(today.getTime() - 60000 * today.getTimezoneOffset()).toISOString().slice(0, 10)});
    this.by = element('select', {id: 'rf-by'},
      ...Object.entries(GROUPINGS).map(([value, [label]]) => element('option', {value}, label)));
    this.message = element('p', {role: 'status', class: 'rf-message'});
    this.table = element('div', {class: 'rf-scroll'});
    this.list = element('div', {class: 'rf-list'});
    [this.from, this.to, this.by].forEach(input => input.addEventListener('change', () => this.load()));
    node.append(element('section', {class: 'rf-board', 'aria-label': 'Tiến độ thực hiện nhiệm vụ'},
      element('h3', {}, 'Tiến độ thực hiện nhiệm vụ'),
      element('div', {class: 'rf-filter'},
        element('label', {for: 'rf-by'}, 'Xem theo'), this.by,
        element('label', {for: 'rf-from'}, 'Báo cáo hoàn thành từ ngày'), this.from,
        element('label', {for: 'rf-to'}, 'đến ngày'), this.to),
      this.message, this.table, this.list));
    this.load();
  }

  parameters() {
    return {...(this.from.value && {from: this.from.value}), ...(this.to.value && {to: this.to.value})};
  }

  async load() {
    this.list.replaceChildren();
    this.message.textContent = 'Đang đếm…';
    try {
      const groups = await ask('progress', {by: this.by.value, ...this.parameters()});
      this.message.textContent = groups.length ? '' : 'Chưa có nhiệm vụ nào trong khoảng này.';
      this.table.replaceChildren(...(groups.length ? [this.counts(groups)] : []));
    } catch (error) {
      this.table.replaceChildren();
      this.message.textContent = error.message;
    }
  }

  counts(groups) {
    const total = {key: null, name: 'Tổng', obstacles: 0, numbers: {}};
    groups.forEach(group => {
      total.obstacles += group.obstacles;
      STANDINGS.forEach(([code]) => {
        total.numbers[code] = (total.numbers[code] || 0) + group.numbers[code];
      });
    });
    return element('table', {class: 'table rf-table'},
      element('caption', {}, 'Việc đang mở tính đến hôm nay; việc đã xong tính theo ngày đơn vị báo cáo hoàn thành. '
        + 'Bấm vào một con số để xem danh sách.'),
      element('thead', {}, element('tr', {},
        element('th', {scope: 'col'}, GROUPINGS[this.by.value][0]),
        ...STANDINGS.map(([code, label, sign]) => element('th', {scope: 'col'},
          element('span', {class: `rf-sign rf-${code}`, 'aria-hidden': 'true'}, sign), ` ${label}`)),
        element('th', {scope: 'col'}, 'Vướng mắc'),
        element('th', {scope: 'col'}, 'Tỷ lệ đúng hạn'))),
      element('tbody', {}, ...groups.map(group => this.row(group))),
      element('tfoot', {}, this.row(total)));
  }

  row(group) {
    const done = group.numbers.DONE_ON_TIME + group.numbers.DONE_LATE;
    return element('tr', {},
      element('th', {scope: 'row'}, group.name, this.bar(group)),
      ...STANDINGS.map(([code, label]) => element('td', {class: 'rf-number'}, this.number(group, code, label))),
      element('td', {class: 'rf-number'}, String(group.obstacles || '·')),
      element('td', {class: 'rf-number'}, percent(group.numbers.DONE_ON_TIME, done)));
  }

  bar(group) {
    const parts = STANDINGS.filter(([code]) => group.numbers[code]);
    return element('div', {class: 'rf-bar', 'aria-hidden': 'true'}, ...parts.map(([code, label]) =>
      element('span', {class: `rf-fill rf-${code}`, style: `flex-grow: ${group.numbers[code]}`,
        title: `${label}: ${group.numbers[code]}`})));
  }

  number(group, code, label) {
    const number = group.numbers[code];
    const column = GROUPINGS[this.by.value][1];
    if (!number) {
      return '·';
    }
    // Months, and what is outside all groups, cannot be asked for alone.
    if (group.key !== null && (!column || !group.key)) {
      return String(number);
    }
    const filter = {standing: code, ...this.parameters(), ...(group.key && {[column]: group.key})};
    return element('button', {type: 'button', class: `rf-open rf-text-${code}`,
      'aria-label': `${label}, ${group.name}: ${number}. Xem danh sách`,
      onclick: () => this.open(`${label}: ${group.name} (${number})`, filter)}, String(number));
  }

  async open(title, filter) {
    const heading = element('h4', {tabindex: '-1'}, title);
    const rows = element('tbody');
    const more = element('button', {type: 'button', class: 'btn btn-default', hidden: true}, 'Xem tiếp');
    const close = element('button', {type: 'button', class: 'btn btn-default',
      onclick: () => this.list.replaceChildren()}, 'Đóng danh sách');
    const status = element('p', {role: 'status'});
    this.list.replaceChildren(heading, element('div', {class: 'rf-scroll'}, element('table', {class: 'table rf-table'},
      element('thead', {}, element('tr', {}, ...['Nhiệm vụ', 'Văn bản', 'Đơn vị', 'Người thực hiện', 'Hạn',
        'Báo cáo', 'Quá hạn (ngày)', 'Đã làm', ''].map(name => element('th', {scope: 'col'}, name)))),
      rows)), status, more, ' ', close);
    const load = async after => {
      try {
        const page = await ask('assignments', {...filter, ...(after && {after})});
        rows.append(...page.rows.map(line));
        more.hidden = !page.next;
        more.onclick = () => load(page.next);
      } catch (error) {
        status.textContent = error.message;
      }
    };
    await load(null);
    heading.focus();
    heading.scrollIntoView({block: 'nearest'});
  }
}

function line(row) {
  const open = row.processInstance && element('a', {href: `#/process-instance/${row.processInstance}/runtime`}, 'Mở');
  return element('tr', {},
    element('td', {class: 'rf-words'}, row.text),
    element('td', {class: 'rf-words'}, row.document),
    element('td', {}, row.unitName),
    element('td', {}, row.officerName),
    element('td', {}, day(row.due)),
    element('td', {}, day(row.reportedOn)),
    element('td', {class: 'rf-number'}, String(row.daysLate || '')),
    element('td', {class: 'rf-number'}, `${row.percent}%`),
    element('td', {}, open || ''));
}

export default [{
  id: 'reform-flow.progress',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  properties: {label: 'Tiến độ thực hiện nhiệm vụ'},
  render: node => {
    new Board(node);
  },
  unmount: () => {}
}];
