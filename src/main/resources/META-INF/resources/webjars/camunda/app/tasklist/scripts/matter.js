// The button "Hồ sơ vụ việc" of a task: a panel beside the open form, which stays as typed, with
// what the matter is, its deadlines, comments, files and history. The panel may stay open while
// its reader works; it follows the task that is open.

import {address, element, send} from './parts.js?v=1';

const WEEKDAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];
const LONGEST = 4000;
const FOLDED_FROM = 300;
const STATES = {PAUSED: 'Lịch nhắc đang tạm dừng.', ENDED: 'Lịch nhắc đã kết thúc.'};

function taskId() {
  const match = /[?&;]task=([^&;]+)/.exec(location.hash);
  return match ? decodeURIComponent(match[1]) : null;
}

// Moments come with the department's offset: shown as written, whatever the computer's zone is.
function dayText(iso) {
  const [year, month, day] = iso.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

function weekday(iso) {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
}

function momentText(iso) {
  return `${dayText(iso)} ${iso.slice(11, 16)}`;
}

function sizeText(bytes) {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${value.toLocaleString('vi-VN', {maximumFractionDigits: 1})} ${unit}`;
}

/** Colour and words of what is left of a term (never the colour alone). */
function leftOver(days) {
  if (days === null) {
    return null;
  }
  if (days < 0) {
    return ['rf-term-late', `Quá hạn ${-days} ngày làm việc`];
  }
  if (days === 0) {
    return ['rf-term-soon', 'Hết hạn hôm nay'];
  }
  return [days <= 3 ? 'rf-term-soon' : 'rf-term-running', `Còn ${days} ngày làm việc`];
}

function muted(text) {
  return element('p', {class: 'rf-matter-none'}, text);
}

/** What was written in the form of a finished step; long texts are folded. */
function answered(answers) {
  return answers.length ? [element('dl', {class: 'rf-matter-answers'}, ...answers.flatMap(each => [
    element('dt', {}, each.label), element('dd', {class: 'rf-long'}, folded(each.text))]))] : [];
}

function folded(text) {
  return text.length <= FOLDED_FROM ? text : element('details', {},
    element('summary', {}, `${[...text.slice(0, 80)].slice(0, 70).join('')}… (xem hết ${text.length.toLocaleString('vi-VN')} ký tự)`),
    text);
}

class Server {

  constructor(api) {
    this.api = api;
    this.root = address('matters');
  }

  task(task) {
    return `${this.root}/tasks/${encodeURIComponent(task)}`;
  }

  matter(task) {
    return send(this.api, 'GET', this.task(task));
  }

  count(task) {
    return send(this.api, 'GET', `${this.task(task)}/count`);
  }

  older(task, before) {
    return send(this.api, 'GET', `${this.task(task)}/history?before=${encodeURIComponent(before)}`);
  }

  comment(task, text, tell) {
    return send(this.api, 'POST', `${this.task(task)}/comments`, JSON.stringify({text, tell}));
  }

  takeBack(id) {
    return send(this.api, 'DELETE', `${this.root}/comments/${id}`);
  }

  file(id) {
    return `${address('evidence')}/files/${encodeURIComponent(id)}`;
  }
}

class MatterPanel {

  constructor(server, counted, closed) {
    this.server = server;
    this.counted = counted;
    this.closed = closed;
    /** What was typed and not sent, by task. */
    this.drafts = new Map();
    /** Parts that the reader folded. */
    this.folded = new Set();
    this.task = null;
    this.title = element('h3', {id: 'rf-matter-title', tabindex: '-1'}, 'Hồ sơ vụ việc');
    this.body = element('div', {class: 'rf-matter-body'});
    this.status = element('p', {class: 'rf-matter-status', role: 'status'});
    this.node = element('aside', {id: 'rf-matter', class: 'rf-matter', 'aria-labelledby': 'rf-matter-title'},
      element('header', {}, this.title,
        element('button', {type: 'button', class: 'btn btn-default', onclick: () => this.close()}, 'Đóng')),
      this.status, this.body);
    this.node.addEventListener('keydown', event => {
      // The shortcuts of Tasklist stay out.
      event.stopPropagation();
      if (event.key === 'Escape') {
        this.close();
      }
    });
  }

  get isOpen() {
    return this.node.isConnected;
  }

  open(task) {
    document.body.append(this.node);
    document.body.classList.add('rf-matter-open');
    this.show(task);
    this.title.focus();
  }

  close() {
    this.node.remove();
    document.body.classList.remove('rf-matter-open');
    this.closed();
  }

  /** Shows a task's matter as it is now; nothing is drawn again under a reader's hands. */
  async show(task) {
    this.task = task;
    this.status.replaceChildren();
    if (task) {
      this.body.replaceChildren(muted('Đang tải hồ sơ…'));
      await this.refresh();
    } else {
      this.body.replaceChildren(muted('Hãy mở một công việc để xem hồ sơ của việc đó.'));
    }
  }

  async refresh() {
    const task = this.task;
    this.body.setAttribute('aria-busy', 'true');
    try {
      const matter = await this.server.matter(task);
      if (task === this.task) {
        this.fill(matter);
      }
    } catch (error) {
      if (task === this.task) {
        this.body.replaceChildren(element('p', {class: 'rf-evidence-error', role: 'alert'}, error.message));
      }
    }
    this.body.removeAttribute('aria-busy');
  }

  fill(matter) {
    this.history = element('ol', {class: 'rf-matter-history'});
    this.comments = element('div', {});
    this.body.replaceChildren(
      element('p', {class: 'rf-matter-name'}, matter.title),
      this.part('terms', 'Thời hạn', ...this.terms(matter)),
      this.part('matter', 'Vụ việc', ...this.facts(matter)),
      this.part('comments', 'Trao đổi', this.comments),
      this.part('files', `Tài liệu (${matter.files.length}${matter.moreFiles ? '+' : ''})`, ...this.files(matter)),
      this.part('history', 'Diễn biến', ...this.page(matter.history)));
    this.fillComments(matter.comments);
  }

  part(name, title, ...content) {
    const part = element('details', {open: !this.folded.has(name), 'data-part': name,
      ontoggle: () => part.open ? this.folded.delete(name) : this.folded.add(name)},
      element('summary', {}, title), ...content);
    return part;
  }

  facts(matter) {
    const others = matter.others.map(other => element('li', {},
      other.mine ? element('a', {href: `#/?task=${encodeURIComponent(other.id)}`}, other.name) : other.name,
      ...(other.about ? [element('div', {class: 'rf-matter-by'}, other.about)] : []),
      ` (${other.holder || 'chưa ai nhận'}${other.due ? `, hạn ${dayText(other.due)}` : ''})`));
    return [
      element('dl', {}, ...matter.facts.flatMap(fact => [element('dt', {}, fact.label), element('dd', {}, fact.value)])),
      element('h4', {}, 'Việc khác đang mở trong hồ sơ này'),
      others.length ? element('ul', {}, ...others) : muted('Không có việc nào khác mà bạn được xem.')];
  }

  terms(matter) {
    const parts = matter.terms.flatMap(term => this.term(term));
    if (!parts.length) {
      parts.push(muted('Công việc này không có thời hạn.'));
    }
    if (matter.moves.length) {
      parts.push(element('h4', {}, 'Các lần điều chỉnh thời hạn'),
        element('ul', {}, ...matter.moves.map(move => element('li', {},
          element('b', {}, move.what),
          move.to ? ` từ ${dayText(move.from)} đến ${dayText(move.to)}` : '',
          `, ${move.by || 'hệ thống'}, ${momentText(move.at)}`,
          ...(move.reason ? [element('div', {class: 'rf-long'}, move.reason)] : [])))));
    }
    return parts;
  }

  term(term) {
    const left = leftOver(term.daysLeft);
    const parts = [element('p', {class: 'rf-term'},
      element('b', {}, `${term.label}: `),
      term.due ? `${weekday(term.due)}, ${dayText(term.due)}` : 'không có ngày hết hạn', ' ',
      ...(left ? [element('span', {class: `rf-term-left ${left[0]}`}, left[1])] : []))];
    const notes = [];
    if (term.original) {
      notes.push(`Hạn ban đầu: ${dayText(term.original)}.`);
    }
    if (term.words) {
      notes.push(`Văn bản ghi: “${term.words}”.`);
    }
    if (!term.state) {
      notes.push('Không có lịch nhắc riêng.');
    } else if (STATES[term.state]) {
      notes.push(STATES[term.state]);
    }
    if (notes.length) {
      parts.push(muted(notes.join(' ')));
    }
    if (term.coming.length) {
      parts.push(element('h4', {}, 'Sắp tới sẽ nhắc'), element('ul', {}, ...term.coming.map(tier => element('li', {},
        element('b', {}, `${weekday(tier.at)}, ${dayText(tier.at)}`), `: ${tier.name}. Báo cho: ${tier.to.join('; ')}.`))));
    }
    if (term.came.length) {
      parts.push(element('h4', {}, 'Đã nhắc'), element('ul', {}, ...term.came.map(tier => this.came(tier))));
    }
    return parts;
  }

  came(tier) {
    const words = `: ${tier.name}${tier.slip ? ` số ${tier.slip}` : ''} (${tier.state.toLowerCase()}).`;
    const line = element('li', {}, element('b', {}, momentText(tier.at)), words);
    if (tier.answer) {
      line.append(element('div', {class: 'rf-long'}, `${tier.answeredBy} trả lời: ${tier.answer}`
        + (tier.commitment ? ` (cam kết xong ${dayText(tier.commitment)})` : '')));
    } else if (tier.answerDue) {
      line.append(` Chưa có trả lời, hạn ${dayText(tier.answerDue)}.`);
    }
    return line;
  }

  files(matter) {
    if (!matter.files.length) {
      return [muted('Chưa có tài liệu nào. Đính kèm tệp bằng nút “Minh chứng”.')];
    }
    const list = element('ul', {}, ...matter.files.map(file => element('li', {},
      element('a', {href: this.server.file(file.id), download: file.name}, file.name),
      element('div', {class: 'rf-matter-by'}, `${sizeText(file.size)}, ${file.by}, ${momentText(file.at)}, bước “${file.step}”`))));
    return matter.moreFiles ? [list, muted(`Chỉ hiện ${matter.files.length} tệp mới nhất.`)] : [list];
  }

  page(history) {
    this.history.append(...history.lines.map(line => element('li', {},
      element('div', {class: 'rf-matter-by'}, `${momentText(line.at)}, ${line.by || 'hệ thống'}`),
      element('b', {}, line.what), line.where ? ` (${line.where})` : '',
      ...(line.text ? [element('div', {class: 'rf-long'}, line.text)] : []),
      ...answered(line.answers))));
    if (!this.history.childElementCount) {
      return [muted('Chưa có bước nào hoàn thành.')];
    }
    return history.next ? [this.history, this.more(history.next)] : [this.history];
  }

  more(before) {
    const button = element('button', {type: 'button', class: 'btn btn-default', onclick: async () => {
      button.disabled = true;
      try {
        const history = await this.server.older(this.task, before);
        const first = this.history.childElementCount;
        const [, next] = this.page(history);
        button.replaceWith(...(next ? [next] : []));
        this.history.children[first].setAttribute('tabindex', '-1');
        this.history.children[first].focus();
      } catch (error) {
        button.disabled = false;
        this.say(error.message, true);
      }
    }}, 'Xem thêm');
    return button;
  }

  fillComments(comments) {
    this.counted(comments.count);
    const parts = [];
    if (comments.closed) {
      parts.push(muted(comments.closed));
    } else if (comments.mayAdd) {
      parts.push(this.writer());
    } else {
      parts.push(muted('Bạn xem được trao đổi; người được giao công việc này mới viết được.'));
    }
    if (comments.newest.length) {
      parts.push(element('ol', {class: 'rf-matter-comments'}, ...comments.newest.map(comment => this.comment(comment))));
    } else if (!comments.closed) {
      parts.push(muted('Chưa có trao đổi nào.'));
    }
    this.comments.replaceChildren(...parts);
  }

  writer() {
    const text = element('textarea', {id: 'rf-matter-text', class: 'form-control', rows: 3, maxlength: LONGEST,
      'aria-describedby': 'rf-matter-hint', oninput: () => this.drafts.set(this.task, text.value)});
    text.value = this.drafts.get(this.task) || '';
    const tell = element('input', {type: 'checkbox', id: 'rf-matter-tell', checked: true});
    const button = element('button', {type: 'submit', class: 'btn btn-primary'}, 'Gửi trao đổi');
    return element('form', {class: 'rf-matter-writer', onsubmit: event => {
      event.preventDefault();
      this.write(text, tell, button);
    }},
      element('label', {for: 'rf-matter-text'}, 'Viết cho những người cùng xử lý'), text,
      element('p', {id: 'rf-matter-hint', class: 'rf-matter-none'},
        'Người được xem hồ sơ này đều đọc được. Rút lại được trong 10 phút.'),
      element('label', {class: 'rf-matter-tell'}, tell, ' Báo cho người đang giữ việc khác trong hồ sơ'),
      button);
  }

  async write(text, tell, button) {
    const task = this.task;
    if (!text.value.trim()) {
      this.say('Chưa có nội dung. Hãy nhập nội dung trao đổi rồi gửi lại.', true);
      text.focus();
      return;
    }
    button.disabled = true;
    try {
      await this.server.comment(task, text.value, tell.checked);
      this.drafts.delete(task);
      await this.refreshComments('Đã gửi trao đổi.');
    } catch (error) {
      button.disabled = false;
      this.say(error.message, true);
    }
  }

  async refreshComments(words) {
    const task = this.task;
    const matter = await this.server.matter(task);
    if (task === this.task) {
      this.fillComments(matter.comments);
      this.say(words, false);
      const text = this.comments.querySelector('textarea');
      (text || this.title).focus();
    }
  }

  comment(comment) {
    const line = element('li', {},
      element('div', {class: 'rf-matter-by'}, `${comment.author}, ${momentText(comment.at)}, bước “${comment.step}”`),
      comment.text === null ? element('i', {}, 'Đã rút lại.') : element('div', {class: 'rf-long'}, comment.text));
    if (comment.removable) {
      line.append(this.remover(comment));
    }
    return line;
  }

  /** Asks in place: the page's sandbox allows no confirm(). */
  remover(comment) {
    const button = element('button', {type: 'button', class: 'btn btn-link', onclick: async () => {
      if (button.textContent === 'Rút lại') {
        button.textContent = 'Bấm lần nữa để rút lại';
        return;
      }
      button.disabled = true;
      try {
        await this.server.takeBack(comment.id);
        await this.refreshComments('Đã rút lại.');
      } catch (error) {
        button.disabled = false;
        this.say(error.message, true);
      }
    }}, 'Rút lại');
    return button;
  }

  say(words, wrong) {
    this.status.className = `rf-matter-status ${wrong ? 'rf-evidence-error' : 'rf-evidence-done'}`;
    this.status.replaceChildren(words);
  }
}

