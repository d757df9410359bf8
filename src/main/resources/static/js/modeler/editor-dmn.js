// The editor of decisions: dmn-js with its views (table, expression, diagram of decisions).

import {element} from '../page.js?v=3';
import {byElement, findingsList, gravest, listeners, markRules, tool, toolbar} from './editor-parts.js?v=1';
import {translation, translateIn} from './editor-vi.js?v=1';

const VIEWS = {drd: 'Sơ đồ quyết định', decisionTable: 'Bảng', literalExpression: 'Biểu thức', boxedExpression: 'Hàm'};

export async function open(frame, options, library) {
  const canvas = element('div', {class: 'editor-canvas'});
  const panel = element('div', {class: 'editor-panel', tabindex: '-1', 'aria-label': 'Thuộc tính', role: 'region'});
  const modeler = options.readonly ? viewer(library, canvas) : editor(library, canvas, panel);
  const views = element('span', {class: 'editor-views', role: 'group', 'aria-label': 'Phần của tệp'});
  const list = findingsList(finding => select(modeler, finding.element));
  frame.append(toolbar('Công cụ quyết định', ...tools(modeler, options.readonly), views), list.node,
    element('div', {class: 'editor-body'}, canvas, panel));
  const changed = listeners();
  modeler.on('viewer.created', ({viewer}) => viewer.on('commandStack.changed', () => changed.call()));
  modeler.on('views.changed', ({activeView}) => {
    showViews(modeler, views, activeView);
    frame.classList.toggle('no-panel', activeView?.type !== 'drd' || Boolean(options.readonly));
  });
  const stop = translateIn(frame);
  const marks = markRules('.editor-dmn');
  await modeler.importXML(options.content);
  await modeler.open(first(modeler));
  const baseline = await xml(modeler);
  return {
    content: async () => {
      const now = await xml(modeler);
      return now === baseline ? options.content : now;
    },
    onChange: changed.add,
    showFindings: findings => {
      list.show(findings);
      marks.show([...byElement(findings)].flatMap(([id, all]) => ['data-element-id', 'data-row-id']
        .map(name => [`[${name}="${CSS.escape(id)}"]`, gravest(all)])));
    },
    select: id => select(modeler, id),
    destroy: () => {
      stop();
      marks.remove();
      modeler.destroy();
      frame.remove();
    },
    modeler
  };
}

function editor(library, container, panel) {
  const common = {additionalModules: [translation()]};
  return new library.DmnModeler({container, moddleExtensions: {camunda: library.camundaDmnModdle}, common,
    drd: {propertiesPanel: {parent: panel}, additionalModules: [library.DmnPropertiesPanelModule,
      library.DmnPropertiesProviderModule, library.DmnCamundaPropertiesProviderModule]}});
}

function viewer(library, container) {
  return new library.DmnViewer({container, moddleExtensions: {camunda: library.camundaDmnModdle},
    common: {additionalModules: [translation()]}});
}

/** A file with one decision opens at its table, one with more at the diagram. */
function first(modeler) {
  const views = modeler.getViews();
  const decisions = views.filter(view => view.type !== 'drd');
  return decisions.length === 1 ? decisions[0] : views[0];
}

function tools(modeler, readonly) {
  const stack = () => modeler.getActiveViewer().get('commandStack', false);
  return readonly ? [] : [tool('↶', 'Hoàn tác (Ctrl+Z)', () => stack()?.undo()),
    tool('↷', 'Làm lại (Ctrl+Y)', () => stack()?.redo())];
}

function showViews(modeler, node, active) {
  node.replaceChildren(...modeler.getViews().map(view => element('button', {type: 'button', class: 'editor-tool',
    'aria-pressed': String(active && active.element === view.element), onclick: () => modeler.open(view)},
  view.type === 'drd' ? VIEWS.drd : `${VIEWS[view.type]}: ${view.name || view.id}`)));
}

async function xml(modeler) {
  return (await modeler.saveXML({format: true})).xml;
}

function select(modeler, id) {
  const view = modeler.getViews().find(each => each.type !== 'drd' && contains(each.element, id))
    || modeler.getViews().find(each => each.element.id === id);
  if (!view) {
    return false;
  }
  modeler.open(view).then(() => {
    const cell = document.querySelector(`.editor-dmn [data-element-id="${CSS.escape(id)}"]`);
    cell?.scrollIntoView({block: 'center', inline: 'center'});
    cell?.click();
  });
  return true;
}

/** Whether a part of a decision, at whatever depth, has the id. */
function contains(part, id) {
  return part.id === id || Object.entries(part).some(([name, value]) => !name.startsWith('$')
    && [].concat(value).some(each => each?.$type && each.$parent === part && contains(each, id)));
}
