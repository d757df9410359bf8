// What the person who is signed in may do about a running instance, and what was done.

import {dayText, element, load, table, timeText} from '../page.js?v=3';
import {localDay} from './address.js?v=1';
import {choice, confirmAction, day} from './act-dialog.js?v=2';
import {incidents} from './act-incidents.js?v=2';

const PATHS = {REMIND: 'remind', MOVE_DEADLINE: 'deadline', SUSPEND: 'suspend', RESUME: 'resume', REASSIGN_UNIT: 'unit'};

function names(list) {
  const shown = list.slice(0, 5).join(', ');
  return list.length > 5 ? `${shown} và ${list.length - 5} người khác` : shown;
}

function isPast(due) {
  return Boolean(due) && due < localDay();
}

class Actions {

  /** post(path, body) sends an action. */
  constructor(node, {instance, post, level}) {
    Object.assign(this, {instance, post, level});
    this.root = element('section', {class: 'rf-act', 'aria-label': 'Xử lý'});
    this.status = element('p', {role: 'status', class: 'rf-act-status', tabindex: -1});
    this.body = element('div');
    this.root.append(this.status, this.body);
    node.append(this.root);
    this.load();
  }

  async load() {
    try {
      this.view = await load(`/api/supervision/instances/${encodeURIComponent(this.instance)}/actions`);
      this.show();
    } catch (error) {
      this.body.replaceChildren(element('p', {class: 'rf-act-note'}, error.status === 403
        ? 'Việc xử lý dành cho Văn phòng và lãnh đạo cơ quan.' : error.message));
    }
  }

  heading(words) {
    return element(`h${this.level}`, {}, words);
  }

  show() {
    const {view} = this;
    const failed = element('div');
    this.body.replaceChildren(...[this.facts(),
      view.readOnly ? element('p', {class: 'rf-act-note'}, view.readOnly) : this.buttons(),
      this.heading('Việc đang mở'), this.tasks(), failed, this.heading('Nhật ký xử lý'), this.log()]);
    if (view.incidents.length) {
      incidents(failed, {post: this.post, instance: this.instance, level: this.level, changed: () => this.load()});
    }
  }

  facts() {
    const {assignment, title, processName} = this.view;
    const rows = [['Việc', title], ['Quy trình', processName]];
    if (assignment) {
      rows.push(['Đơn vị chủ trì', assignment.unitName],
        ['Thời hạn', assignment.due ? dayText(assignment.due)
          + (assignment.originalDue && assignment.originalDue !== assignment.due ? ` (ban đầu: ${dayText(assignment.originalDue)})` : '')
          : 'Không thời hạn'],
        ['Tình trạng', assignment.suspended ? '‖ Đang tạm dừng' : '▶ Đang thực hiện']);
    }
    return element('dl', {class: 'rf-act-facts'}, ...rows.flatMap(([name, value]) =>
      [element('dt', {}, name), element('dd', {}, value)]));
  }

  buttons() {
    return element('ul', {class: 'rf-act-actions'}, ...this.view.actions.filter(({kind}) => PATHS[kind])
      .map(({kind, label, why}) => element('li', {},
        element('button', {type: 'button', class: 'btn btn-default', disabled: Boolean(why), onclick: () => this.act(kind, label)}, label),
        why ? element('span', {class: 'rf-act-why'}, ` ${why}`) : null)));
  }

