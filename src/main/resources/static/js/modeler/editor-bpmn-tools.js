// The tool bar above a process.

import {element} from '../page.js?v=3';
import {pressed, tool, wordTool} from './editor-parts.js?v=1';

const KEYS = [['Ctrl+Z / Ctrl+Y', 'hoàn tác / làm lại'], ['Ctrl+C / Ctrl+V', 'chép / dán'], ['Delete', 'xoá phần tử đang chọn'],
  ['Ctrl+F', 'tìm phần tử'], ['A', 'thêm phần tử nối tiếp'], ['N', 'thêm phần tử mới'], ['R', 'đổi loại phần tử'],
  ['E', 'sửa nhãn'], ['C', 'nối phần tử'], ['H', 'kéo cả sơ đồ'], ['L', 'chọn một vùng'], ['S', 'tạo khoảng trống'],
  ['Mũi tên', 'dời phần tử đang chọn'], ['Ctrl+mũi tên', 'cuộn sơ đồ'], ['Ctrl+0 / Ctrl+1', 'vừa khung / 100 %'],
  ['T', 'bật, tắt chạy thử']];

/** Shows the whole diagram, beside the palette. */
export function fit(modeler) {
  const canvas = modeler.get('canvas');
  canvas.zoom('fit-viewport');
  const {inner, outer} = canvas.viewbox();
  const free = outer.width - (modeler.get('palette', false) ? 130 : 30);
  const scale = Math.min(1, free / inner.width, (outer.height - 20) / inner.height);
  const above = Math.max(10 / scale, (outer.height / scale - inner.height) / 2);
  canvas.viewbox({x: inner.x - (outer.width - 15 - inner.width * scale) / scale, y: inner.y - above,
    width: outer.width / scale, height: outer.height / scale});
}

/** The tools: those that change only for who may. */
export function bpmnTools(modeler, frame, {readonly}) {
  const zoom = step => () => modeler.get('zoomScroll').stepZoom(step);
  const looking = [
    tool('+', 'Phóng to', zoom(1)), tool('−', 'Thu nhỏ', zoom(-1)),
    tool('⤢', 'Vừa khung', () => fit(modeler))];
  return readonly ? [...looking, panelToggle(modeler, frame)] : [...changing(modeler), ...looking,
    tool('⌕', 'Tìm phần tử (Ctrl+F)', () => modeler.get('searchPad').toggle()),
    simulation(modeler, frame), minimap(modeler), panelToggle(modeler, frame), keys()];
}

function changing(modeler) {
  const undo = tool('↶', 'Hoàn tác (Ctrl+Z)', () => modeler.get('commandStack').undo(), {disabled: true});
  const redo = tool('↷', 'Làm lại (Ctrl+Y)', () => modeler.get('commandStack').redo(), {disabled: true});
  modeler.on('commandStack.changed', () => {
    undo.disabled = !modeler.get('commandStack').canUndo();
    redo.disabled = !modeler.get('commandStack').canRedo();
  });
  return [undo, redo];
}

function simulation(modeler, frame) {
  const button = wordTool('Chạy thử', () => modeler.get('toggleMode').toggleMode(), {'aria-pressed': 'false',
    title: 'Chạy thử sơ đồ bằng thẻ (T): xem đường đi, không động đến hồ sơ nào'});
  modeler.on('tokenSimulation.toggleMode', ({active}) => {
    pressed(button, active);
    frame.classList.toggle('simulating', active);
  });
  return button;
}

function minimap(modeler) {
  const button = wordTool('Bản đồ', () => modeler.get('minimap').toggle(), {'aria-pressed': 'false',
    title: 'Bản đồ thu nhỏ của cả sơ đồ'});
  modeler.on('minimap.toggle', ({open}) => pressed(button, open));
  return button;
}

function panelToggle(modeler, frame) {
  const button = wordTool('Thuộc tính', () => {
    pressed(button, !frame.classList.toggle('no-panel'));
    modeler.get('canvas').resized();
  }, {'aria-pressed': 'true', title: 'Hiện, ẩn bảng thuộc tính'});
  return button;
}

function keys() {
  const dialog = element('dialog', {class: 'editor-keys', 'aria-label': 'Phím tắt'},
    element('h2', {}, 'Phím tắt'),
    element('table', {}, element('tbody', {}, ...KEYS.map(([key, does]) => element('tr', {},
      element('th', {scope: 'row'}, element('kbd', {}, key)), element('td', {}, does))))),
    element('form', {method: 'dialog'}, element('button', {class: 'editor-tool'}, 'Đóng')));
  return element('span', {}, wordTool('Phím tắt', () => dialog.showModal()), dialog);
}
