// Parts of the lists, drafts and releases of models.

import {element, send} from '../page.js?v=3';

export const API = '/api/modelling/';

export const ORIGINS = {shipped: 'Đi kèm sản phẩm', release: 'Phát hành', rollback: 'Quay lại bản cũ', other: 'Khác'};

export function button(words, act, attributes = {}) {
  return element('button', {type: 'button', onclick: act, ...attributes}, words);
}

export function link(words, address, attributes = {}) {
  return element('a', {href: address, ...attributes}, words);
}

/** Such as link('…', hash('process', key)); parts become one path each. */
export function hash(view, ...parts) {
  return `#/${[view, ...parts].map(encodeURIComponent).join('/')}`;
}

export function compareAddress(process, left, right) {
  return `${hash('compare', process)}?left=${encodeURIComponent(left)}&right=${encodeURIComponent(right)}`;
}

export function exportAddress(process, reference) {
  return `${API}export.zip?process=${encodeURIComponent(process)}&of=${encodeURIComponent(reference)}`;
}

export function fileName(path) {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Vietnamese words without marks, for searching. */
export function plain(words) {
  return words.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replaceAll('đ', 'd');
}

/**
 * Asks in a dialog. fields: [{name, label, kind: 'text'|'textarea'|'select'|'file', value, hint, options, required}].
 * act gets the values and may be slow or reject: its words are then shown and the dialog stays.
 * Answers what act answered, or null when the person gave up.
 */
export function ask(heading, about, fields, yes, act, danger = false) {
  return new Promise(resolve => {
    const problem = element('p', {class: 'problem', role: 'alert', hidden: true});
    const inputs = fields.map(field => [field, input(field)]);
    const go = element('button', {type: 'submit', class: danger ? 'danger' : 'main'}, yes);
    const dialog = element('dialog', {class: 'ask', 'aria-labelledby': 'ask-heading'});
    const form = element('form', {method: 'dialog', onsubmit: async event => {
      event.preventDefault();
      go.disabled = true;
      problem.hidden = true;
      try {
        const values = Object.fromEntries(inputs.map(([field, node]) =>
          [field.name, field.kind === 'file' ? node.files[0] : node.value]));
        const answer = await act(values);
        resolve(answer === undefined ? true : answer);
        dialog.close();
      } catch (error) {
        problem.textContent = error.message;
        problem.hidden = false;
        go.disabled = false;
      }
    }},
    element('h2', {id: 'ask-heading'}, heading),
    ...[].concat(about || []).map(words => typeof words === 'string' ? element('p', {}, words) : words),
    ...inputs.map(([field, node]) => element('label', {}, element('span', {}, field.label), node,
      field.hint ? element('small', {}, field.hint) : null)),
    problem,
    element('div', {class: 'actions'}, go, button('Thôi', () => dialog.close())));
    dialog.append(form);
    dialog.addEventListener('close', () => {
      resolve(null);
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function input(field) {
  const common = {name: field.name, required: field.required !== false};
  if (field.kind === 'textarea') {
    const node = element('textarea', {...common, rows: 4, maxlength: field.max || 2000});
    node.value = field.value || '';
    return node;
  }
  if (field.kind === 'select') {
    return element('select', common, ...field.options.map(([value, words]) =>
      element('option', {value, selected: value === field.value}, words)));
  }
  const node = element('input', {...common, type: field.kind || 'text', accept: field.accept, maxlength: field.max || 200,
    autocomplete: 'off'});
  if (field.kind !== 'file') {
    node.value = field.value || '';
  }
  return node;
}

/** Asks what the draft is for and begins it; answers the draft or null. */
export function beginDraft(process, name, reference) {
  return ask(`Bản nháp mới: ${name}`,
    'Bản nháp được lưu chung để các chuyên gia phân tích cùng xem. Bản đang dùng không đổi cho đến khi phát hành.',
    [{name: 'title', label: 'Định sửa gì?', max: 200}], 'Bắt đầu',
    values => send(`${API}drafts`, 'POST', {process, title: values.title, from: reference}));
}

/** The list of findings; pick is called with one that was clicked. */
export function findingList(findings, pick) {
  if (!findings.length) {
    return element('p', {class: 'empty'}, 'Không có lỗi hay điều cần nhắc.');
  }
  return element('ul', {class: 'findings'}, ...findings.map(finding => {
    const error = finding.severity === 'ERROR';
    const words = `${fileName(finding.file)}, dòng ${finding.line}`;
    return element('li', {class: error ? 'error' : 'warning'},
      element('span', {class: `mark ${error ? 'bad' : 'note'}`}, error ? '✕ Lỗi' : '! Nhắc'), ' ',
      pick ? button(words, () => pick(finding), {class: 'opener'}) : element('b', {}, words),
      element('div', {}, finding.message), element('small', {}, `Quy tắc ${finding.rule}`
        + (finding.element ? ` · ${finding.element}` : '')));
  }));
}

/** "2 lỗi, 1 nhắc". */
export function findingCount(findings) {
  const errors = findings.filter(finding => finding.severity === 'ERROR').length;
  const warnings = findings.length - errors;
  return [errors ? `${errors} lỗi` : null, warnings ? `${warnings} điều nhắc` : null].filter(Boolean).join(', ')
    || 'không có lỗi';
}
