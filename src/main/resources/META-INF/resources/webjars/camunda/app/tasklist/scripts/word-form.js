// The button "Mẫu Word" of a task in which a description of an initiative is written: a dialog
// that gives the form as a Word file and reads a filled one back, after showing what it read.

import {address, element, send} from './parts.js?v=1';

const MAX_BYTES = 20 * 1024 * 1024;

function taskId() {
  const match = /[?&;]task=([^&;]+)/.exec(location.hash);
  return match ? decodeURIComponent(match[1]) : null;
}

function count(number) {
  return number.toLocaleString('vi-VN');
}

class Server {

  constructor(api) {
    this.api = api;
    this.root = address('initiatives');
  }

  task(task) {
    return `${this.root}/tasks/${encodeURIComponent(task)}`;
  }

  state(task) {
    return send(this.api, 'GET', this.task(task));
  }

  upload(task, file, revision, store, progress) {
    const form = new FormData();
    form.append('file', file, file.name);
    return send(this.api, 'POST', `${this.task(task)}/form?store=${store}&revision=${revision}`, form, progress);
  }
}

class WordDialog {

  constructor(server, task, state) {
    this.server = server;
    this.task = task;
    this.revision = state.revision;
    this.body = element('div');
    this.dialog = element('dialog', {class: 'rf-evidence rf-word', 'aria-label': 'Mẫu Word', onclose: () => this.dialog.remove()},
      element('header', {},
        element('h3', {}, 'Soạn bằng Word'),
        element('button', {type: 'button', class: 'btn btn-default', onclick: () => this.dialog.close()}, 'Đóng')),
      this.body);
    // The shortcuts of Tasklist stay out.
    this.dialog.addEventListener('keydown', event => event.stopPropagation());
  }

  open() {
    document.body.append(this.dialog);
    this.choose();
    this.dialog.showModal();
  }

  choose(problem) {
    const form = `${this.server.task(this.task)}/form`;
    const input = element('input', {type: 'file', accept: '.docx', class: 'sr-only', id: 'rf-word-input',
      onchange: () => this.read(input.files[0])});
    this.body.replaceChildren(
      element('h4', {}, '1. Tải tệp về, điền vào các khung rồi lưu lại'),
      element('p', {},
        element('a', {class: 'btn btn-default', href: form, download: ''}, 'Tải bản hiện tại (.docx)'), ' ',
        element('a', {class: 'btn btn-default', href: `${form}?blank=true`, download: ''}, 'Tải mẫu trống (.docx)')),
      element('p', {class: 'rf-guide'}, 'Bản hiện tại gồm những gì đã lưu nháp. Vừa nhập thêm? Hãy lưu nháp trước.'),
      element('h4', {}, '2. Nạp tệp đã điền'),
      element('p', {}, input, element('label', {for: 'rf-word-input', class: 'btn btn-primary'}, 'Chọn tệp Word…')),
      element('p', {class: 'rf-guide'}, 'Bạn xem trước những gì đọc được rồi mới nạp. Tệp .docx không có macro, tối đa 20 MB.'),
      ...(problem ? [element('p', {class: 'rf-evidence-error', role: 'alert'}, problem)] : []));
  }

  async read(file) {
    if (!file) {
      return;
    }
    const bar = element('progress', {max: 100, value: 0, 'aria-label': `Tiến độ gửi ${file.name}`});
    this.body.replaceChildren(element('p', {}, `Đang đọc ${file.name}… `, bar));
    try {
      if (file.size > MAX_BYTES) {
        throw new Error('Tệp lớn hơn 20 MB. Hãy bỏ bớt ảnh rồi nạp lại.');
      }
      this.show(file, await this.server.upload(this.task, file, this.revision, false, percent => bar.value = percent));
    } catch (error) {
      this.choose(error.message);
    }
  }

  show(file, preview) {
    const problems = preview.sections.length
      ? [element('h4', {}, `Cần xem lại (${preview.sections.length})`),
        element('ul', {class: 'rf-word-problems'}, ...preview.sections.map(one =>
          element('li', {}, element('b', {}, one.section), `: ${one.problem}`)))]
      : [element('p', {class: 'rf-evidence-done'}, 'Đọc được tất cả các mục.')];
    const rows = preview.contents.map(one => element('tr', {class: one.changed ? 'rf-word-changed' : ''},
      element('th', {scope: 'row'}, one.section),
      element('td', {class: 'rf-long'}, one.excerpt || '(trống)'),
      element('td', {}, count(one.length)),
      element('td', {}, !one.changed ? 'như cũ' : one.before ? `thay ${count(one.before)} ký tự` : 'mới')));
    this.status = element('p', {role: 'alert', class: 'rf-evidence-error'});
    const store = element('button', {type: 'button', class: 'btn btn-primary', onclick: () => this.store(file, store)},
      'Nạp vào bản nháp');
    this.body.replaceChildren(
      element('p', {}, `Đọc từ tệp ${file.name}:`),
      ...problems,
      element('table', {class: 'table table-condensed'},
        element('thead', {}, element('tr', {}, ...['Mục', 'Nội dung đọc được', 'Số ký tự', 'Bản nháp'].map(title =>
          element('th', {scope: 'col'}, title)))),
        element('tbody', {}, ...rows)),
      element('p', {class: 'rf-warn'}, 'Nạp sẽ thay nội dung bản nháp bằng nội dung trong tệp. '
        + 'Những gì vừa nhập trong biểu mẫu mà chưa lưu nháp sẽ mất.'),
      element('p', {}, store, ' ',
        element('button', {type: 'button', class: 'btn btn-default', onclick: () => this.choose()}, 'Chọn tệp khác')),
      this.status);
    this.dialog.scrollTop = 0;
  }

  async store(file, button) {
    button.disabled = true;
    try {
      await this.server.upload(this.task, file, this.revision, true);
      // What Tasklist kept of an interrupted session would hide what was stored.
      localStorage.removeItem(`camunda-form:${this.task}`);
      location.reload();
    } catch (error) {
      button.disabled = false;
      this.status.replaceChildren(error.message);
    }
  }
}

class WordButton {

  constructor(node, api) {
    this.server = new Server(api);
    this.button = element('button', {type: 'button', class: 'btn btn-link rf-word-button', hidden: true,
      onclick: () => this.open()},
      element('span', {class: 'glyphicon glyphicon-file', 'aria-hidden': 'true'}), ' Mẫu Word');
    this.routed = () => this.refresh();
    node.append(this.button);
    window.addEventListener('hashchange', this.routed);
    this.refresh();
  }

  async open() {
    const task = taskId();
    if (task) {
      new WordDialog(this.server, task, this.state).open();
    }
  }

  async refresh() {
    const task = taskId();
    if (task === this.shown) {
      return;
    }
    this.shown = task;
    this.button.hidden = true;
    try {
      const state = task ? await this.server.state(task) : {writes: false};
      if (task === this.shown) {
        this.state = state;
        this.button.hidden = !state.writes;
      }
    } catch (error) {
      this.button.hidden = true;
    }
  }

  remove() {
    window.removeEventListener('hashchange', this.routed);
  }
}

let button = null;

export default {
  id: 'reform-flow.word-form',
  pluginPoint: 'tasklist.task.action',
  priority: 40,
  properties: {label: 'Mẫu Word'},
  render(node, {api}) {
    button = new WordButton(node, api);
  },
  unmount() {
    if (button) {
      button.remove();
    }
  }
};
