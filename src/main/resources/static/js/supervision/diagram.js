// A process model as a picture with marks. What the marks say is also told in a table.

import {element} from '../page.js?v=3';
import {diagramOf} from './history-parts.js?v=2';
import {viewer} from '../bpmn.js?v=1';

/**
 * Draws a definition's model into a node; `mark` gets its canvas, overlays and registry.
 * @return a promise that is kept when the picture is there
 */
export async function draw(node, definition, name, mark) {
  const picture = element('div', {class: 'rfh-canvas', role: 'group',
    'aria-label': `Sơ đồ “${name}”. Bảng bên dưới nói cùng nội dung.`});
  node.replaceChildren(picture);
  try {
    const [Viewer, xml] = await Promise.all([viewer(), diagramOf(definition)]);
    const shown = new Viewer({container: picture, zoomScroll: {enabled: false}});
    await shown.importXML(xml);
    const canvas = shown.get('canvas');
    mark({canvas, overlays: shown.get('overlays'), elements: shown.get('elementRegistry')});
    fit(picture, canvas);
    node.append(buttons(canvas, () => fit(picture, canvas)));
  } catch (error) {
    node.replaceChildren(element('p', {role: 'status'}, error.message));
  }
}

/** As large as the room allows, not larger than drawn. */
function fit(picture, canvas) {
  const inner = canvas.viewbox().inner;
  const scale = Math.min(1, picture.clientWidth / (inner.width + 60));
  picture.style.height = `${Math.max(220, Math.min(620, Math.ceil(inner.height * Math.max(scale, 0.45)) + 90))}px`;
  canvas.resized();
  canvas.zoom('fit-viewport', 'auto');
}

function buttons(canvas, whole) {
  const button = (words, act) => element('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: act}, words);
  return element('div', {class: 'rfh-zoom'},
    button('Phóng to', () => canvas.zoom(canvas.zoom() * 1.25)),
    button('Thu nhỏ', () => canvas.zoom(canvas.zoom() / 1.25)),
    button('Vừa khung', whole),
    button('← Sang trái', () => canvas.scroll({dx: 150, dy: 0})),
    button('Sang phải →', () => canvas.scroll({dx: -150, dy: 0})));
}

export function badge(overlays, id, kind, words, position = {top: -14, right: 14}) {
  const note = document.createElement('div');
  note.className = `rfh-badge rfh-badge-${kind}`;
  note.setAttribute('aria-hidden', 'true');
  note.textContent = words;
  overlays.add(id, {position, html: note, scale: {min: 0.9, max: 1.2}});
}
