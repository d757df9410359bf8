// What holds things up and what is owed, below the progress.

import {dayText, element, numberText, signedText} from '../page.js?v=3';
import {opener} from './lists.js?v=3';
import {daysText} from './words.js?v=1';

function table(caption, names, rows) {
  return element('div', {class: 'rf-scroll', role: 'region', tabindex: '0', 'aria-label': caption},
    element('table', {class: 'rf-table'}, element('thead', {}, element('tr', {}, ...names.map(([name, numeric]) =>
      element('th', {scope: 'col', class: numeric ? 'rf-number' : 'rf-short'}, name)))), element('tbody', {}, ...rows)));
}

function cells(name, ...values) {
  return element('tr', {}, element('th', {scope: 'row'}, name), ...values.map(value => {
    const [content, kind] = Array.isArray(value) ? value : [value, null];
    return element('td', {class: kind}, content === null || content === undefined ? '' : content);
  }));
}

function counted(count, label, opened) {
  return [count && opened ? element('button', {type: 'button', class: 'rf-open',
    'aria-label': `${label}: ${count}. Xem danh sách`, onclick: opened}, numberText(count)) : count ? numberText(count) : '·', 'rf-number'];
}

class Panels {

  constructor(board, lists, level) {
    Object.assign(this, {board, lists, level});
  }

  panel(title, facts, content, wide) {
    return element('section', {class: `rf-panel${wide ? ' rf-wide' : ''}`, 'aria-label': title}, element(`h${this.level}`, {}, title),
      facts ? element('p', {class: 'rf-facts'}, facts) : null, content);
  }

  none(words) {
    return element('p', {class: 'rf-none'}, words);
  }

  longestLate() {
    const {longestLate, total} = this.board;
    const linked = this.lists.instance !== null;
    const late = total.numbers.LATE || 0;
    const title = 'Quá hạn lâu nhất';
    return this.panel(title, null, longestLate.length ? element('div', {}, table(title,
      [['Nhiệm vụ'], ['Đơn vị'], ['Người thực hiện'], ['Hạn'], ['Quá hạn', true], ...(linked ? [['Hồ sơ']] : [])],
      longestLate.map(row => cells(element('span', {}, row.text, element('br'), element('small', {}, row.document)), row.unitName,
        row.officerName || 'Chưa giao người', dayText(row.due), [daysText(row.daysLate), 'rf-number rf-text-LATE'],
        ...(linked ? [[opener(this.lists.instance, row, row.text), 'rf-short']] : [])))),
    late > longestLate.length ? element('button', {type: 'button', class: 'rf-button',
      onclick: () => this.lists.assignments(`Quá hạn (${numberText(late)})`, {standing: 'LATE'})}, `Xem cả ${numberText(late)} việc quá hạn`) : null)
      : this.none('Không có việc quá hạn.'), true);
  }

  obstacles() {
    const title = 'Vướng mắc chưa gỡ, theo người có thể gỡ';
    return this.panel(title, null, this.board.obstacles.length ? table(title, [['Ai gỡ được'], ['Số vướng mắc', true], ['Lâu nhất', true]],
      this.board.obstacles.map(each => cells(each.name, counted(each.count, each.name,
        () => this.lists.open(`Vướng mắc: ${each.name} (${each.count})`, 'obstacles', {by: each.key})),
      [daysText(each.oldestDays), 'rf-number']))) : this.none('Không có vướng mắc nào đang chờ.'));
  }

  escalations() {
    const title = 'Đôn đốc các việc đang mở, theo bậc';
    const open = (each, count, words, filter) => counted(count, `${each.name}, ${words}`,
      () => this.lists.open(`${each.name}, ${words} (${count})`, 'escalations', {tier: each.key || each.tier, ...filter}));
    return this.panel(title, null, this.board.escalations.length ? table(title, [['Bậc'], ['Đã đôn đốc', true], ['Chưa trả lời', true]],
      this.board.escalations.map(each => cells(each.name, open(each, each.count, 'đã đôn đốc', {}),
        open(each, each.unanswered, 'chưa trả lời', {unanswered: 'true'})))) : this.none('Không có việc nào đang bị đôn đốc.'));
  }