class MatterButton {

  constructor(node, api) {
    this.server = new Server(api);
    this.badge = element('span', {class: 'badge'});
    this.button = element('button', {type: 'button', class: 'btn btn-link rf-matter-button', 'aria-expanded': 'false',
      'aria-controls': 'rf-matter', onclick: () => this.toggle()},
      element('span', {class: 'glyphicon glyphicon-folder-open', 'aria-hidden': 'true'}), ' Hồ sơ vụ việc ', this.badge);
    node.append(this.button);
    this.routed = () => this.refresh();
    window.addEventListener('hashchange', this.routed);
    // The panel outlives its button: Tasklist draws the button anew with each task.
    panel = panel || new MatterPanel(this.server, () => {}, () => {});
    panel.server = this.server;
    panel.counted = number => this.mark(number);
    panel.closed = () => {
      this.button.setAttribute('aria-expanded', 'false');
      this.button.focus();
    };
    this.button.setAttribute('aria-expanded', String(panel.isOpen));
    this.refresh();
  }

  toggle() {
    if (panel.isOpen) {
      panel.close();
    } else if (taskId()) {
      this.button.setAttribute('aria-expanded', 'true');
      panel.open(taskId());
    }
  }

  async refresh() {
    const task = taskId();
    if (task === this.shown) {
      return;
    }
    this.shown = task;
    this.mark(0);
    if (panel.isOpen) {
      await panel.show(task);
    } else if (task) {
      try {
        const {comments} = await this.server.count(task);
        if (task === this.shown) {
          this.mark(comments);
        }
      } catch (error) {
        // The panel itself says what is wrong.
      }
    }
  }

  mark(number) {
    this.badge.replaceChildren(...(number ? [String(number), element('span', {class: 'sr-only'}, ' trao đổi')] : []));
  }

  remove() {
    window.removeEventListener('hashchange', this.routed);
  }
}

let panel = null;
let button = null;

export default {
  id: 'reform-flow.matter',
  pluginPoint: 'tasklist.task.action',
  priority: 60,
  properties: {label: 'Hồ sơ vụ việc'},
  render(node, {api}) {
    button = new MatterButton(node, api);
  },
  unmount() {
    if (button) {
      button.remove();
    }
  }
};
