// The bell in Tasklist's header: a person's own notices and how to be told.

import {address, element, send, timeText} from './parts.js?v=1';

const EVERY = 60000;

const MAIL = {IMMEDIATE: 'Ngay khi có thông báo', DAILY: 'Mỗi ngày một thư', NONE: 'Không gửi thư (trừ việc khẩn)'};

class Notices {

  constructor(api) {
    this.api = api;
  }

  async unread() {
    return (await this.call('GET', 'notices/unread')).unread;
  }

  page(before) {
    return this.call('GET', before ? `notices?before=${encodeURIComponent(before)}` : 'notices');
  }

  read(id) {
    return this.call('POST', `notices/${encodeURIComponent(id)}/read`);
  }

  readAll(newest) {
    return this.call('POST', `notices/read?newest=${encodeURIComponent(newest)}`);
  }

  preferences() {
    return this.call('GET', 'notices/preferences');
  }

  choose(preferences) {
    return this.call('PUT', 'notices/preferences', JSON.stringify(preferences));
  }

  call(method, path, body) {
    return send(this.api, method, address(path), body);
  }
}

class NoticeDialog {

  constructor(notices, changed) {
    this.notices = notices;
    this.changed = changed;
    this.status = element('p', {class: 'rf-notices-status', 'aria-live': 'polite'});
    this.list = element('ul', {class: 'rf-notices-list'});
    this.more = this.button('Xem thông báo cũ hơn', 'btn-default', () => this.load(this.last));
    this.all = this.button('Đánh dấu tất cả đã đọc', 'btn-default', () => this.readAll());
    this.settings = element('div', {class: 'rf-notices-settings', hidden: true});
    this.dialog = element('dialog', {class: 'rf-evidence rf-notices', 'aria-label': 'Thông báo',
      onclose: () => this.dialog.remove()},
    element('header', {}, element('h3', {tabindex: '-1', autofocus: true}, 'Thông báo'),
      element('div', {}, this.all, ' ', this.button('Cách nhận', 'btn-default', () => this.toggleSettings()), ' ',
        this.button('Đóng', 'btn-default', () => this.dialog.close()))),
    this.settings, this.status, this.list, this.more);
    // The shortcuts of Tasklist stay out.
    this.dialog.addEventListener('keydown', event => event.stopPropagation());
  }

  button(label, kind, work) {
    return element('button', {type: 'button', class: `btn ${kind}`, onclick: work}, label);
  }

  async open() {
    document.body.append(this.dialog);
    this.dialog.showModal();
    await this.load(null);
  }

  async load(before) {
    await this.attempt(async () => {
      const page = await this.notices.page(before);
      if (!before) {
        this.newest = page.notices.length ? page.notices[0].id : null;
        this.list.replaceChildren();
      }
      this.list.append(...page.notices.map(notice => this.entry(notice)));
      this.last = page.notices.length ? page.notices[page.notices.length - 1].id : before;
      this.more.hidden = !page.more;
      this.all.hidden = !this.newest;
      if (!this.newest) {
        this.status.textContent = 'Chưa có thông báo nào. Khi có việc đến hạn hoặc cần xử lý, thông báo sẽ hiện ở đây.';
      }
    });
  }

  entry(notice) {
    const text = element('p', {class: 'rf-notice-text', hidden: true}, notice.body);
    const subject = element('button', {type: 'button', class: 'btn btn-link rf-notice-subject', 'aria-expanded': 'false',
      onclick: () => {
        text.hidden = !text.hidden;
        subject.setAttribute('aria-expanded', String(!text.hidden));
        this.read(notice, item);
      }}, notice.subject);
    const facts = [timeText(notice.at)];
    if (notice.onBehalfOf) {
      facts.push(`thay ${notice.onBehalfOf}`);
    }
    const item = element('li', {class: notice.read ? 'rf-notice' : 'rf-notice rf-unread'},
      ...(notice.read ? [] : [element('span', {class: 'rf-notice-new'}, 'Chưa đọc')]),
      ...(notice.urgent ? [element('span', {class: 'rf-notice-urgent'}, 'Khẩn')] : []),
      subject, element('span', {class: 'rf-notice-facts'}, facts.join(' · ')), text);
    if (notice.link) {
      item.append(element('a', {href: notice.link, class: 'rf-notice-link', onclick: () => {
        this.read(notice, item);
        this.dialog.close();
      }}, 'Mở công việc'));
    }
    return item;
  }

