// The editor of processes: bpmn-js with properties panel, element templates, token
// simulation, and the findings of the checks on the elements.

import {element} from '../page.js?v=3';
import {byElement, findingsList, gravest, listeners, sign, countWords, toolbar} from './editor-parts.js?v=1';
import {bpmnTools, fit} from './editor-bpmn-tools.js?v=1';
import {houseIds} from './editor-bpmn-ids.js?v=1';
import {facts} from './editor-bpmn-facts.js?v=1';
import {translation, translateIn} from './editor-vi.js?v=1';

export async function open(frame, options, library) {
  const canvas = element('div', {class: 'editor-canvas'});
  const panel = element('div', {class: 'editor-panel', tabindex: '-1', 'aria-label': 'Thuộc tính', role: 'region'});
  const modeler = options.readonly
    ? new library.BpmnViewer({container: canvas, additionalModules: [translation()]})
    : new library.BpmnModeler({container: canvas, propertiesPanel: {parent: panel}, disableAdjustOrigin: true,
      debounceInput: false,
      elementTemplates: options.templates,
      additionalModules: [translation(), houseIds, library.TokenSimulationModule, library.ElementTemplateChooserModule]});
  const list = findingsList(finding => select(modeler, finding.element));
  frame.append(toolbar('Công cụ sơ đồ', ...bpmnTools(modeler, frame, options)), list.node,
    element('div', {class: 'editor-body'}, canvas, panel));
  const stop = translateIn(frame);
  await modeler.importXML(options.content);
  fit(modeler);
  if (options.readonly) {
    facts(modeler, panel);
  }
  const baseline = await xml(modeler);
  const changed = listeners();
  modeler.get('eventBus').on('commandStack.changed', () => changed.call());
  return {
    content: async () => {
      const now = await xml(modeler);
      return now === baseline ? options.content : now;
    },
    onChange: changed.add,
    showFindings: findings => {
      list.show(findings);
      overlays(modeler, findings, list.node);
    },
    select: id => select(modeler, id),
    destroy: () => {
      stop();
      modeler.destroy();
      frame.remove();
    },
    modeler
  };
}

async function xml(modeler) {
  return (await modeler.saveXML({format: true})).xml;
}

function select(modeler, id) {
  const found = modeler.get('elementRegistry').get(id);
  if (!found) {
    return false;
  }
  const canvas = modeler.get('canvas');
  const root = canvas.findRoot(found);
  if (root && root !== canvas.getRootElement()) {
    canvas.setRootElement(root);
  }
  if (found !== root) {
    canvas.scrollToElement(found, 80);
  }
  modeler.get('selection').select(found === root ? [] : found);
  return true;
}

function overlays(modeler, findings, list) {
  const drawn = modeler.get('overlays');
  drawn.remove({type: 'finding'});
  byElement(findings).forEach((ofElement, id) => {
    const target = modeler.get('elementRegistry').get(id);
    if (target && target.parent) {
      drawn.add(id, 'finding', {position: position(target), html: badge(modeler, id, ofElement, list)});
    }
  });
}

function position(target) {
  if (!target.waypoints) {
    return {top: -12, right: 12};
  }
  const [a, b] = middle(target.waypoints);
  const left = Math.min(...target.waypoints.map(point => point.x));
  const top = Math.min(...target.waypoints.map(point => point.y));
  return {left: (a.x + b.x) / 2 - left - 10, top: (a.y + b.y) / 2 - top - 10};
}

function middle(points) {
  const at = Math.floor((points.length - 1) / 2);
  return [points[at], points[at + 1]];
}

function badge(modeler, id, findings, list) {
  const words = findings.map(finding => finding.message).join('\n');
  return element('button', {type: 'button', class: `editor-finding ${gravest(findings)}`, title: words,
    'aria-label': `${countWords(findings)} ở ${id}: ${words}`, onclick: () => {
      list.open = true;
      select(modeler, id);
    }}, `${sign(gravest(findings))} ${findings.length}`);
}
