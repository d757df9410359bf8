// Both diagrams side by side, moved together; what is different has a colour, a sign and the numbers of its changes.

import {viewer} from '../bpmn.js?v=1';
import {element} from '../page.js?v=3';
import {KINDS, SIGNS} from './compare-list.js?v=1';

/**
 * Draws both versions of a file; chosen(change) is called when a person clicks what is
 * different. Answers {select(change), close()}.
 */
export async function drawBoth(node, file, found, chosen) {
  const Viewer = await viewer();
  const sides = [side(file, found, 'left'), side(file, found, 'right')];
  node.replaceChildren(element('div', {class: 'compare-both'}, ...sides.map(each => each.figure)), legend(), zoom(sides));
  for (const each of sides) {
    each.viewer = new Viewer({container: each.canvas, zoomScroll: {enabled: false}});
    await each.viewer.importXML(each.xml);
    marks(each, file.changes, chosen);
  }
  fit(sides);
  together(sides);
  return {select: change => select(sides, change), close: () => sides.forEach(each => each.viewer.destroy())};
}

function side(file, found, name) {
  const words = `${name === 'left' ? 'Trước' : 'Sau'}: ${found[name].label}`;
  const canvas = element('div', {class: 'compare-canvas', role: 'group', 'aria-label': `Sơ đồ ${words}. Bảng bên dưới nói cùng nội dung.`});
  return {name, xml: file[name], canvas, figure: element('figure', {}, element('figcaption', {}, words), canvas)};
}

/** The id that a change has in a side; null if it is not to be seen there. */
function idIn(name, change) {
  const missing = name === 'left' ? 'ADDED' : 'REMOVED';
  return change.kind === missing && change.weight !== 'LAYOUT' || !change.element ? null
    : name === 'left' ? change.was || change.element : change.element;
}

function marks(each, changes, chosen) {
  const canvas = each.viewer.get('canvas');
  const elements = each.viewer.get('elementRegistry');
  const overlays = each.viewer.get('overlays');
  const byId = new Map();
  changes.filter(change => change.weight !== 'LAYOUT').forEach(change => {
    const id = idIn(each.name, change);
    if (id && elements.get(id) && elements.get(id) !== canvas.getRootElement()) {
      byId.set(id, [...byId.get(id) || [], change]);
    }
  });
  byId.forEach((own, id) => {
    const kind = (own.find(change => change.kind !== 'CHANGED') || own[0]).kind;
    canvas.addMarker(id, `compare-${kind.toLowerCase()}`);
    if (kind !== 'CHANGED') {
      const shape = elements.get(id);
      [...shape.incoming || [], ...shape.outgoing || []].filter(flow => !byId.has(flow.id)).forEach(flow => canvas.addMarker(flow.id, `compare-${kind.toLowerCase()}`));
    }
    overlays.add(id, {position: place(elements.get(id)), html: badge(kind, own), scale: {min: 0.7, max: 1.1}});
  });
  each.viewer.get('eventBus').on('element.click', event => {
    const own = byId.get(event.element.id);
    if (own) {
      chosen(own[0]);
    }
  });
}

/** Flows are marked in their middle. */
function place(shape) {
  if (!shape.waypoints) {
    return {top: -16, left: -10};
  }
  const xs = shape.waypoints.map(point => point.x);
  const ys = shape.waypoints.map(point => point.y);
  const one = shape.waypoints[Math.floor((shape.waypoints.length - 1) / 2)];
  const other = shape.waypoints[Math.floor((shape.waypoints.length - 1) / 2) + 1];
  return {left: (one.x + other.x) / 2 - Math.min(...xs) - 12, top: (one.y + other.y) / 2 - Math.min(...ys) - 20};
}

function badge(kind, own) {
  const numbers = own.slice(0, 3).map(change => change.number).join(', ') + (own.length > 3 ? '…' : '');
  return element('div', {class: `compare-badge compare-${kind.toLowerCase()}`, 'aria-hidden': 'true'}, `${SIGNS[kind]} ${numbers}`);
}

function legend() {
  return element('ul', {class: 'compare-legend', 'aria-label': 'Chú giải'}, ...['ADDED', 'REMOVED', 'CHANGED'].map(kind =>
    element('li', {}, element('span', {class: `compare-badge compare-${kind.toLowerCase()}`}, SIGNS[kind]), ` ${KINDS[kind]}`)));
}

function zoom(sides) {
  const canvas = () => sides[1].viewer.get('canvas');
  const button = (words, act) => element('button', {type: 'button', onclick: act}, words);
  return element('div', {class: 'compare-zoom'},
    button('Phóng to', () => canvas().zoom(canvas().zoom() * 1.25, 'auto')),
    button('Thu nhỏ', () => canvas().zoom(canvas().zoom() / 1.25, 'auto')),
    button('Vừa khung', () => fit(sides)),
    button('← Sang trái', () => canvas().scroll({dx: 150, dy: 0})),
    button('Sang phải →', () => canvas().scroll({dx: -150, dy: 0})),
    button('↑ Lên', () => canvas().scroll({dx: 0, dy: 120})),
    button('Xuống ↓', () => canvas().scroll({dx: 0, dy: -120})));
}

/** Both at the same scale, the larger one in full. */
function fit(sides) {
  const inner = sides.map(each => each.viewer.get('canvas').viewbox().inner);
  const left = Math.min(...inner.map(box => box.x)) - 30;
  const top = Math.min(...inner.map(box => box.y)) - 30;
  const width = Math.max(...inner.map(box => box.x + box.width)) + 30 - left;
  const height = Math.max(...inner.map(box => box.y + box.height)) + 30 - top;
  sides.forEach(each => each.viewer.get('canvas').viewbox({x: left, y: top, width, height}));
}

function together(sides) {
  let busy = false;
  sides.forEach((each, index) => each.viewer.get('eventBus').on('canvas.viewbox.changed', event => {
    if (!busy) {
      busy = true;
      const {x, y, width, height} = event.viewbox;
      sides[1 - index].viewer.get('canvas').viewbox({x, y, width, height});
      busy = false;
    }
  }));
}

function select(sides, change) {
  let shown = false;
  sides.forEach(each => {
    const canvas = each.viewer.get('canvas');
    const elements = each.viewer.get('elementRegistry');
    elements.filter(shape => canvas.hasMarker(shape, 'compare-picked'))
      .forEach(shape => canvas.removeMarker(shape, 'compare-picked'));
    const shape = elements.get(idIn(each.name, change) || '');
    if (shape && shape !== canvas.getRootElement()) {
      canvas.addMarker(shape, 'compare-picked');
      if (!shown) {
        each.figure.scrollIntoView({block: 'nearest'});
        centre(canvas, shape);
        shown = true;
      }
    }
  });
}

/** Large enough to be read. */
function centre(canvas, shape) {
  const box = shape.waypoints ? shape.waypoints[0] : {x: shape.x + shape.width / 2, y: shape.y + shape.height / 2};
  const {outer} = canvas.viewbox();
  const scale = Math.max(canvas.zoom(), 0.8);
  canvas.viewbox({x: box.x - outer.width / scale / 2, y: box.y - outer.height / scale / 2, width: outer.width / scale,
    height: outer.height / scale});
}