  /** What will happen, and what the person has to say beside the reason. */
  order(kind) {
    const {tasks, assignment, units, reminderComes} = this.view;
    switch (kind) {
      case 'REMIND':
        return {effect: `Gửi thông báo đôn đốc cho: ${names([...new Set(tasks.flatMap(task => task.waitsFor))])}; ${reminderComes} `
          + 'Mỗi người được đôn đốc về một việc nhiều nhất 60 phút một lần.'};
      case 'MOVE_DEADLINE':
        return {effect: 'Thời hạn ban đầu vẫn được giữ. Hạn của việc đang mở và các bước nhắc việc theo thời hạn mới. '
          + 'Dời xa hoặc nhiều lần là quyền của lãnh đạo; đơn vị thấy lý do trong lịch sử nhiệm vụ.',
        fields: {due: day('Thời hạn mới', isPast(assignment.due) ? '' : assignment.due || '')}};
      case 'SUSPEND':
        return {effect: 'Đơn vị chưa phải làm, các bước nhắc việc ngừng lại cho đến khi cho làm tiếp. Thời hạn không đổi.'};
      case 'RESUME':
        return {effect: 'Việc trở lại danh sách của đơn vị, các bước nhắc việc chạy tiếp. Thời hạn không đổi: hãy dời nếu cần.'};
      default:
        return {effect: `Nhiệm vụ của ${assignment.unitName} khép lại; đơn vị mới nhận việc với cùng nội dung và thời hạn. `
          + (isPast(assignment.due) ? `Thời hạn ${dayText(assignment.due)} đã qua nên đơn vị mới trễ ngay: hãy dời thời hạn trước khi chuyển. ` : '')
          + 'Muốn trả về, hãy chuyển lại một lần nữa.', fields: {unit: choice('Đơn vị nhận việc', units)}};
    }
  }

  async act(kind, label) {
    const done = await confirmAction({title: label, button: label, ...this.order(kind),
      send: values => this.post(`instances/${encodeURIComponent(this.instance)}/${PATHS[kind]}`, values)});
    await this.finish(done);
  }

  async handOver(task) {
    const done = await confirmAction({title: `Giao việc “${task.name}” cho người khác`, button: 'Giao việc',
      effect: 'Người được chọn thấy việc trong Tasklist; người đang giữ việc không làm việc này nữa. Có thể giao lại như cũ.',
      fields: {person: choice('Người nhận việc', task.others)},
      send: values => this.post(`tasks/${encodeURIComponent(task.id)}/assignee`, values)});
    await this.finish(done);
  }

  async finish(done) {
    if (done) {
      this.status.textContent = `✓ ${done.words}`;
      await this.load();
      this.status.focus();
    }
  }

  tasks() {
    const {tasks, readOnly, assignment} = this.view;
    if (!tasks.length) {
      return element('p', {class: 'rf-act-empty'}, 'Không có việc nào đang chờ người xử lý.');
    }
    const paused = assignment && assignment.suspended;
    return element('div', {class: 'rf-scroll', tabindex: 0, role: 'group', 'aria-label': 'Việc đang mở'},
      element('table', {class: 'table rf-table'},
        element('thead', {}, element('tr', {}, ...['Việc', 'Đang chờ', 'Hạn', 'Làm gì'].map(name =>
          element('th', {scope: 'col'}, name)))),
        element('tbody', {}, ...tasks.map(task => element('tr', {},
          element('td', {}, task.name),
          element('td', {class: 'rf-words'}, task.assigneeName || (task.waitsFor.length
            ? `Chưa ai nhận: ${names(task.waitsFor)}` : 'Chưa có người nhận được việc này')),
          element('td', {}, dayText(task.due)),
          element('td', {}, !readOnly && task.others.length && !paused ? element('button', {type: 'button',
            class: 'btn btn-default btn-sm', 'aria-label': `Giao việc ${task.name} cho người khác`,
            onclick: () => this.handOver(task)}, 'Giao người khác') : null, ' ',
          element('a', {href: `/camunda/app/tasklist/default/#/?task=${encodeURIComponent(task.id)}`,
            'aria-label': `Mở việc ${task.name} trong Tasklist`}, 'Mở trong Tasklist')))))));
  }

  log() {
    const {log} = this.view;
    if (!log.length) {
      return element('p', {class: 'rf-act-empty'}, 'Chưa có xử lý nào. Mỗi lần đôn đốc, dời hạn, tạm dừng… được ghi lại ở đây.');
    }
    const list = table('Mới nhất trước.', [{name: 'Lúc'}, {name: 'Ai'}, {name: 'Làm gì'}, {name: 'Lý do'}, {name: 'Kết quả'}],
      log.map(line => element('tr', {}, ...[timeText(line.at), line.actorName, line.label, line.reason, line.detail || '']
        .map(words => element('td', {class: 'rf-words'}, words)))));
    list.className = 'table rf-table';
    return element('div', {class: 'rf-scroll', tabindex: 0, role: 'group', 'aria-label': 'Nhật ký xử lý'}, list);
  }
}

export function actions(node, options) {
  return new Actions(node, {level: 4, ...options});
}