  undelivered() {
    const title = 'Thông báo chưa đến người nhận';
    return this.panel(title, null, this.board.undelivered.some(each => each.count) ? table(title, [['Tình trạng'], ['Số thông báo', true]],
      this.board.undelivered.map(each => cells(each.name, counted(each.count, each.name,
        () => this.lists.open(`Thông báo: ${each.name} (${each.count})`, 'undelivered', {by: each.key}))))) : this.none('Mọi thông báo đã đến người nhận.'));
  }

  initiatives() {
    const {initiatives} = this.board;
    const title = 'Sáng kiến so với chỉ tiêu';
    return this.panel(title, initiatives ? initiatives.name : null, initiatives && initiatives.units.length ? table(title,
      [['Đơn vị'], ['Chỉ tiêu', true], ['Đã nộp', true], ['Được công nhận', true], ['So với chỉ tiêu']],
      initiatives.units.map(unit => cells(unit.name, [numberText(unit.quota), 'rf-number'], [numberText(unit.submitted), 'rf-number'],
        [numberText(unit.recognised), 'rf-number'], [!unit.quota ? '' : unit.submitted >= unit.quota ? '✓ Đã nộp đủ'
          : element('span', {class: 'rf-text-LATE'}, `▲ Thiếu ${numberText(unit.quota - unit.submitted)}`), 'rf-short'])))
      : this.none('Chưa có đợt sáng kiến nào.'));
  }

  reports() {
    const title = 'Báo cáo còn nợ';
    return this.panel(title, null, this.board.reports.length ? element('div', {}, table(title,
      [['Đơn vị'], ['Báo cáo'], ['Hạn'], ['Chậm', true], ['Tình trạng']],
      this.board.reports.map(report => cells(report.unitName, report.name, dayText(report.due),
        [report.daysLate > 0 ? daysText(report.daysLate) : 'Chưa đến hạn', `rf-number${report.daysLate > 0 ? ' rf-text-LATE' : ''}`], [report.stateName, 'rf-short']))),
    element('p', {}, element('a', {href: '/reports'}, 'Đến trang Báo cáo định kỳ'))) : this.none('Không có báo cáo nào còn nợ.'));
  }

  scores() {
    const {scores} = this.board;
    const title = 'Chấm điểm đơn vị';
    return this.panel(title, scores ? `Năm ${scores.year}${scores.round ? `, ${scores.round}` : ''}; ${scores.published ? 'đã công bố' : 'chưa công bố'}` : null,
      scores && scores.units.length ? element('div', {}, table(title, [['Đơn vị'], ['Điểm', true], ['Hạng', true], ['Năm trước', true], ['Thay đổi', true]],
        scores.units.map(unit => cells(unit.name, [unit.score === null ? '–' : numberText(unit.score), 'rf-number'], [unit.rank || '–', 'rf-number'],
          [unit.previous === null || unit.previous === undefined ? '–' : numberText(unit.previous), 'rf-number'],
          [unit.score === null || unit.previous === null || unit.previous === undefined ? '–'
            : signedText(Math.round(100 * (unit.score - unit.previous)) / 100), 'rf-number']))),
      element('p', {}, element('a', {href: `/scoring#${scores.year}`}, 'Đến trang Chấm điểm đơn vị')))
        : this.none(scores ? 'Điểm của đợt này chưa công bố.' : 'Chưa có đợt chấm điểm nào.'));
  }
}

export function panels(board, lists, level) {
  const all = new Panels(board, lists, level);
  return element('div', {class: 'rf-panels'}, all.longestLate(), all.obstacles(), all.escalations(), all.undelivered(),
    all.reports(), all.initiatives(), all.scores());
}
