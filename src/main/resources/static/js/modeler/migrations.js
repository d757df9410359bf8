// Cases that stay on old versions until they end or follow, and what was done so far.

import {cell, element, load, mark, table, timeText} from '../page.js?v=3';
import {title} from './shell.js?v=1';
import {API, KINDS, STATES, actions, address, button, number, runAddress, sentence} from './migration-parts.js?v=1';

export async function show(container, {editor}) {
  title('Chuyển hồ sơ đang chạy');
  const [old, history] = await Promise.all([load(API), load(`${API}/history`)]);
  container.replaceChildren(
    element('p', {class: 'text'}, 'Mỗi hồ sơ chạy hết theo phiên bản quy trình mà nó bắt đầu. Khi cần, hồ sơ đang chạy có thể '
      + 'chuyển sang phiên bản mới: hệ thống chạy thử trên hồ sơ thật, hoàn lại, rồi mới chuyển.'),
    element('h2', {}, 'Hồ sơ còn ở phiên bản cũ'),
    old.length ? element('div', {}, ...old.map(each => processPart(each, editor)))
      : element('p', {class: 'empty'}, 'Không còn hồ sơ nào ở phiên bản cũ: mọi hồ sơ đang chạy đều theo phiên bản mới nhất.'),
    element('h2', {}, 'Các lượt chạy thử và chuyển'),
    history.length ? runs(history) : element('p', {class: 'empty'}, 'Chưa có lượt nào.'));
}

function processPart(old, editor) {
  return element('section', {class: 'mig-process', 'aria-label': old.name},
    element('h3', {}, old.name, ' ', element('small', {}, `phiên bản mới nhất: ${old.newest.words}`)),
    old.running ? element('p', {class: 'empty'}, 'Đang có một lượt chạy: ',
      element('a', {href: runAddress(old.process, old.running)}, 'xem tiến độ'), '.') : null,
    table(`Các phiên bản cũ của “${old.name}”`, [{name: 'Phiên bản'}, {name: 'Hồ sơ', number: true}, {name: 'Cũ nhất từ'},
      {name: 'Vì sao chưa chuyển'}, {name: 'Thao tác'}], old.versions.flatMap(each => versionRows(old, each, editor))));
}

function versionRows(old, each, editor) {
  const place = element('td', {colspan: 5});
  const more = element('tr', {class: 'sources', hidden: true}, place);
  const opener = element('button', {type: 'button', class: 'opener', 'aria-expanded': 'false', onclick: async () => {
    more.hidden = !more.hidden;
    opener.setAttribute('aria-expanded', String(!more.hidden));
    if (!more.hidden && !place.hasChildNodes()) {
      place.textContent = 'Đang tải…';
      await fillStaying(place, each);
    }
  }}, 'Xem hồ sơ');
  return [element('tr', {},
    cell('Phiên bản', each.version.words),
    cell('Hồ sơ', [number(each.cases), each.suspended ? element('small', {}, ` (${number(each.suspended)} tạm dừng)`) : null], true),
    cell('Cũ nhất từ', each.oldest ? timeText(each.oldest) : ''),
    cell('Vì sao chưa chuyển', why(old, each)),
    cell('Thao tác', [editor ? element('a', {class: 'mig-act', href: address(old.process, {from: each.version.definition,
      to: old.newest.definition}), 'aria-label': `Chuyển hồ sơ của phiên bản ${each.version.words}`}, 'Chuyển…') : null, ' ', opener])),
  more];
}

function why(old, each) {
  if (!each.trial) {
    return 'Chưa chạy thử';
  }
  const link = element('a', {href: runAddress(old.process, each.trial)}, 'lượt chạy thử gần nhất');
  return each.stuck ? [`${number(each.stuck)} hồ sơ kẹt: ${each.reason || 'chưa rõ'} (`, link, ')'] : ['Chạy thử được hết (', link, ')'];
}

async function fillStaying(place, each, before = [], after = '') {
  const page = await load(`${API}/staying?definition=${encodeURIComponent(each.version.definition)}${after
    ? `&after=${encodeURIComponent(after)}` : ''}`).catch(error => ({problem: error.message}));
  if (page.problem) {
    place.replaceChildren(element('p', {class: 'problem'}, page.problem));
    return;
  }
  const cases = [...before, ...page.cases];
  place.replaceChildren(cases.length ? staying(cases, each.cases) : element('p', {class: 'empty'}, 'Không có hồ sơ nào bạn được xem.'),
    page.next ? actions(button('Xem thêm', async event => {
      event.currentTarget.disabled = true;
      await fillStaying(place, each, cases, page.next);
      place.querySelectorAll('tbody tr')[before.length + page.cases.length]?.querySelector('a')?.focus();
    }, 'plain')) : '');
}

function staying(cases, all) {
  return element('div', {}, table(all > cases.length ? `${number(cases.length)} hồ sơ đầu trong ${number(all)}` : 'Các hồ sơ',
    [{name: 'Mã hồ sơ'}, {name: 'Đơn vị'}, {name: 'Từ'}, {name: 'Đang ở bước'}, {name: 'Lý do chưa chuyển'}],
    cases.map(each => element('tr', {},
      cell('Mã hồ sơ', [element('a', {href: `/camunda/app/cockpit/default/#/process-instance/${each.instance}/runtime`},
        each.businessKey || each.instance), each.suspended ? mark('note', 'tạm dừng') : null]),
      cell('Đơn vị', each.unit || each.department || ''),
      cell('Từ', each.startedAt ? timeText(each.startedAt) : ''),
      cell('Đang ở bước', each.step || ''),
      cell('Lý do chưa chuyển', sentence(each.reason))))));
}

function runs(history) {
  return table('Mới nhất trước', [{name: 'Lúc'}, {name: 'Quy trình'}, {name: 'Việc'}, {name: 'Hồ sơ', number: true}, {name: 'Người làm'},
    {name: 'Lý do'}], history.map(run => element('tr', {},
    cell('Lúc', element('a', {href: runAddress(run.process, run.id)}, timeText(run.startedAt))),
    cell('Quy trình', [run.processName, element('small', {}, ` ${run.ways.map(way => way.from.words).join(', ')} → ${
      [...new Set(run.ways.map(way => way.to.words))].join(', ')}`)]),
    cell('Việc', [run.backOf ? `${KINDS[run.kind]} quay lại ` : `${KINDS[run.kind]} `, mark(run.state === 'ENDED' ? 'good' : 'note',
      STATES[run.state])]),
    cell('Hồ sơ', tally(run), true),
    cell('Người làm', run.startedBy),
    cell('Lý do', run.reason))));
}

function tally(run) {
  const good = (run.counts.FITS || 0) + (run.counts.MOVED || 0);
  return `${number(good)}/${number(run.total)}`;
}
