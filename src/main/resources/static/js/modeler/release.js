// One request: what changes, what checks and scenarios said, and the second person's word.

import {cell, element, load, send, table, timeText} from '../page.js?v=3';
import {say, title} from './shell.js?v=1';
import {API, ask, button, compareAddress, exportAddress, fileName, findingList, hash, link} from './studio-parts.js?v=1';
import {stateMark} from './releases.js?v=1';

export async function show(container, {path}) {
  const {release, files, report} = await load(`${API}releases/${path[0]}`);
  title(`Phát hành: ${release.title}`);
  const changes = element('div', {class: 'release-changes'});
  container.replaceChildren(...[
    element('p', {class: 'facts'}, stateMark(release), ' ', link(release.process, hash('process', release.process)),
      ` · ${release.requestedBy} đề nghị lúc ${timeText(release.requestedAt)}`,
      release.decidedBy ? ` · ${release.decidedBy} quyết định lúc ${timeText(release.decidedAt)}` : '',
      release.baseTag ? ` · thay cho ${release.baseTag}` : ''),
    element('h2', {}, 'Nội dung và lý do'), element('p', {class: 'text'}, release.note),
    release.decisionNote ? element('h2', {}, 'Ý kiến người quyết định') : null,
    release.decisionNote ? element('p', {class: 'text'}, release.decisionNote) : null,
    actions(release),
    element('h2', {}, 'Thay đổi so với bản đang dùng khi đề nghị'), changes,
    element('h2', {}, 'Kết quả kiểm tra'), findingList(report.findings || []),
    element('h2', {}, 'Kịch bản'), scenarios(release, report),
    element('h2', {}, 'Các tệp, đúng từng byte'), fileTable(files)
  ].filter(Boolean));
  const left = release.baseDeployment ? `deployment:${release.baseDeployment}` : null;
  await showChanges(changes, release, left, `release:${release.id}`);
}

function actions(release) {
  const process = release.process;
  return element('div', {class: 'toolbar'}, ...[
    release.mayDecide ? button('Duyệt, phát hành', () => approve(release), {class: 'main'}) : null,
    release.mayDecide ? button('Từ chối', () => refuse(release)) : null,
    release.mayWithdraw ? button('Rút đề nghị', () => withdraw(release)) : null,
    release.mayWithdraw ? element('span', {class: 'hint'}, 'Người đề nghị và người sửa sau cùng không tự duyệt.') : null,
    link('Xuất ZIP', exportAddress(process, `release:${release.id}`), {class: 'button', download: true}),
    release.draftId && release.state !== 'RELEASED' ? link('Mở bản nháp', hash('draft', release.draftId), {class: 'button'}) : null,
    release.state === 'RELEASED' && release.baseDeployment ? link('Chuyển hồ sơ đang chạy', `${hash('migration', process)}?from=${
      encodeURIComponent(release.baseDeployment)}&to=${encodeURIComponent(release.deploymentId)}`, {class: 'button'}) : null
  ].filter(Boolean));
}

async function showChanges(place, release, left, right) {
  if (!left) {
    place.append(element('p', {class: 'empty'}, 'Quy trình mới, chưa có bản nào để so sánh.'));
    return;
  }
  try {
    const compare = await import('./compare.js?v=1');
    await compare.showChanges(place, {process: release.process, left, right});
  } catch (error) {
    place.replaceChildren(element('p', {class: 'empty'}, 'Không hiện được thay đổi ở đây. ',
      link('Mở trang so sánh', compareAddress(release.process, left, right))));
  }
}

function scenarios(release, report) {
  if (report.summary) {
    return element('p', {}, report.summary, ' ', link('Xem và chạy lại',
      `${hash('scenarios', release.process)}?of=${encodeURIComponent(`release:${release.id}`)}`));
  }
  return element('p', {class: 'empty'}, release.kind === 'ROLLBACK' ? 'Bản này đã từng được dùng nên không chạy lại kịch bản.'
    : 'Không có kịch bản nào được chạy.');
}

function fileTable(files) {
  return table('SHA-256 của các tệp được đề nghị', [{name: 'Tệp'}, {name: 'SHA-256'}], files.map(file =>
    element('tr', {}, cell('Tệp', [fileName(file.path), element('br'), element('small', {}, file.path)]),
      cell('SHA-256', element('span', {class: 'hash'}, file.sha256)))));
}

async function approve(release) {
  await decide(ask(`Phát hành ${release.title}?`, ['Bản này có hiệu lực ngay cho hồ sơ mới. Hồ sơ đang chạy ở nguyên phiên bản '
    + 'của mình cho đến khi được chuyển.'],
  [{name: 'note', label: 'Ý kiến (không bắt buộc)', kind: 'textarea', required: false}], 'Duyệt, phát hành',
  values => send(`${API}releases/${release.id}/approve`, 'POST', values)), 'Đã phát hành.');
}

async function refuse(release) {
  await decide(ask(`Từ chối ${release.title}?`, [], [{name: 'reason', label: 'Lý do (ít nhất 5 ký tự)', kind: 'textarea'}],
    'Từ chối', values => send(`${API}releases/${release.id}/refuse`, 'POST', values), true), 'Đã từ chối.');
}

async function withdraw(release) {
  await decide(ask(`Rút đề nghị ${release.title}?`, 'Bản nháp vẫn còn để sửa tiếp.', [], 'Rút đề nghị',
    () => send(`${API}releases/${release.id}/withdraw`, 'POST', {})), 'Đã rút đề nghị.');
}

async function decide(asked, words) {
  if (await asked) {
    await show(document.getElementById('view'), {path: [window.location.hash.split('/')[2]]});
    say(words);
  }
}
