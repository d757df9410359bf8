// A draft: its files at the left, the editor at the right, findings below.

import {element, load, send, timeText} from '../page.js?v=3';
import {say, title} from './shell.js?v=1';
import {API, ask, button, compareAddress, exportAddress, fileName, findingCount, findingList, hash, link}
  from './studio-parts.js?v=1';
import {DraftState} from './draft-state.js?v=1';
import {addFile, removeFile, renameFile} from './draft-files.js?v=1';
import {openEditor} from './editor.js?v=1';

const AUTOSAVE = 20000;
const KEEP_LOCK = 300000;

export async function show(container, {path, query, editor}) {
  const page = new DraftPage(container, await DraftState.open(path[0]), editor);
  await page.start(path.slice(1).join('/'), query.get('element'));
  return () => page.leave();
}

class DraftPage {

  constructor(container, state, mayEdit) {
    this.state = state;
    this.mayEdit = mayEdit && !state.view.closed;
    this.readonly = !this.mayEdit;
    this.editor = null;
    this.findings = null;
    this.saved = element('span', {class: 'saved', role: 'status'});
    this.notices = element('div', {});
    this.actions = element('div', {class: 'toolbar'});
    this.list = element('ul', {});
    this.fileActions = element('div', {class: 'file-actions'});
    this.place = element('div', {class: 'editor-place'});
    this.panel = element('section', {class: 'studio-findings', 'aria-labelledby': 'findings-title', hidden: true});
    container.replaceChildren(this.notices, this.actions, element('div', {class: 'studio'},
      element('nav', {class: 'studio-files', 'aria-label': 'Các tệp của bản nháp'}, this.list, this.fileActions),
      this.place), this.panel);
    this.onkey = event => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        this.save().catch(() => {});
      }
    };
  }

  async start(file, selected) {
    title(`Bản nháp: ${this.state.view.title}`);
    document.body.classList.add('wide');
    document.addEventListener('keydown', this.onkey);
    if (this.mayEdit) {
      await this.lock(false);
    }
    this.templates = await load(`${API}templates`).catch(() => []);
    this.refresh();
    const first = this.state.paths;
    await this.open(first.includes(file) ? file : first[0], selected);
    this.timers = [window.setInterval(() => this.save(true).catch(() => {}), AUTOSAVE),
      window.setInterval(() => this.readonly || this.keepLock(), KEEP_LOCK)];
  }

  /** Takes or keeps the right to edit; without it the page only shows. */
  async lock(takeOver) {
    try {
      const summary = await send(`${this.state.address}/lock`, 'POST', {takeOver});
      Object.assign(this.state.view, {lockedBy: summary.lockedBy, lockedByName: summary.lockedByName,
        lockedAt: summary.lockedAt, own: true});
      if (summary.revision !== this.state.revision) {
        this.state.take(await load(this.state.address));
      }
      this.readonly = false;
    } catch (error) {
      if (error.status !== 409) {
        throw error;
      }
      Object.assign(this.state.view, {lockedByName: error.body.lockedByName, lockedAt: error.body.lockedAt, own: false,
        closed: !error.body.lockedByName});
      this.readonly = true;
    }
  }

  /** Says so when another person has the draft by now, or it is released. */
  async keepLock() {
    await this.lock(false);
    if (this.readonly) {
      this.refresh();
      say('Bạn không còn quyền sửa bản nháp này. Phần chưa lưu vẫn còn trên trang; hãy chép lại trước khi rời trang.', true);
    }
  }

  refresh() {
    const view = this.state.view;
    this.notices.replaceChildren(...[
      element('p', {class: 'facts'}, link(view.process, hash('process', view.process)), ` · của ${view.ownerName} · `,
        this.saved),
      this.readonly ? this.lockNotice() : null,
      view.stale && !view.closed ? element('div', {class: 'notice'}, element('b', {}, 'Bản đang dùng đã đổi từ khi bản nháp được tạo. '),
        'Hãy ', link('so sánh với bản đang dùng', this.compare()), ', nhập những thay đổi còn thiếu, rồi ',
        this.readonly ? 'ghi nhận đã so sánh.' : button('ghi nhận đã so sánh', () => this.rebase(), {class: 'opener'})) : null
    ].filter(Boolean));
    if (!this.saved.textContent) {
      this.saved.textContent = `đã lưu lúc ${timeText(view.changedAt)} (lần ${this.state.revision})`;
    }
    this.actions.replaceChildren(...[
      this.readonly ? null : button('Lưu', () => this.save().catch(() => {}), {title: 'Ctrl+S'}),
      button('Kiểm tra', () => this.check().catch(error => say(error.message, true)), {class: 'main'}),
      button('Chạy kịch bản', () => this.go(`${hash('scenarios', view.process)}?of=draft:${view.id}`), {}),
      view.inForce ? button('So sánh với bản đang dùng', () => this.go(this.compare())) : null,
      this.readonly ? null : button('Gửi phát hành', () => this.release()),
      button('Các lần lưu', () => this.revisions()),
      link('Xuất ZIP', exportAddress(view.process, `draft:${view.id}`), {class: 'button', download: true}),
      this.readonly ? null : button('Xóa bản nháp', () => this.discard())
    ].filter(Boolean));
    this.drawFiles();
  }

  lockNotice() {
    const view = this.state.view;
    if (view.closed) {
      return element('p', {class: 'notice'}, 'Bản nháp này đã được phát hành nên chỉ xem.');
    }
    if (!this.mayEdit) {
      return element('p', {class: 'notice'}, view.lockedByName ? `${view.lockedByName} đang sửa. Bạn được xem.` : 'Bạn được xem.');
    }
    return element('div', {class: 'notice'}, element('b', {}, `${view.lockedByName} đang sửa bản nháp này`),
      `, thao tác gần nhất lúc ${timeText(view.lockedAt)}. Bạn đang xem. `,
      button('Nhận quyền sửa', () => this.takeOver(), {class: 'opener'}));
  }

  async takeOver() {
    const done = await ask('Nhận quyền sửa?', `${this.state.view.lockedByName} sẽ được báo. Phần chưa lưu của người đó `
      + 'không lưu được nữa; các lần đã lưu vẫn còn.', [], 'Nhận quyền sửa', () => this.lock(true));
    if (done) {
      this.state.take(await load(this.state.address));
      this.refresh();
      await this.open(this.path);
    }
  }

  compare() {
    return compareAddress(this.state.view.process, `deployment:${this.state.view.inForce}`, `draft:${this.state.view.id}`);
  }

  drawFiles() {
    this.list.replaceChildren(...this.state.paths.map(path => {
      const own = (this.findings || []).filter(finding => finding.file === path);
      const errors = own.filter(finding => finding.severity === 'ERROR').length;
      return element('li', {}, element('button', {type: 'button', 'aria-current': path === this.path ? 'page' : null,
        onclick: () => this.open(path)},
      element('span', {class: 'name'}, fileName(path), this.state.changed.has(path) ? ' • chưa lưu' : ''),
      own.length ? element('span', {class: `mark ${errors ? 'bad' : 'note'}`}, errors ? `✕ ${errors}` : `! ${own.length}`)
        : null));
    }));
    const other = this.path && !this.path.endsWith('.bpmn');
    this.fileActions.replaceChildren(...(this.readonly ? [] : [
      button('Thêm tệp', async () => this.after(await addFile(this.state))),
      other && !this.path.endsWith('.yaml') ? button('Đổi tên', async () => {
        await this.collect();
        this.after(await renameFile(this.state, this.path));
      }) : null,
      other ? button('Xóa', async () => {
        if (await removeFile(this.state, this.path)) {
          this.closeEditor();
          this.after(this.state.paths[0]);
        }
      }) : null].filter(Boolean)));
  }

  async after(path) {
    if (path) {
      await this.open(path, null, true);
      await this.save().catch(() => {});
    }
  }

  /** Opens a file, and selects an element in it. */
  async open(path, selected, fresh) {
    if (this.editor && this.path === path && !fresh && this.editorReadonly === this.readonly) {
      return this.editor.select && selected ? this.editor.select(selected) : null;
    }
    if (!fresh) {
      await this.collect();
    }
    this.closeEditor();
    this.path = path;
    this.drawFiles();
    try {
      this.editorReadonly = this.readonly;
      this.editor = await openEditor(this.place, {path, content: this.state.files.get(path), readonly: this.readonly,
        templates: this.templates, process: this.state.view.process, files: this.state.list()});
      this.editor.onChange(() => {
        this.touched = true;
        document.body.dataset.unsaved = 'true';
        this.saved.textContent = 'chưa lưu';
      });
      this.mark();
      return selected ? this.editor.select(selected) : null;
    } catch (error) {
      say(error.message, true);
      return this.openText(path);
    }
  }

  /** For a file that its editor cannot read. */
  openText(path) {
    const area = element('textarea', {class: 'raw', 'aria-label': fileName(path), spellcheck: 'false',
      readonly: this.readonly});
    area.value = this.state.files.get(path);
    this.place.replaceChildren(area);
    this.editor = {content: async () => area.value, select: () => false, showFindings: () => {}, destroy: () => area.remove()};
    area.addEventListener('input', () => {
      this.touched = true;
      document.body.dataset.unsaved = 'true';
    });
  }

  closeEditor() {
    if (this.editor) {
      this.editor.destroy();
      this.editor = null;
    }
    this.touched = false;
  }

  /** Takes over what the editor holds. */
  async collect() {
    if (this.editor && this.touched && this.state.files.has(this.path)) {
      this.touched = false;
      this.state.put(this.path, await this.editor.content());
    }
  }

  /** Saves; rejects after saying why not. One saving at a time. */
  save(auto = false) {
    this.saving = (this.saving || Promise.resolve()).catch(() => {}).then(() => this.saveNow(auto));
    return this.saving;
  }

  async saveNow(auto) {
    if (this.readonly) {
      if (!auto && this.touched) {
        say('Bạn đang xem nên không lưu được. Hãy chép lại phần vừa sửa, hoặc nhận quyền sửa.', true);
      }
      return;
    }
    try {
      await this.collect();
      const differs = await this.state.save();
      if (differs || !auto) {
        this.saved.textContent = `đã lưu lúc ${timeText(new Date().toISOString())} (lần ${this.state.revision})`;
        say('');
      }
      this.drawFiles();
    } catch (error) {
      this.saved.textContent = 'chưa lưu được';
      say(error.message, true);
      if (error.status === 409) {
        await this.conflict(error);
      }
      throw error;
    }
  }

  /** Another person has the draft now: what is here is kept for copying, but not saved. */
  async conflict(error) {
    if (this.asking) {
      return;
    }
    this.asking = true;
    const reload = await ask('Bản nháp đã có người khác sửa', [error.message,
      'Tải lại để thấy nội dung mới nhất. Trước khi tải lại, bạn có thể chép phần vừa sửa của mình.'], [], 'Tải lại', async () => true);
    this.asking = false;
    if (reload) {
      this.closeEditor();
      this.state.take(await load(this.state.address));
      await this.lock(false);
      this.refresh();
      await this.open(this.state.files.has(this.path) ? this.path : this.state.paths[0], null, true);
    }
  }

  async check() {
    await this.collect();
    say('Đang kiểm tra…');
    this.showFindings(await send(`${API}check`, 'POST', {process: this.state.view.process, files: this.state.list()}));
    say(`Đã kiểm tra: ${findingCount(this.findings)}.`);
  }

  showFindings(findings) {
    this.findings = findings;
    this.panel.hidden = false;
    this.panel.replaceChildren(element('h2', {id: 'findings-title', tabindex: -1}, `Kết quả kiểm tra: ${findingCount(findings)}`),
      findingList(findings, finding => this.open(finding.file, finding.element)
        .then(() => this.place.scrollIntoView({block: 'nearest'}))));
    this.drawFiles();
    this.mark();
  }

  forgetFindings() {
    this.findings = null;
    this.panel.hidden = true;
  }

  mark() {
    if (this.editor && this.findings) {
      this.editor.showFindings(this.findings.filter(finding => finding.file === this.path));
    }
  }

  async go(address) {
    await this.save().then(() => {
      window.location.hash = address;
    }, () => {});
  }

  async release() {
    try {
      await this.save();
      this.state.view = {...await load(this.state.address), files: []};
    } catch (error) {
      return;
    }
    const view = this.state.view;
    const asked = await ask('Gửi phát hành', ['Máy kiểm tra và chạy mọi kịch bản (có thể mất nửa phút), rồi một người khác '
      + 'duyệt. Bản được duyệt đúng từng byte như lúc gửi.'],
    [{name: 'versionTag', label: 'Số phiên bản', value: view.proposedTag, max: 14,
      hint: 'Đề xuất theo mức thay đổi: bỏ bước tăng số đầu, đổi luồng tăng số giữa, đổi biểu mẫu tăng số cuối.'},
    {name: 'note', label: 'Nội dung và lý do thay đổi (ít nhất 10 ký tự)', kind: 'textarea'}], 'Kiểm tra và gửi',
    async values => {
      try {
        return await send(`${this.state.address}/release`, 'POST', values);
      } catch (error) {
        if (error.body && error.body.findings) {
          this.showFindings(error.body.findings);
          throw new Error(`Chưa gửi được: ${findingCount(error.body.findings)}. Đóng hộp này để xem và sửa.`);
        }
        throw error;
      }
    });
    if (asked) {
      window.location.hash = hash('release', asked.id);
    }
  }

  async revisions() {
    const revisions = await load(`${this.state.address}/revisions`);
    const dialog = element('dialog', {class: 'ask', 'aria-labelledby': 'revisions-heading'});
    dialog.append(element('h2', {id: 'revisions-heading'}, 'Các lần lưu'),
      element('ul', {class: 'revisions'}, ...revisions.map(each => element('li', {},
        element('b', {}, `Lần ${each.revision}`), ` · ${timeText(each.savedAt)} · ${each.savedByName} · ${each.what} `,
        this.readonly || each.revision === this.state.revision ? null : button('Khôi phục', async () => {
          dialog.close();
          await this.restore(each.revision);
        }, {class: 'opener', 'aria-label': `Khôi phục lần ${each.revision}`})))),
      element('div', {class: 'actions'}, button('Đóng', () => dialog.close())));
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  async restore(revision) {
    try {
      await this.save();
      const view = await send(`${this.state.address}/revisions/${revision}/restore`, 'POST', {});
      this.closeEditor();
      this.state.take(view);
      this.forgetFindings();
      this.saved.textContent = '';
      this.refresh();
      await this.open(this.state.files.has(this.path) ? this.path : this.state.paths[0], null, true);
      say(`Đã khôi phục lần lưu ${revision}.`);
    } catch (error) {
      say(error.message, true);
    }
  }

  async rebase() {
    const view = await send(`${this.state.address}/rebase`, 'POST', {});
    Object.assign(this.state.view, {stale: view.stale, inForce: view.inForce, baseDeployment: view.baseDeployment,
      proposedTag: view.proposedTag});
    this.refresh();
    say('Đã ghi nhận bản nháp được so sánh với bản đang dùng.');
  }

  async discard() {
    const done = await ask(`Xóa bản nháp “${this.state.view.title}”?`, 'Bản nháp và mọi lần lưu mất hẳn. Bản đang dùng không đổi.',
      [], 'Xóa bản nháp', () => send(this.state.address, 'DELETE'), true);
    if (done) {
      this.readonly = true;
      this.touched = false;
      document.body.dataset.unsaved = 'false';
      window.location.hash = hash('process', this.state.view.process);
    }
  }

  /** Saves before the page is left; false keeps the person here. */
  async leave() {
    try {
      await this.save();
    } catch (error) {
      const lose = await ask('Rời bản nháp khi chưa lưu được?', error.message, [], 'Rời đi, bỏ phần chưa lưu',
        async () => true, true);
      if (!lose) {
        return false;
      }
    }
    (this.timers || []).forEach(timer => window.clearInterval(timer));
    document.removeEventListener('keydown', this.onkey);
    document.body.classList.remove('wide');
    document.body.dataset.unsaved = 'false';
    this.closeEditor();
    if (!this.readonly) {
      send(`${this.state.address}/unlock`, 'POST', {}).catch(() => {});
    }
    return true;
  }

}
