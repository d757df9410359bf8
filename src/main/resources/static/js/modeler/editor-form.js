// The editor of forms: form-js, of which only what Tasklist can show is offered.

import {element} from '../page.js?v=3';
import {byElement, findingsList, gravest, listeners, markRules, tool, toolbar, wordTool, pressed} from './editor-parts.js?v=1';
import {keepOrder} from './editor-keep-form.js?v=1';
import {translateIn} from './editor-vi.js?v=1';

export async function open(frame, options, library) {
  const original = JSON.parse(options.content);
  const place = element('div', {class: 'editor-canvas editor-form-place'});
  const preview = element('div', {class: 'editor-preview', hidden: true});
  const editor = options.readonly ? null : new library.FormEditor({container: place, debounce: false});
  const list = findingsList(finding => select(editor, frame, finding.element));
  const shown = look(library, editor, place, preview);
  frame.append(toolbar('Công cụ biểu mẫu', ...(options.readonly ? [] : tools(editor, shown))), list.node,
    element('div', {class: 'editor-body'}, place, preview));
  const stop = translateIn(frame);
  const marks = markRules('.editor-form');
  await (editor ? editor.importSchema(original) : shown.show(original));
  const baseline = editor && JSON.stringify(editor.saveSchema());
  const changed = listeners();
  editor?.on('commandStack.changed', 1000, () => changed.call());
  return {
    content: async () => {
      if (!editor || JSON.stringify(editor.saveSchema()) === baseline) {
        return options.content;
      }
      return `${JSON.stringify(keepOrder(original, editor.saveSchema()), null, 2)}\n`;
    },
    onChange: changed.add,
    showFindings: findings => {
      list.show(findings);
      marks.show([...byElement(findings)].map(([id, all]) => [`.fjs-element[data-id="${CSS.escape(id)}"]`, gravest(all)]));
    },
    select: id => select(editor, frame, id),
    destroy: () => {
      stop();
      marks.remove();
      shown.destroy();
      editor?.destroy();
      frame.remove();
    },
    modeler: editor
  };
}

function tools(editor, shown) {
  const stack = () => editor.get('commandStack');
  const undo = tool('↶', 'Hoàn tác (Ctrl+Z)', () => stack().undo(), {disabled: true});
  const redo = tool('↷', 'Làm lại (Ctrl+Y)', () => stack().redo(), {disabled: true});
  editor.on('commandStack.changed', 1000, () => {
    undo.disabled = !stack().canUndo();
    redo.disabled = !stack().canRedo();
  });
  const button = wordTool('Xem thử', () => shown.toggle(button), {'aria-pressed': 'false',
    title: 'Xem biểu mẫu như người điền sẽ thấy'});
  return [undo, redo, button];
}

/** The form as those who fill it in will see it, in place of the editor. */
function look(library, editor, place, preview) {
  let form = null;
  const close = () => {
    form?.destroy();
    form = null;
  };
  const show = async schema => {
    close();
    place.hidden = true;
    preview.hidden = false;
    form = new library.Form({container: preview});
    await form.importSchema(schema, {});
    if (!editor) {
      form.setProperty('readOnly', true);
    }
  };
  return {show, destroy: close, async toggle(button) {
    if (form) {
      close();
      preview.hidden = true;
      place.hidden = false;
    } else {
      await show(editor.saveSchema());
    }
    pressed(button, form !== null);
  }};
}

function select(editor, frame, id) {
  const field = editor?.get('formFieldRegistry').getAll().find(each => each.id === id || (each.key && each.key === id));
  if (!field) {
    return false;
  }
  editor.get('selection').set(field);
  frame.querySelector(`.fjs-element[data-id="${CSS.escape(field.id)}"]`)?.scrollIntoView({block: 'center'});
  return true;
}
