// The list behind a number: a dialog, page by page, whose rows link to their process instance.

import {dayText, element, load, timeText} from '../page.js?v=3';
import {daysText} from './words.js?v=1';

const KINDS = {
  assignments: [
    ['Nhiệm vụ', row => row.text, 'rf-words'], ['Văn bản', row => row.document, 'rf-words'], ['Đơn vị', row => row.unitName],
    ['Người thực hiện', row => row.officerName || 'Chưa giao người'], ['Lĩnh vực', row => row.area], ['Hạn', row => dayText(row.due) || 'Không có'],
    ['Báo cáo', row => dayText(row.reportedOn)], ['Quá hạn', row => row.daysLate ? daysText(row.daysLate) : '', 'rf-number'],
    ['Đã làm', row => `${row.percent}%`, 'rf-number']],
  obstacles: [
    ['Vướng mắc', row => row.text, 'rf-words'], ['Nhiệm vụ', row => row.assignmentText, 'rf-words'],
    ['Văn bản', row => row.document, 'rf-words'], ['Đơn vị', row => row.unitName], ['Người nêu', row => row.raisedBy],
    ['Nêu ngày', row => dayText(row.raisedOn)], ['Đã chờ', row => daysText(row.days), 'rf-number']],
  escalations: [
    ['Bậc đôn đốc', row => row.tierName], ['Việc bị đôn đốc', row => row.subject, 'rf-words'], ['Đơn vị', row => row.unitName],
    ['Đôn đốc lúc', row => row.at ? timeText(row.at) : ''], ['Phiếu', row => row.slip], ['Người phải trả lời', row => row.answerBy],
    ['Trả lời trước', row => dayText(row.answerDue)]],
  undelivered: [
    ['Thông báo', row => row.subject, 'rf-words'], ['Người nhận', row => row.recipientName],
    ['Lập lúc', row => row.createdAt ? timeText(row.createdAt) : ''], ['Số lần gửi', row => String(row.attempts ?? ''), 'rf-number'],
    ['Vì sao chưa đến', row => row.lastError, 'rf-words']]
};

let number = 0;

/** "Mở" to the process instance of a row, or nothing. */
export function opener(instance, row, name, before, finished = false) {
  const href = row.processInstance && instance ? instance(row.processInstance, finished) : null;
  return href ? element('a', {href, 'aria-label': `Mở hồ sơ: ${name}`, onclick: before}, 'Mở') : null;
}

export class Lists {

  /**
   * @param root where the dialog is put
   * @param query the filters as the address of an answer has them
   * @param instance makes the address of a process instance from its id and whether it is finished; null
   * if the person has no Cockpit
   */
  constructor(root, query, instance, level) {
    Object.assign(this, {root, query, instance, level});
  }

  assignments(title, filter) {
    return this.open(title, 'assignments', filter);
  }

  async open(title, kind, filter) {
    const id = `rf-list-${number += 1}`;
    const columns = KINDS[kind];
    const linked = this.instance !== null;
    const finished = (filter.standing || '').startsWith('DONE');
    const heading = element(`h${this.level}`, {tabindex: '-1', id}, title);
    const status = element('p', {role: 'status'}, 'Đang tải…');
    const rows = element('tbody');
    const table = element('table', {class: 'rf-table'}, element('thead', {}, element('tr', {},
      ...columns.map(([name, , kindOf]) => element('th', {scope: 'col', class: kindOf === 'rf-number' ? kindOf : null}, name)),
      linked ? element('th', {scope: 'col', class: 'rf-short'}, 'Hồ sơ') : null)), rows);
    const scroll = element('div', {class: 'rf-scroll', role: 'region', tabindex: '0', 'aria-labelledby': id, hidden: true}, table);
    const more = element('button', {type: 'button', class: 'rf-button', hidden: true}, 'Xem tiếp');
    const dialog = element('dialog', {class: 'rf-dialog', 'aria-labelledby': id, onclose: () => dialog.remove()},
      element('div', {class: 'rf-dialog-head'}, heading,
        element('button', {type: 'button', class: 'rf-button', onclick: () => dialog.close()}, 'Đóng')),
      status, scroll, more);
    const next = async after => {
      more.hidden = true;
      status.textContent = 'Đang tải…';
      try {
        const query = new URLSearchParams({...Object.fromEntries(new URLSearchParams(this.query())), ...filter, ...(after && {after})});
        const page = await load(`/api/supervision/${kind}?${query}`);
        const first = rows.children.length;
        rows.append(...page.rows.map(row => this.row(columns, row, linked, dialog, finished)));
        scroll.hidden = !rows.children.length;
        status.textContent = !rows.children.length ? 'Không có dòng nào.'
          : page.next ? `Đã hiện ${rows.children.length} dòng, còn nữa.` : `Đủ ${rows.children.length} dòng.`;
        more.hidden = !page.next;
        more.onclick = () => next(page.next);
        if (after && rows.children[first]) {
          rows.children[first].tabIndex = -1;
          rows.children[first].focus();
        }
      } catch (error) {
        status.textContent = error.message;
        more.textContent = after ? 'Xem tiếp' : 'Thử lại';
        more.hidden = false;
        more.onclick = () => next(after);
      }
    };
    this.root.append(dialog);
    dialog.showModal();
    heading.focus();
    await next(null);
  }

  row(columns, row, linked, dialog, finished) {
    const link = opener(this.instance, row, row.text || row.subject || '', () => dialog.close(), finished);
    return element('tr', {}, ...columns.map(([, value, kind]) => element('td', {class: kind}, value(row) || '')),
      linked ? element('td', {}, link || '') : null);
  }
}
