// Failed steps by cause, what to do about them, and trying them again.

import {element, load, timeText} from '../page.js?v=3';
import {confirmAction} from './act-dialog.js?v=2';

const POLL = 2000;
const POLLS = 60;

function percent(part, whole) {
  return whole ? Math.round(100 * part / whole) : 0;
}

class Incidents {

  /** post(path, body) sends an action; instance narrows to one process instance. */
  constructor(node, {post, instance, level, quiet, changed}) {
    Object.assign(this, {post, instance, quiet, changed, cause: null, chosen: new Set()});
    this.root = element('section', {class: 'rf-act rf-incidents', 'aria-label': 'Sự cố cần xử lý', hidden: true});
    this.status = element('p', {role: 'status', class: 'rf-act-status'});
    this.bar = element('progress', {max: 100, value: 0, hidden: true, 'aria-label': 'Tiến độ thử lại'});
    this.body = element('div');
    this.root.append(element(`h${level}`, {}, 'Sự cố cần xử lý'), this.status, this.bar, this.body);
    node.append(this.root);
    this.load();
  }

  close() {
    this.closed = true;
  }

  query(after) {
    return new URLSearchParams({...(this.cause && {cause: this.cause}), ...(this.instance && {instance: this.instance}),
      ...(after && {after})});
  }

  async load() {
    try {
      this.page = await load(`/api/supervision/incidents?${this.query()}`);
      this.rows = this.page.rows;
      this.root.hidden = Boolean(this.quiet && !this.rows.length);
      this.show();
    } catch (error) {
      // Who does not supervise gets no section at all.
      this.root.hidden = error.status === 403;
      this.status.textContent = error.message;
    }
  }

  async more() {
    const next = await load(`/api/supervision/incidents?${this.query(this.page.next)}`);
    this.rows = this.rows.concat(next.rows);
    this.page.next = next.next;
    this.show();
  }

  show() {
    this.chosen = new Set([...this.chosen].filter(id => this.rows.some(row => row.id === id)));
    if (!this.page.total) {
      this.body.replaceChildren(element('p', {class: 'rf-act-empty'},
        'Không có sự cố nào. Khi một bước của hệ thống hỏng (như không gửi được thư), nguyên nhân và cách xử lý hiện ở đây.'));
      return;
    }
    this.body.replaceChildren(...(this.page.readOnly ? [element('p', {class: 'rf-act-note'}, this.page.readOnly)] : []),
      ...(this.instance ? [] : [this.groups()]), this.list());
  }

  groups() {
    return element('ul', {class: 'rf-causes'}, ...this.page.groups.map(group => {
      const open = this.cause === group.cause;
      return element('li', {},
        element('div', {class: 'rf-cause-head'}, element('strong', {}, group.label), ` ${group.count} sự cố`,
          element('button', {type: 'button', class: 'btn btn-default btn-sm', 'aria-pressed': String(open),
            onclick: () => this.narrow(open ? null : group.cause)}, open ? 'Xem mọi nguyên nhân' : `Chỉ xem nguyên nhân này`),
          !this.page.readOnly && group.retriable ? element('button', {type: 'button', class: 'btn btn-primary btn-sm',
            onclick: () => this.retry({cause: group.cause}, group.retriable, group)},
          `Thử lại tất cả (${group.retriable})`) : null),
        element('p', {}, group.advice));
    }));
  }

  narrow(cause) {
    this.cause = cause;
    this.load();
  }

  list() {
    const select = !this.page.readOnly;
    const go = element('button', {type: 'button', class: 'btn btn-primary', disabled: !this.chosen.size,
      onclick: () => this.retry({incidents: [...this.chosen]}, this.chosen.size)}, this.chosenWords());
    const next = this.page.next ? element('button', {type: 'button', class: 'btn btn-default', onclick: () => this.more()},
      'Xem tiếp') : null;
    return element('div', {}, element('div', {class: 'rf-scroll', tabindex: 0, role: 'group', 'aria-label': 'Danh sách sự cố'},
      element('table', {class: 'table rf-table'},
        element('caption', {}, `Mới nhất trước${this.cause ? ', theo nguyên nhân đã chọn' : ''}.`),
        element('thead', {}, element('tr', {}, ...(select ? ['Chọn'] : []).concat(['Lúc', 'Quy trình, bước', 'Nguyên nhân', ''])
          .map(name => element('th', {scope: 'col'}, name)))),
        element('tbody', {}, ...this.rows.map(row => this.row(row, select, go))))),
    element('p', {}, select ? go : null, ' ', next));
  }

  chosenWords() {
    return this.chosen.size ? `Thử lại ${this.chosen.size} sự cố đã chọn` : 'Thử lại các sự cố đã chọn';
  }

  row(row, select, go) {
    const what = `${row.processName}: ${row.step}`;
    const box = element('input', {type: 'checkbox', disabled: !row.retriable, 'aria-label': `Chọn ${what}, ${timeText(row.at)}`,
      onchange: () => {
        this.chosen[box.checked ? 'add' : 'delete'](row.id);
        go.disabled = !this.chosen.size;
        go.textContent = this.chosenWords();
      }});
    box.checked = this.chosen.has(row.id);
    return element('tr', {}, select ? element('td', {}, box) : null,
      element('td', {}, timeText(row.at)), element('td', {class: 'rf-words'}, what),
      element('td', {class: 'rf-words'}, element('strong', {}, row.label), row.words ? element('p', {}, row.words) : null,
        row.hint ? element('p', {}, row.hint) : null,
        row.technical ? element('details', {}, element('summary', {}, 'Thông tin kỹ thuật'), element('code', {}, row.technical)) : null),
      element('td', {}, row.instance && !this.instance
        ? element('a', {href: `#/process-instance/${encodeURIComponent(row.instance)}/runtime`, 'aria-label': `Mở ${what}`}, 'Mở') : ''));
  }

  async retry(which, count, group) {
    const done = await confirmAction({
      title: `Thử lại ${count} sự cố`,
      effect: `Hệ thống chạy lại mỗi bước hỏng một lần. ${group ? group.advice + ' ' : ''}Bước nào lại hỏng sẽ trở lại danh sách này.`,
      button: 'Thử lại',
      send: values => this.post('incidents/retry', {...which, ...values})
    });
    if (done) {
      this.chosen.clear();
      this.status.textContent = done.words;
      await this.load();
      this.follow(done, POLLS);
      if (this.changed) {
        this.changed(done.words);
      }
    }
  }

  async follow(done, left) {
    const {total, done: through, waiting, failed} = await load(`/api/supervision/retries/${done.action}`);
    this.bar.hidden = !waiting;
    this.bar.value = percent(total - waiting, total);
    this.status.textContent = `${done.words} Đến nay: ${through} đã xong, ${waiting} đang chờ chạy, ${failed} lại hỏng.`;
    if (waiting && left && !this.closed) {
      setTimeout(() => this.follow(done, left - 1).catch(() => {
        this.bar.hidden = true;
      }), POLL);
    } else {
      this.bar.hidden = true;
      await this.load();
    }
  }
}

export function incidents(node, options) {
  return new Incidents(node, {level: 3, ...options});
}
