// Searches instances, running and finished. What is looked for is kept in the address.

import {element, dayText, timeText} from '../page.js?v=3';
import {ask, historyLink, row, stateMark, tableOf} from './history-parts.js?v=2';

const FIELDS = ['q', 'businessKey', 'process', 'unit', 'person', 'activity', 'state', 'dates', 'from', 'to'];

// Whether the page is shown anew because somebody asked, who must find the answer by keyboard.
let asked = false;

/** Shows the search; `close()` of what it returns ends it. */
export function search(node, query) {
  return new Search(node, query);
}

class Search {

  constructor(node, query) {
    this.closed = false;
    this.run = 0;
    this.fields = {
      q: element('input', {id: 'rfh-q', type: 'search', maxlength: '200', placeholder: 'ví dụ: ke hoach cai cach'}),
      process: element('select', {id: 'rfh-process'}, element('option', {value: ''}, 'Tất cả')),
      unit: element('select', {id: 'rfh-unit'}, element('option', {value: ''}, 'Tất cả')),
      person: element('input', {id: 'rfh-person', maxlength: '100', placeholder: 'họ tên hoặc tên đăng nhập'}),
      state: options('rfh-state', {'': 'Đang chạy và đã kết thúc', RUNNING: 'Đang chạy', FINISHED: 'Đã kết thúc'}),
      dates: options('rfh-dates', {'': 'Bắt đầu', ENDED: 'Kết thúc'}),
      from: element('input', {id: 'rfh-from', type: 'date'}),
      to: element('input', {id: 'rfh-to', type: 'date'}),
      businessKey: element('input', {id: 'rfh-key', maxlength: '255', placeholder: 'mã của văn bản, hồ sơ'})
    };
    this.activity = query.get('activity') || '';
    this.waiting = element('p', {class: 'rfh-waiting', hidden: !this.activity},
      `Chỉ các hồ sơ đang chờ ở một bước (${query.get('step') || this.activity}). `,
      element('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: () => this.anyStep()}, 'Bỏ điều kiện này'));
    this.status = element('p', {role: 'status', class: 'rfh-message', tabindex: '-1'});
    this.result = element('div');
    this.more = element('button', {type: 'button', class: 'btn btn-default', hidden: true}, 'Xem tiếp');
    node.append(element('section', {class: 'rfh-page rfh', 'aria-label': 'Tra cứu hồ sơ'},
      element('h1', {class: 'rfh-title'}, 'Tra cứu hồ sơ'), this.form(), this.waiting, this.status, this.result, this.more));
    this.begin(query);
  }

  form() {
    const labels = {q: 'Trích yếu, tên việc (gõ không dấu cũng được)', process: 'Quy trình', unit: 'Đơn vị',
      person: 'Người làm', state: 'Tình trạng', dates: 'Theo ngày', from: 'Từ ngày', to: 'Đến ngày', businessKey: 'Mã hồ sơ'};
    return element('form', {class: 'rfh-form', role: 'search', onsubmit: event => {
      event.preventDefault();
      this.remember();
    }},
    ...Object.entries(this.fields).map(([name, field]) => element('div', {class: `rfh-field rfh-field-${name}`},
      element('label', {for: field.id}, labels[name]), field)),
    element('div', {class: 'rfh-buttons'},
      element('button', {type: 'submit', class: 'btn btn-primary'}, 'Tìm'), ' ',
      element('button', {type: 'button', class: 'btn btn-default', onclick: () => this.clear()}, 'Xóa điều kiện')));
  }

  async begin(query) {
    // At once what needs no list: a person may be typing when the lists come.
    this.fill(query, FIELDS.filter(name => name !== 'process' && name !== 'unit'));
    try {
      const choices = await ask('instances/choices');
      choices.processes.forEach(each => this.fields.process.append(element('option', {value: each.value}, each.name)));
      choices.units.forEach(each => this.fields.unit.append(element('option', {value: each.value}, each.name)));
    } catch (error) {
      this.status.textContent = error.message;
      return;
    }
    this.fill(query, ['process', 'unit']);
    if (!this.run) {
      this.load(null);
    }
  }

  fill(query, names) {
    names.filter(name => this.fields[name] && query.get(name)).forEach(name => {
      this.fields[name].value = query.get(name);
    });
  }

  values() {
    const values = Object.fromEntries(Object.entries(this.fields).map(([name, field]) => [name, field.value.trim()]));
    return Object.fromEntries(Object.entries({...values, activity: this.activity}).filter(([, value]) => value));
  }

  // The router then shows the page anew, from the address; Back leads to the search before.
  remember() {
    const query = new URLSearchParams(this.values()).toString();
    const address = `#/reform-flow/history${query ? `?${query}` : ''}`;
    if (window.location.hash === address) {
      this.load(null);
    } else {
      asked = true;
      window.location.hash = address;
    }
  }

  anyStep() {
    this.activity = '';
    this.waiting.hidden = true;
    this.remember();
  }

  clear() {
    Object.values(this.fields).forEach(field => {
      field.value = '';
    });
    this.anyStep();
  }

  async load(after) {
    const run = ++this.run;
    this.more.hidden = true;
    this.status.textContent = 'Đang tìm…';
    try {
      const found = await ask('instances', {...this.values(), ...(after && {after})});
      if (run === this.run && !this.closed) {
        this.show(found, after);
      }
    } catch (error) {
      this.status.textContent = error.message;
    }
  }

  show(found, after) {
    if (!after) {
      this.result.replaceChildren(...(found.rows.length ? [tableOf('Hồ sơ tìm thấy, mới nhất trước.', ['Về việc',
        'Quy trình', 'Đơn vị', 'Người thực hiện', 'Tình trạng', 'Bắt đầu', 'Kết thúc', 'Thời hạn'], [])] : []));
    }
    const body = this.result.querySelector('tbody');
    const lines = found.rows.map(line);
    if (body) {
      body.append(...lines);
    }
    if (after && lines.length) {
      lines[0].querySelector('a').focus();
    }
    const count = body ? body.rows.length : 0;
    this.status.textContent = !count ? 'Không có hồ sơ nào khớp. Hãy bớt điều kiện, hoặc thử ít chữ hơn.'
      : found.next ? `${count} hồ sơ mới nhất; còn nữa.` : `${count} hồ sơ.`;
    this.more.hidden = !found.next;
    this.more.onclick = () => this.load(found.next);
    if (asked) {
      asked = false;
      this.status.focus();
    }
  }

  close() {
    this.closed = true;
  }
}

function options(id, choices) {
  return element('select', {id}, ...Object.entries(choices).map(([value, words]) => element('option', {value}, words)));
}

function line(each) {
  const name = each.detail || each.subject || each.processName;
  return row([element('span', {}, historyLink(each.id, name),
    each.detail && each.subject ? element('span', {class: 'rfh-of'}, each.subject) : ''), 'rfh-words'],
  each.processName, each.unitName, each.officer, stateMark(each.state, each.stateName),
  element('span', {}, timeText(each.startedAt), each.startedBy && element('span', {class: 'rfh-of'}, each.startedBy)),
  each.endedAt ? timeText(each.endedAt) : '',
  each.due ? element('span', {class: each.daysLate ? 'rfh-late' : null},
    dayText(each.due) + (each.daysLate ? ` ▲ quá ${each.daysLate} ngày` : '')) : '');
}
