// Asks for a reason, and for what else an action needs, says what will happen, and sends it.

import {element} from '../page.js?v=3';

const LONGEST_REASON = 2000;

let number = 0;

function labelled(label, field) {
  field.id = `rf-act-${number += 1}`;
  return element('p', {class: 'rf-act-field'}, element('label', {for: field.id}, label), field);
}

/** A list to choose from; nothing is chosen at first. */
export function choice(label, choices) {
  const field = element('select', {required: true}, element('option', {value: ''}, '— Hãy chọn —'),
    ...choices.map(({id, name}) => element('option', {value: id}, name)));
  return {node: labelled(label, field), field};
}

export function day(label, value) {
  const field = element('input', {type: 'date', required: true, value});
  return {node: labelled(label, field), field};
}

/**
 * Resolves with what came back, or with null when the person thinks better of it.
 * effect: what will happen; fields: name → choice or day; send: gets the values, returns a promise.
 */
export function confirmAction({title, effect, button, fields = {}, send}) {
  return new Promise(resolve => {
    const reason = element('textarea', {required: true, rows: 3, maxlength: LONGEST_REASON});
    const problem = element('p', {role: 'alert', class: 'rf-act-problem'});
    const go = element('button', {type: 'button', class: 'btn btn-primary'}, button);
    const cancel = element('button', {type: 'button', class: 'btn btn-default', onclick: () => dialog.close()}, 'Không làm');
    const heading = element('h3', {id: `rf-act-${number += 1}`}, title);
    const inputs = [...Object.values(fields).map(({field}) => field), reason];
    const dialog = element('dialog', {class: 'rf-act-dialog', 'aria-labelledby': heading.id}, heading,
      element('p', {}, effect), ...Object.values(fields).map(({node}) => node),
      labelled('Lý do (được ghi vào nhật ký xử lý)', reason), problem, element('p', {class: 'rf-act-buttons'}, go, ' ', cancel));
    let answer = null;
    go.addEventListener('click', async () => {
      const wrong = inputs.find(input => !input.checkValidity() || !input.value.trim());
      if (wrong) {
        wrong.setAttribute('aria-invalid', 'true');
        problem.textContent = wrong === reason ? 'Hãy nêu lý do.' : 'Hãy chọn đủ các mục ở trên.';
        wrong.focus();
        return;
      }
      go.disabled = true;
      problem.textContent = '';
      try {
        answer = await send({reason: reason.value,
          ...Object.fromEntries(Object.entries(fields).map(([name, {field}]) => [name, field.value]))});
        dialog.close();
      } catch (error) {
        problem.textContent = error.message;
        go.disabled = false;
      }
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    inputs[0].focus();
  });
}
