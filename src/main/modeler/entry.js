// What the editors of /modeler are made of, as one ES module. How they are put together
// is in resources/static/js/modeler/editor-*.js, which needs no Node.

export { default as BpmnModeler } from 'camunda-bpmn-js/lib/camunda-platform/Modeler';
export { default as BpmnViewer } from 'camunda-bpmn-js/lib/camunda-platform/NavigatedViewer';
export { default as ElementTemplateChooserModule } from '@bpmn-io/element-template-chooser';
export { default as TokenSimulationModule } from 'bpmn-js-token-simulation';

export { default as DmnModeler } from 'dmn-js/lib/Modeler';
export { default as DmnViewer } from 'dmn-js/lib/NavigatedViewer';
export {
  DmnPropertiesPanelModule, DmnPropertiesProviderModule,
  CamundaPropertiesProviderModule as DmnCamundaPropertiesProviderModule
} from 'dmn-js-properties-panel';
export { default as camundaDmnModdle } from 'camunda-dmn-moddle/resources/camunda.json';

export { FormEditor } from '@bpmn-io/form-js-editor';
export { Form } from '@bpmn-io/form-js-viewer';

export { EditorState } from '@codemirror/state';
export {
  EditorView, keymap, lineNumbers, drawSelection, highlightActiveLine, highlightActiveLineGutter,
  Decoration, hoverTooltip
} from '@codemirror/view';
export { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
export {
  syntaxHighlighting, defaultHighlightStyle, indentOnInput, bracketMatching, indentUnit
} from '@codemirror/language';
export { lintGutter, setDiagnostics, openLintPanel } from '@codemirror/lint';
export { yaml } from '@codemirror/lang-yaml';
export { search, searchKeymap, openSearchPanel } from '@codemirror/search';
