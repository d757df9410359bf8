// The button "Minh chứng" of a task: a dialog over the open form, which stays as typed.

import {address, element, send, timeText} from './parts.js?v=1';

function taskId() {
  const match = /[?&;]task=([^&;]+)/.exec(location.hash);
  return match ? decodeURIComponent(match[1]) : null;
}

function sizeText(bytes) {
  const [value, unit] = bytes < 1024 ? [bytes, 'B']
    : bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${value.toLocaleString('vi-VN', {maximumFractionDigits: 1})} ${unit}`;
}

class Server {

  constructor(api) {
    this.api = api;
    this.root = address('evidence');
  }

  fileAddress(id) {
    return `${this.root}/files/${encodeURIComponent(id)}`;
  }

  list(task) {
    return send(this.api, 'GET', this.tasksAddress(task));
  }

  remove(id) {
    return send(this.api, 'DELETE', this.fileAddress(id));
  }

  upload(task, file, progress) {
    const form = new FormData();
    form.append('files', file, file.name);
    return send(this.api, 'POST', this.tasksAddress(task), form, progress);
  }

  tasksAddress(task) {
    return `${this.root}/tasks/${encodeURIComponent(task)}/files`;
  }
}

class EvidenceDialog {

  constructor(server, task, changed) {
    this.server = server;
    this.task = task;
    this.changed = changed;
    this.body = element('div', {class: 'rf-evidence-body'});
    this.status = element('ul', {class: 'rf-evidence-status', 'aria-live': 'polite'});
    this.dialog = element('dialog', {class: 'rf-evidence', 'aria-label': 'Minh chứng', onclose: () => this.dialog.remove()},
      element('header', {},
        element('h3', {}, 'Minh chứng'),
        element('button', {type: 'button', class: 'btn btn-default', onclick: () => this.dialog.close()}, 'Đóng')),
      this.body, this.status);
    // The shortcuts and drop targets of Tasklist stay out.
    this.dialog.addEventListener('keydown', event => event.stopPropagation());
  }

  async open() {
    document.body.append(this.dialog);
    this.dialog.showModal();
    await this.refresh();
  }

  async refresh() {
    try {
      this.show(await this.server.list(this.task));
    } catch (error) {
      this.body.replaceChildren(element('p', {class: 'rf-evidence-error', role: 'alert'}, error.message));
    }
  }

  show(shelf) {
    this.shelf = shelf;
    this.changed(shelf);
    const parts = [];
    if (shelf.minimum > shelf.files.length) {
      parts.push(element('p', {class: 'rf-evidence-needed'},
        `Công việc này cần ít nhất ${shelf.minimum} tệp minh chứng (hiện có ${shelf.files.length}).`));
    }
    parts.push(shelf.files.length ? this.table(shelf.files, false) : element('p', {}, 'Chưa có tệp nào.'));
    if (shelf.mayAdd) {
      parts.push(this.chooser(shelf));
    }
    if (shelf.earlier.length) {
      parts.push(element('h4', {}, 'Tệp của các bước khác'), this.table(shelf.earlier, true));
    }
    this.body.replaceChildren(...parts);
  }

  table(files, withStep) {
    const titles = ['Tệp', 'Dung lượng', 'Người gửi', 'Lúc', 'Mã SHA-256', ...(withStep ? ['Bước'] : [''])];
    return element('table', {class: 'table table-condensed'},
      element('thead', {}, element('tr', {}, ...titles.map(title => element('th', {scope: 'col'}, title)))),
      element('tbody', {}, ...files.map(file => this.row(file, withStep))));
  }

  row(file, withStep) {
    const name = element('a', {href: this.server.fileAddress(file.id), download: file.name}, file.name);
    const last = withStep ? element('td', {}, file.step) : element('td', {}, ...(file.own ? [this.remover(file)] : []));
    return element('tr', {},
      element('td', {class: 'rf-evidence-name'}, name),
      element('td', {}, sizeText(file.size)),
      element('td', {}, file.uploadedByName),
      element('td', {}, timeText(file.uploadedAt)),
      element('td', {title: file.sha256}, element('code', {}, `${file.sha256.slice(0, 12)}…`)),
      last);
  }

  /** Asks in place: the page's sandbox allows no confirm(). */
  remover(file) {
    const button = element('button', {type: 'button', class: 'btn btn-link', 'aria-label': `Xóa ${file.name}`}, 'Xóa');
    button.addEventListener('click', async () => {
      if (button.textContent === 'Xóa') {
        button.textContent = 'Bấm lần nữa để xóa';
        return;
      }
      button.disabled = true;
      await this.attempt(file.name, () => this.server.remove(file.id), 'đã xóa');
      await this.refresh();
    });
    return button;
  }

  chooser(shelf) {
    const input = element('input', {type: 'file', multiple: true, accept: shelf.extensions.join(','), class: 'sr-only',
      id: 'rf-evidence-input', onchange: () => this.add([...input.files])});
    const zone = element('div', {class: 'rf-evidence-drop'},
      input,
      element('label', {for: 'rf-evidence-input', class: 'btn btn-primary'}, 'Chọn tệp…'),
      element('span', {}, ' hoặc kéo thả tệp vào đây'),
      element('p', {}, `Tối đa ${shelf.maxFiles} tệp, mỗi tệp ${sizeText(shelf.maxBytes)}. Nhận: ${shelf.extensions.join(' ')}`));
    const marking = over => event => {
      event.preventDefault();
      zone.classList.toggle('rf-evidence-over', over);
    };
    zone.addEventListener('dragover', marking(true));
    zone.addEventListener('dragleave', marking(false));
    zone.addEventListener('drop', event => {
      marking(false)(event);
      this.add([...event.dataTransfer.files]);
    });
    return zone;
  }

  async add(files) {
    this.status.replaceChildren();
    for (const file of files) {
      await this.attempt(file.name, progress => this.upload(file, progress), 'đã đính kèm');
    }
    await this.refresh();
  }

  upload(file, progress) {
    if (file.size > this.shelf.maxBytes) {
      throw new Error(`Tệp lớn hơn ${sizeText(this.shelf.maxBytes)}. Hãy nén hoặc chia nhỏ tệp rồi gửi lại.`);
    }
    if (file.size === 0) {
      throw new Error('Tệp rỗng. Hãy chọn tệp có nội dung.');
    }
    return this.server.upload(this.task, file, progress);
  }

  async attempt(name, work, done) {
    const bar = element('progress', {max: 100, value: 0, 'aria-label': `Tiến độ gửi ${name}`});
    const line = element('li', {}, `${name}: `, bar);
    this.status.append(line);
    try {
      await work(percent => bar.value = percent);
      line.className = 'rf-evidence-done';
      line.replaceChildren(`${name}: ${done}.`);
    } catch (error) {
      line.className = 'rf-evidence-error';
      line.setAttribute('role', 'alert');
      line.replaceChildren(error.message.includes(name) ? error.message : `${name}: ${error.message}`);
    }
  }
}

class EvidenceButton {

  constructor(node, api) {
    this.server = new Server(api);
    this.count = element('span', {class: 'badge'});
    this.node = node;
    this.routed = () => this.refresh();
    node.append(element('button', {type: 'button', class: 'btn btn-link rf-evidence-button', onclick: () => this.open()},
      element('span', {class: 'glyphicon glyphicon-paperclip', 'aria-hidden': 'true'}), ' Minh chứng ', this.count));
    window.addEventListener('hashchange', this.routed);
    this.refresh();
  }

  open() {
    const task = taskId();
    if (task) {
      new EvidenceDialog(this.server, task, shelf => this.mark(shelf)).open();
    }
  }

  async refresh() {
    const task = taskId();
    if (task === this.shown) {
      return;
    }
    this.shown = task;
    try {
      this.mark(task ? await this.server.list(task) : null);
    } catch (error) {
      this.mark(null);
    }
  }

  mark(shelf) {
    const number = shelf ? shelf.files.length : 0;
    this.count.textContent = shelf && shelf.minimum > number ? `${number}/${shelf.minimum}` : number || '';
  }

  remove() {
    window.removeEventListener('hashchange', this.routed);
  }
}

let button = null;

export default {
  id: 'reform-flow.evidence',
  pluginPoint: 'tasklist.task.action',
  priority: 50,
  properties: {label: 'Minh chứng'},
  render(node, {api}) {
    button = new EvidenceButton(node, api);
  },
  unmount() {
    if (button) {
      button.remove();
    }
  }
};
