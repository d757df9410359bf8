// The figures at the top: what is open, what is late, and how much was done on time.

import {element} from '../page.js?v=3';
import {STANDINGS, changeText, open, percentText} from './words.js?v=1';

const SHOWN = ['LATE', 'DUE_SOON', 'AWAITING_CONFIRMATION'];

function figure(code, label, number, more, opened) {
  const value = number && opened
    ? element('button', {type: 'button', class: 'rf-open', onclick: opened,
      'aria-label': `${label}: ${number}. Xem danh sách`}, number.toLocaleString('vi-VN'))
    : number.toLocaleString('vi-VN');
  return element('li', {class: `rf-figure rf-edge-${code}`}, element('span', {class: 'rf-label'}, label),
    element('span', {class: `rf-value rf-text-${code}`}, value), element('span', {class: 'rf-more'}, more));
}

export function figures(board, lists) {
  const {total} = board;
  const onTime = total.numbers.DONE_ON_TIME || 0;
  const judged = onTime + (total.numbers.DONE_LATE || 0);
  const title = standing => `${standing.label} (${total.numbers[standing.code]})`;
  return element('ul', {class: 'rf-figures', 'aria-label': 'Số liệu chung'},
    figure('OPEN', 'Đang mở', open(total), 'chưa được xác nhận hoàn thành', () => lists.assignments(`Đang mở (${open(total)})`, {})),
    ...STANDINGS.filter(standing => SHOWN.includes(standing.code)).sort((one, two) => SHOWN.indexOf(one.code) - SHOWN.indexOf(two.code))
      .map(standing => figure(standing.code, `${standing.sign} ${standing.label}`, total.numbers[standing.code] || 0,
        {LATE: 'đã qua hạn, chưa báo cáo', DUE_SOON: 'còn không quá 3 ngày làm việc', AWAITING_CONFIRMATION: 'đã báo cáo, Văn phòng chưa xác nhận'}[standing.code],
        () => lists.assignments(title(standing), {standing: standing.code}))),
    element('li', {class: 'rf-figure rf-edge-DONE_ON_TIME'}, element('span', {class: 'rf-label'}, '✓ Tỷ lệ xong đúng hạn'),
      element('span', {class: 'rf-value rf-text-DONE_ON_TIME'}, percentText(total.onTimeRate)),
      element('span', {class: 'rf-more'}, `${onTime.toLocaleString('vi-VN')}/${judged.toLocaleString('vi-VN')} việc đã xong có thời hạn; ${changeText(total.onTimeRate, total.previousOnTimeRate)}`)));
}
