// The diagram with what scenarios came to: numbers of times, or the way that one of them took.

import {viewer} from '../bpmn.js?v=1';
import {element} from '../page.js?v=3';

/**
 * Draws a model. Answers {coverage(elements), way(passages, failed), close()}: coverage shows
 * how often each part was reached, way in which order one scenario reached them.
 */
export async function draw(node, xml) {
  const Viewer = await viewer();
  const canvas = element('div', {class: 'scenario-canvas', role: 'group',
    'aria-label': 'Sơ đồ quy trình. Danh sách bên cạnh nói cùng nội dung bằng chữ.'});
  const legend = element('p', {class: 'scenario-legend'});
  const zoom = factor => () => {
    const shown = drawing.get('canvas');
    shown.zoom(factor ? shown.zoom() * factor : 'fit-viewport', 'auto');
  };
  node.replaceChildren(legend, canvas, element('p', {class: 'toolbar'},
    element('button', {type: 'button', onclick: zoom(1.25)}, 'Phóng to'),
    element('button', {type: 'button', onclick: zoom(0.8)}, 'Thu nhỏ'),
    element('button', {type: 'button', onclick: zoom(0)}, 'Vừa khung')));
  const drawing = new Viewer({container: canvas, zoomScroll: {enabled: false}});
  await drawing.importXML(xml);
  drawing.get('canvas').zoom('fit-viewport', 'auto');
  let marked = [];

  const clear = () => {
    marked.forEach(([id, marker]) => drawing.get('canvas').removeMarker(id, marker));
    marked = [];
    drawing.get('overlays').clear();
  };
  const mark = (id, marker, words, title) => {
    const shape = drawing.get('elementRegistry').get(id);
    if (!shape || shape === drawing.get('canvas').getRootElement()) {
      return;
    }
    drawing.get('canvas').addMarker(id, marker);
    marked.push([id, marker]);
    if (!shape.waypoints || marker === 'scenario-missing') {
      drawing.get('overlays').add(id, {position: place(shape), scale: {min: 0.9, max: 1.2},
        html: element('span', {class: `scenario-badge ${marker}`, title}, words)});
    }
  };

  return {
    coverage(elements) {
      clear();
      legend.replaceChildren('Số: kịch bản đã đi qua bao nhiêu lần. ', swatch('scenario-reached', 'đã qua'),
        swatch('scenario-missing', 'chưa qua: số 0, nét đứt'));
      elements.forEach(each => mark(each.id, each.count ? 'scenario-reached' : 'scenario-missing', String(each.count),
        `${each.label}: ${each.count} lần`));
    },
    way(passages, passed) {
      clear();
      const orders = new Map();
      let order = 0;
      passages.forEach(passage => {
        const shape = drawing.get('elementRegistry').get(passage.id);
        const number = shape && !shape.waypoints ? ++order : null;
        orders.set(passage.id, [...orders.get(passage.id) || [], number]);
      });
      legend.replaceChildren('Số: thứ tự đã đến. ', swatch('scenario-reached', 'đường đã đi'),
        ...passed ? [] : [swatch('scenario-stopped', 'chỗ cuối cùng đến trước khi sai')]);
      const last = [...passages].reverse().find(passage => orders.get(passage.id)[0] !== null);
      orders.forEach((numbers, id) => {
        const stopped = !passed && last && last.id === id;
        const words = numbers.length > 3 ? `${numbers[0]}…${numbers[numbers.length - 1]}` : numbers.join(', ');
        mark(id, stopped ? 'scenario-stopped' : 'scenario-reached', words, `Thứ tự: ${numbers.join(', ')}`);
      });
    },
    close: () => drawing.destroy()
  };
}

function swatch(kind, words) {
  return element('span', {class: `scenario-swatch ${kind}`}, words);
}

/** Flows are marked in their middle. */
function place(shape) {
  if (!shape.waypoints) {
    return {top: -12, right: 12};
  }
  const xs = shape.waypoints.map(point => point.x);
  const ys = shape.waypoints.map(point => point.y);
  const at = Math.floor((shape.waypoints.length - 1) / 2);
  const [one, other] = [shape.waypoints[at], shape.waypoints[Math.min(at + 1, shape.waypoints.length - 1)]];
  return {left: (one.x + other.x) / 2 - Math.min(...xs) - 8, top: (one.y + other.y) / 2 - Math.min(...ys) - 10};
}
