// The editors of the files of a process. Their libraries (4 MB) are loaded when the first
// one is opened.

import {element} from '../page.js?v=3';

const LIBRARIES = '/js/vendor/modeler.js?v=1';
const STYLES = ['/css/vendor/modeler.css?v=1', '/css/modeler-editor.css?v=1'];
const KINDS = {
  bpmn: () => import('./editor-bpmn.js?v=1'),
  dmn: () => import('./editor-dmn.js?v=1'),
  form: () => import('./editor-form.js?v=1')
};

/**
 * Opens a file of a process for editing, or for reading.
 * options: path (its ending says which editor), content, readonly, templates (element
 * templates, an array), process (its key), files (all of the process, [{path, content}]).
 * Answers content() – a promise of the file's text, the original one if nothing was
 * changed –, onChange(fn), showFindings([{element, line, severity, rule, message}]),
 * select(id of an element) – false if it is not there – and destroy().
 * Rejects with words for the person if the file cannot be read.
 */
export async function openEditor(container, options) {
  const ending = options.path.split('.').pop();
  const [library, editor] = await Promise.all([import(LIBRARIES),
    (KINDS[ending] || (() => import('./editor-text.js?v=1')))(), ...STYLES.map(style)]);
  const frame = element('section', {class: `editor editor-${ending}`, 'aria-label': `Trình soạn ${options.path}`});
  container.replaceChildren(frame);
  try {
    return await editor.open(frame, {templates: [], files: [], ...options}, library);
  } catch (error) {
    frame.remove();
    throw new Error(`Không mở được tệp ${options.path}: ${error.message}. `
      + 'Hãy sửa tệp bằng văn bản, hoặc lấy lại một phiên bản trước.', {cause: error});
  }
}

function style(address) {
  if (document.querySelector(`link[href="${address}"]`)) {
    return Promise.resolve();
  }
  return new Promise((loaded, failed) => {
    document.head.append(element('link', {rel: 'stylesheet', href: address, onload: loaded,
      onerror: () => failed(new Error('Không tải được trình soạn. Hãy tải lại trang.'))}));
  });
}
