// All processes with what is in force, drafts and what waits for a second person.

import {cell, element, load, mark, send, table, timeText} from '../page.js?v=3';
import {say, title} from './shell.js?v=1';
import {API, ask, button, fileName, findingCount, hash, link, plain} from './studio-parts.js?v=1';

export async function show(container, {editor}) {
  title('Quy trình và biểu mẫu');
  const [processes, drafts, releases] = await Promise.all([load(`${API}processes`), load(`${API}drafts`),
    load(`${API}releases`)]);
  const waiting = releases.filter(release => release.state === 'WAITING');
  const count = element('p', {class: 'facts', role: 'status'});
  const search = element('input', {type: 'search', id: 'search', autocomplete: 'off',
    placeholder: 'Tên, mã quy trình, bảng quyết định hoặc biểu mẫu'});
  const rows = processes.map(process => ({words: plain([process.key, process.name, ...process.files].join(' ')),
    node: row(process)}));
  const list = table('Các quy trình đang dùng', [{name: 'Quy trình'}, {name: 'Phiên bản'},
    {name: 'Hồ sơ đang chạy', number: true}, {name: 'Bảng quyết định, biểu mẫu'}, {name: 'Đang sửa'}],
  rows.map(each => each.node));
  const filter = () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    rows.forEach(each => {
      each.node.hidden = !words.every(word => each.words.includes(word));
    });
    const shown = rows.filter(each => !each.node.hidden).length;
    count.textContent = shown ? `${shown} quy trình` : 'Không có quy trình nào như vậy. Hãy tìm bằng từ khác.';
    list.hidden = !shown;
  };
  search.addEventListener('input', filter);
  container.replaceChildren(...[
    waiting.length ? element('p', {class: 'notice'}, mark('note', `${waiting.length} chờ duyệt`), ' ',
      link('Xem các đề nghị phát hành', '#/releases')) : null,
    element('div', {class: 'toolbar'},
      element('label', {class: 'search', for: 'search'}, element('span', {}, 'Tìm'), search),
      editor ? button('Quy trình mới', newProcess) : null,
      editor ? button('Nhập tệp ZIP', importZip) : null),
    count, list, ...draftSection(drafts)
  ].filter(Boolean));
  filter();
}

function row(process) {
  const others = process.files.filter(path => !path.endsWith('.bpmn')).map(fileName);
  return element('tr', {},
    cell('Quy trình', [link(process.name, hash('process', process.key)), element('br'),
      element('small', {}, process.key)]),
    cell('Phiên bản', [element('b', {}, process.versionTag || '—'), ` (lần ${process.version})`, element('br'),
      element('small', {}, timeText(process.deployedAt)),
      process.shippedDiffers ? element('div', {}, mark('note', 'Bản đi kèm sản phẩm đã khác')) : null]),
    cell('Hồ sơ đang chạy', String(process.running), true),
    cell('Bảng quyết định, biểu mẫu', others.length ? element('details', {},
      element('summary', {}, `${others.length} tệp`),
      element('ul', {}, ...others.map(name => element('li', {}, name)))) : '—'),
    cell('Đang sửa', [process.draftId ? link(process.drafts > 1 ? `${process.drafts} bản nháp` : 'Bản nháp',
      process.drafts > 1 ? hash('process', process.key) : hash('draft', process.draftId)) : null,
    process.draftId && process.drafts === 1 ? ` của ${process.draftOwner}` : null,
    process.pendingRelease ? element('div', {}, link('Chờ duyệt phát hành', hash('release', process.pendingRelease),
      {class: 'mark note'})) : null]));
}

function draftSection(drafts) {
  return [element('h2', {}, 'Bản nháp'), drafts.length ? draftTable(drafts)
    : element('p', {class: 'empty'}, 'Chưa có bản nháp nào. Mở một quy trình rồi bấm “Sửa” để bắt đầu.')];
}

export function draftTable(drafts) {
  return table('Bản nháp chưa phát hành', [{name: 'Định sửa gì'}, {name: 'Quy trình'}, {name: 'Lưu gần nhất'},
    {name: 'Đang mở'}], drafts.map(draft => element('tr', {},
    cell('Định sửa gì', [link(draft.title, hash('draft', draft.id)), element('br'),
      element('small', {}, `của ${draft.ownerName}`)]),
    cell('Quy trình', draft.process),
    cell('Lưu gần nhất', `${timeText(draft.changedAt)}, ${draft.changedByName}`),
    cell('Đang mở', draft.lockedByName ? `${draft.lockedByName} đang sửa` : '—'))));
}

async function newProcess() {
  const draft = await ask('Quy trình mới', 'Bắt đầu với một bước; quy trình có hiệu lực sau khi được duyệt phát hành.',
    [{name: 'title', label: 'Tên quy trình'},
      {name: 'process', label: 'Mã quy trình', hint: 'Chữ thường không dấu, như tiep-nhan-kien-nghi', max: 60}], 'Bắt đầu',
    values => send(`${API}drafts`, 'POST', {process: values.process.trim(), title: values.title}));
  if (draft) {
    window.location.hash = hash('draft', draft.id);
  }
}

async function importZip() {
  const result = await ask('Nhập tệp ZIP', ['Tệp do “Xuất ZIP” tạo ra, hoặc thư mục processes và forms được nén lại. '
    + 'Mỗi quy trình trong tệp thành một bản nháp; bản đang dùng không đổi.'],
  [{name: 'file', label: 'Tệp ZIP (tối đa 10 MB)', kind: 'file', accept: '.zip'}], 'Nhập', values => {
    const body = new FormData();
    body.append('file', values.file);
    return send(`${API}import`, 'POST', body);
  });
  if (!result) {
    return;
  }
  const left = result.unknown.length ? ` Bỏ qua ${result.unknown.length} tệp lạ: ${result.unknown.slice(0, 5).join(', ')}.` : '';
  const words = result.drafts.map(each => `${each.process} (${findingCount(each.findings)})`).join(', ');
  window.location.hash = result.drafts.length === 1 ? hash('draft', result.drafts[0].draft) : '#/?nhap=1';
  window.setTimeout(() => say(`Đã nhập ${words}.${left}`), 800);
}
