// Ids of new elements as our rules want them: Task_ThamDinhPhapLy, made of the kind and
// the first name that a person gives. An id that a person chose stays.

const PREFIXES = [['bpmn:StartEvent', 'Start'], ['bpmn:EndEvent', 'End'], ['bpmn:BoundaryEvent', 'Bnd'],
  ['bpmn:Event', 'Evt'], ['bpmn:Gateway', 'Gw'], ['bpmn:SubProcess', 'Sub'], ['bpmn:CallActivity', 'Call'],
  ['bpmn:Activity', 'Task'], ['bpmn:SequenceFlow', 'Flow']];

export function prefix(businessObject) {
  return PREFIXES.find(([type]) => businessObject.$instanceOf(type))?.[1];
}

/** 'Thẩm định pháp lý' is 'ThamDinhPhapLy'; at most six words. */
function idPart(name) {
  return name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd')
    .split(/[^A-Za-z0-9]+/).filter(Boolean).slice(0, 6)
    .map(word => word[0].toUpperCase() + word.slice(1).toLowerCase()).join('');
}

function HouseIds(eventBus, bpmnFactory, modeling, moddle) {
  const made = new Set();
  const ensure = bpmnFactory._ensureId.bind(bpmnFactory);
  bpmnFactory._ensureId = businessObject => {
    const start = businessObject.id ? null : prefix(businessObject);
    if (start) {
      businessObject.id = moddle.ids.nextPrefixed(`${start}_`, businessObject);
      made.add(businessObject.id);
    } else {
      ensure(businessObject);
    }
  };
  eventBus.on(['commandStack.element.updateProperties.postExecuted', 'commandStack.element.updateLabel.postExecuted',
    'commandStack.shape.replace.postExecuted'], 300, ({context}) => {
    const target = (context.newShape || context.element);
    const businessObject = (target.labelTarget || target).businessObject;
    const start = prefix(businessObject);
    if (!start || start === 'Flow' || !made.has(businessObject.id) || !(businessObject.name || '').trim()) {
      return;
    }
    const part = idPart(businessObject.name);
    let id = `${start}_${part}`;
    for (let next = 2; moddle.ids.assigned(id); next++) {
      id = `${start}_${part}${next}`;
    }
    if (part) {
      modeling.updateProperties(target.labelTarget || target, {id});
    }
  });
}

HouseIds.$inject = ['eventBus', 'bpmnFactory', 'modeling', 'moddle'];

export const houseIds = {__init__: ['houseIds'], houseIds: ['type', HouseIds]};