  async read(notice, item) {
    if (notice.read) {
      return;
    }
    await this.attempt(async () => {
      await this.notices.read(notice.id);
      notice.read = true;
      NoticeDialog.markRead(item);
      this.changed();
    });
  }

  static markRead(item) {
    item.classList.remove('rf-unread');
    item.querySelectorAll('.rf-notice-new').forEach(mark => mark.remove());
  }

  async readAll() {
    await this.attempt(async () => {
      await this.notices.readAll(this.newest);
      await this.load(null);
      this.changed();
    });
  }

  async toggleSettings() {
    this.settings.hidden = !this.settings.hidden;
    if (!this.settings.hidden) {
      await this.attempt(async () => this.showSettings(await this.notices.preferences()));
    }
  }

  showSettings(chosen) {
    const mail = this.field('select', 'rf-notice-mail', {});
    mail.append(element('option', {value: ''}, `Theo vai trò: ${MAIL[chosen.usual].toLowerCase()}`),
      ...Object.entries(MAIL).map(([value, label]) => element('option', {value}, label)));
    mail.value = chosen.mail || '';
    const from = this.field('input', 'rf-notice-from', {type: 'date', value: chosen.absentFrom || ''});
    const to = this.field('input', 'rf-notice-to', {type: 'date', value: chosen.absentTo || ''});
    const substitute = this.field('select', 'rf-notice-substitute', {});
    substitute.append(element('option', {value: ''}, 'Không có'),
      ...chosen.colleagues.map(one => element('option', {value: one.id}, one.name)));
    substitute.value = chosen.substitute || '';
    this.settings.replaceChildren(
      element('p', {}, chosen.email ? `Thư gửi đến ${chosen.email}.`
        : 'Bạn chưa có địa chỉ thư, nên thông báo chỉ hiện ở đây. Hãy báo quản trị viên bổ sung.'),
      NoticeDialog.row('Gửi thư', mail), NoticeDialog.row('Vắng từ ngày', from), NoticeDialog.row('Đến hết ngày', to),
      NoticeDialog.row('Người nhận thay', substitute),
      this.button('Lưu cách nhận', 'btn-primary', () => this.save({mail: mail.value || null,
        absentFrom: from.value || null, absentTo: to.value || null, substitute: substitute.value || null})));
  }

  field(tag, id, attributes) {
    return element(tag, {id, class: 'form-control', ...attributes});
  }

  static row(label, field) {
    return element('div', {class: 'rf-notices-row'}, element('label', {for: field.id}, label), field);
  }

  async save(preferences) {
    await this.attempt(async () => {
      this.showSettings(await this.notices.choose(preferences));
      this.status.textContent = 'Đã lưu cách nhận thông báo.';
    });
  }

  async attempt(work) {
    this.status.className = 'rf-notices-status';
    this.status.textContent = '';
    try {
      await work();
    } catch (error) {
      this.status.className = 'rf-notices-status rf-evidence-error';
      this.status.textContent = error.message;
    }
  }
}

class Bell {

  constructor(node, api) {
    this.notices = new Notices(api);
    this.count = element('span', {class: 'badge'});
    this.button = element('a', {href: '', role: 'button', class: 'rf-bell', onclick: event => {
      event.preventDefault();
      event.stopPropagation();
      new NoticeDialog(this.notices, () => this.refresh()).open();
    }}, element('span', {class: 'glyphicon glyphicon-bell', 'aria-hidden': 'true'}), ' Thông báo ', this.count);
    node.append(this.button);
    this.seen = () => document.visibilityState === 'visible' && this.refresh();
    this.timer = setInterval(this.seen, EVERY);
    document.addEventListener('visibilitychange', this.seen);
    this.refresh();
  }

  async refresh() {
    try {
      const unread = await this.notices.unread();
      this.count.textContent = unread > 99 ? '99+' : unread || '';
      this.button.setAttribute('aria-label', unread ? `Thông báo, ${unread} chưa đọc` : 'Thông báo');
    } catch (error) {
      // Signed out or offline: the next look shows it again.
      this.count.textContent = '';
    }
  }

  remove() {
    clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.seen);
  }
}

let bell = null;

export default {
  id: 'reform-flow.notices',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  properties: {label: 'Thông báo'},
  render(node, {api}) {
    bell = new Bell(node, api);
  },
  unmount() {
    if (bell) {
      bell.remove();
      bell = null;
    }
  }
};
