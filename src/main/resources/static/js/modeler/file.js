// The files of one version, to read in their editors.

import {element, load} from '../page.js?v=3';
import {say, title} from './shell.js?v=1';
import {API, exportAddress, fileName, hash, link} from './studio-parts.js?v=1';
import {openEditor} from './editor.js?v=1';

export async function show(container, {path, query}) {
  const process = path[0];
  const reference = query.get('of') || 'shipped';
  const files = await load(`${API}files?process=${encodeURIComponent(process)}&of=${encodeURIComponent(reference)}`);
  const wanted = query.get('path');
  const file = files.find(each => each.path === wanted) || files.find(each => each.path.endsWith('.bpmn')) || files[0];
  title(`${fileName(file.path)} (chỉ xem)`);
  document.body.classList.add('wide');
  const place = element('div', {class: 'editor-place'});
  container.replaceChildren(
    element('div', {class: 'toolbar'}, link('Về quy trình', hash('process', process), {class: 'button'}),
      link('Xuất ZIP', exportAddress(process, reference), {class: 'button', download: true})),
    element('div', {class: 'studio'},
      element('nav', {class: 'studio-files', 'aria-label': 'Các tệp'}, element('ul', {}, ...files.map(each =>
        element('li', {}, link(fileName(each.path), `${hash('file', process)}?of=${encodeURIComponent(reference)}&path=${
          encodeURIComponent(each.path)}`, {'aria-current': each === file ? 'page' : null}))))),
      place));
  let editor = null;
  try {
    editor = await openEditor(place, {path: file.path, content: file.content, readonly: true, process, files});
  } catch (error) {
    say(error.message, true);
    place.replaceChildren(element('pre', {class: 'raw', tabindex: 0}, file.content));
  }
  return () => {
    document.body.classList.remove('wide');
    if (editor) {
      editor.destroy();
    }
  };
}
