// One process: what is in force, its drafts and all its versions.

import {cell, element, load, mark, send, table, timeText} from '../page.js?v=3';
import {title} from './shell.js?v=1';
import {API, ORIGINS, ask, beginDraft, button, compareAddress, exportAddress, fileName, hash, link}
  from './studio-parts.js?v=1';
import {draftTable} from './processes.js?v=1';

export async function show(container, {path, editor}) {
  const key = path[0];
  const [processes, versions, drafts, releases] = await Promise.all([load(`${API}processes`),
    load(`${API}processes/${encodeURIComponent(key)}/versions`), load(`${API}drafts`),
    load(`${API}releases?process=${encodeURIComponent(key)}`)]);
  const process = processes.find(each => each.key === key);
  const current = `deployment:${process.deploymentId}`;
  const own = drafts.filter(draft => draft.process === key);
  const older = versions.filter(version => version.running && version.deploymentId !== process.deploymentId);
  title(process.name);
  container.replaceChildren(...[
    element('p', {class: 'facts'}, `${key} · đang dùng phiên bản ${process.versionTag || '—'} (lần ${process.version}) từ `
      + `${timeText(process.deployedAt)} · ${process.running} hồ sơ đang chạy`),
    ...waiting(releases), process.shippedDiffers ? shipped(process, current, editor) : null,
    element('div', {class: 'toolbar'},
      editor ? button('Sửa', () => begin(process, current), {class: 'main'}) : null,
      link('Chạy kịch bản', `${hash('scenarios', key)}?of=${encodeURIComponent(current)}`, {class: 'button'}),
      versions.length > 1 ? link('So sánh hai bản', compareAddress(key, `deployment:${versions[1].deploymentId}`, current),
        {class: 'button'}) : null,
      link('Xuất ZIP', exportAddress(key, current), {class: 'button', download: true}),
      older.length ? link('Chuyển hồ sơ sang bản đang dùng', hash('migration', key), {class: 'button'}) : null),
    element('h2', {}, 'Các tệp đang dùng'),
    element('ul', {class: 'files'}, ...process.files.map(file => element('li', {},
      link(fileName(file), `${hash('file', key)}?of=${encodeURIComponent(current)}&path=${encodeURIComponent(file)}`),
      ` · ${kind(file)}`))),
    element('h2', {}, 'Bản nháp'),
    own.length ? draftTable(own) : element('p', {class: 'empty'}, editor ? 'Chưa có bản nháp. Bấm “Sửa” để bắt đầu.'
      : 'Chưa có bản nháp.'),
    element('h2', {}, 'Các phiên bản'),
    versionTable(process, versions, editor)
  ].filter(Boolean));
}

export function kind(path) {
  return {bpmn: 'mô hình quy trình', dmn: 'bảng quyết định', form: 'biểu mẫu', yaml: path.endsWith('scenarios.yaml')
    ? 'kịch bản' : 'quy tắc chuyển hồ sơ'}[path.split('.').pop()] || 'tệp';
}

function waiting(releases) {
  return releases.filter(release => release.state === 'WAITING').map(release => element('p', {class: 'notice'},
    mark('note', 'Chờ duyệt'), ' ', link(release.title, hash('release', release.id)), ` · ${release.requestedBy}`));
}

function shipped(process, current, editor) {
  return element('div', {class: 'notice'}, element('b', {}, 'Bản đi kèm sản phẩm đã khác. '),
    'Sản phẩm được nâng cấp và mang theo một bản khác của quy trình này; bản do cơ quan phát hành vẫn đang dùng. ',
    link('So sánh', compareAddress(process.key, current, 'shipped')), editor ? ' · ' : null,
    editor ? button('Bắt đầu bản nháp từ bản đi kèm', () => begin(process, 'shipped'), {class: 'opener'}) : null);
}

async function begin(process, reference) {
  const draft = await beginDraft(process.key, process.name, reference);
  if (draft) {
    window.location.hash = hash('draft', draft.id);
  }
}

function versionTable(process, versions, editor) {
  return table('Mới nhất trước', [{name: 'Phiên bản'}, {name: 'Từ khi nào'}, {name: 'Ai, vì sao'},
    {name: 'Hồ sơ đang chạy', number: true}, {name: 'Thao tác'}],
  versions.map((version, index) => element('tr', {class: index ? null : 'current'},
    cell('Phiên bản', [element('b', {}, version.versionTag || '—'), ` (lần ${version.version}) `,
      index ? null : mark('good', 'Đang dùng')]),
    cell('Từ khi nào', timeText(version.deployedAt)),
    cell('Ai, vì sao', [element('b', {}, ORIGINS[version.origin]),
      version.releasedBy ? ` · ${version.releasedBy} đề nghị, ${version.approvedBy} duyệt` : null,
      version.note ? element('div', {class: 'text'}, version.note) : null]),
    cell('Hồ sơ đang chạy', String(version.running), true),
    cell('Thao tác', element('div', {class: 'links'}, ...[
      link('Xem', `${hash('file', process.key)}?of=${encodeURIComponent(`deployment:${version.deploymentId}`)}`,
        {'aria-label': `Xem phiên bản lần ${version.version}`}),
      index ? link('So sánh', compareAddress(process.key, `deployment:${version.deploymentId}`,
        `deployment:${process.deploymentId}`), {'aria-label': `So sánh lần ${version.version} với bản đang dùng`}) : null,
      link('Xuất', exportAddress(process.key, `deployment:${version.deploymentId}`),
        {download: true, 'aria-label': `Xuất lần ${version.version} thành ZIP`}),
      version.releaseId ? link('Hồ sơ phát hành', hash('release', version.releaseId),
        {'aria-label': `Hồ sơ phát hành lần ${version.version}`}) : null,
      index && editor ? button('Quay lại bản này', () => goBack(process, version),
        {class: 'opener', 'aria-label': `Quay lại bản lần ${version.version}`}) : null,
      index && version.running ? link('Chuyển hồ sơ', `${hash('migration', process.key)}?from=${
        encodeURIComponent(version.deploymentId)}&to=${encodeURIComponent(process.deploymentId)}`,
      {'aria-label': `Chuyển hồ sơ của lần ${version.version}`}) : null].filter(Boolean))))));
}

async function goBack(process, version) {
  const asked = await ask(`Quay lại phiên bản ${version.versionTag || `lần ${version.version}`}`,
    ['Các tệp của bản cũ thành một phiên bản mới khi người thứ hai duyệt. Hồ sơ đang chạy ở nguyên phiên bản của mình; '
      + 'muốn chuyển theo thì làm ở “Chuyển hồ sơ đang chạy”.'],
    [{name: 'note', label: 'Vì sao quay lại? (ít nhất 10 ký tự)', kind: 'textarea'}], 'Gửi đề nghị',
    values => send(`${API}processes/${encodeURIComponent(process.key)}/rollback`, 'POST',
      {deploymentId: version.deploymentId, note: values.note}));
  if (asked) {
    window.location.hash = hash('release', asked.id);
  }
}
