// What a process says of the selected element, for who only reads.

import {element} from '../page.js?v=3';

const SKIPPED = ['di', 'incoming', 'outgoing', 'extensionElements', 'flowElements', 'sourceRef', 'targetRef', 'default'];

export function facts(modeler, panel) {
  const show = target => {
    const businessObject = target.businessObject;
    panel.replaceChildren(element('h2', {}, businessObject.name || businessObject.id),
      element('dl', {}, ...rows(businessObject).flatMap(([name, value]) =>
        [element('dt', {}, name), element('dd', {}, value)])));
  };
  const root = () => modeler.get('canvas').getRootElement();
  modeler.on('selection.changed', ({newSelection}) => show(newSelection[0] || root()));
  show(root());
}

function rows(businessObject) {
  const own = businessObject.$descriptor.properties
    .map(({name}) => name.replace(/^bpmn:/, ''))
    .filter(name => !SKIPPED.includes(name) && Object.hasOwn(businessObject, name))
    .flatMap(name => values(name, businessObject.get(name)));
  const extensions = (businessObject.extensionElements?.values || [])
    .flatMap(extension => [].concat(extension.values || extension.inputParameters || extension))
    .map(extension => [extension.$type.replace('camunda:', ''), words(extension)]);
  return [...own, ...extensions].filter(([, value]) => value !== '');
}

function values(name, value) {
  return [].concat(value).map(each => [name, typeof each === 'object' && each !== null ? words(each) : String(each)]);
}

function words(object) {
  return Object.keys(object).filter(key => !key.startsWith('$') && typeof object[key] !== 'function')
    .map(key => object[key])
    .map(value => typeof value === 'object' ? value?.body || value?.id || '' : String(value))
    .filter(Boolean).join(' · ');
}
