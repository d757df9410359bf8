// A version of a model as a picture, with how many cases stand at which step. A table says
// the same, so the picture is for the eye only.

import {viewer} from '../bpmn.js?v=1';
import {element} from '../page.js?v=3';
import {API, number} from './migration-parts.js?v=1';

/**
 * Draws a version into a node.
 * @param marks by the id of a step: {count, kind: 'here' | 'stuck' | 'goes'}
 */
export async function draw(node, definition, name, marks) {
  const picture = element('div', {class: 'mig-canvas', role: 'group', 'aria-label': `${name}. Bảng ánh xạ nói cùng nội dung.`});
  node.replaceChildren(element('p', {class: 'mig-picture-name'}, name), picture);
  try {
    const [Viewer, answer] = await Promise.all([viewer(),
      fetch(`${API}/diagram?definition=${encodeURIComponent(definition)}`, {credentials: 'same-origin'})]);
    const shown = new Viewer({container: picture, zoomScroll: {enabled: false}});
    await shown.importXML(await answer.text());
    const canvas = shown.get('canvas');
    const elements = shown.get('elementRegistry');
    Object.entries(marks).filter(([id]) => elements.get(id)).forEach(([id, {count, kind}]) => {
      canvas.addMarker(id, `mig-${kind}`);
      if (count) {
        shown.get('overlays').add(id, {position: {top: -12, right: 14}, scale: {min: 0.8, max: 1.2},
          html: element('div', {class: `mig-count mig-count-${kind}`, 'aria-hidden': 'true'}, number(count))});
      }
    });
    fit(picture, canvas);
  } catch (error) {
    picture.replaceChildren(element('p', {}, error.message));
  }
}

function fit(picture, canvas) {
  const inner = canvas.viewbox().inner;
  const scale = Math.min(1, picture.clientWidth / (inner.width + 40));
  picture.style.height = `${Math.max(160, Math.min(420, Math.ceil(inner.height * scale) + 60))}px`;
  canvas.resized();
  canvas.zoom('fit-viewport', 'auto');
}
