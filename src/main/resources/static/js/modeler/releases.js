// What was asked to be released, newest first.

import {cell, element, load, mark, table, timeText} from '../page.js?v=3';
import {title} from './shell.js?v=1';
import {API, hash, link} from './studio-parts.js?v=1';

export async function show(container, {query}) {
  title('Phát hành');
  const releases = await load(`${API}releases${query.get('process')
    ? `?process=${encodeURIComponent(query.get('process'))}` : ''}`);
  const waiting = releases.filter(release => release.state === 'WAITING');
  const decided = releases.filter(release => release.state !== 'WAITING');
  container.replaceChildren(
    element('h2', {}, 'Chờ duyệt'),
    waiting.length ? list('Đề nghị chờ người thứ hai', waiting)
      : element('p', {class: 'empty'}, 'Không có đề nghị nào chờ duyệt.'),
    element('h2', {}, 'Đã quyết định'),
    decided.length ? list('Mới nhất trước', decided)
      : element('p', {class: 'empty'}, 'Chưa có lần phát hành nào. Bản đang dùng là bản đi kèm sản phẩm.'));
}

export function stateMark(release) {
  const kind = {RELEASED: 'good', REFUSED: 'bad'}[release.state] || 'note';
  return mark(kind, release.stateLabel);
}

function list(caption, releases) {
  return table(caption, [{name: 'Bản'}, {name: 'Nội dung'}, {name: 'Đề nghị'}, {name: 'Kết quả'}],
    releases.map(release => element('tr', {},
      cell('Bản', link(release.title, hash('release', release.id))),
      cell('Nội dung', element('div', {class: 'text'}, release.note)),
      cell('Đề nghị', `${release.requestedBy}, ${timeText(release.requestedAt)}`),
      cell('Kết quả', [stateMark(release), release.mayDecide ? element('div', {}, 'Bạn duyệt được') : null,
        release.decidedBy ? element('div', {}, `${release.decidedBy}, ${timeText(release.decidedAt)}`) : null]))));
}
