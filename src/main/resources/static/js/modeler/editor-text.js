// The editor of texts: scenarios and migrations in YAML.

import {element} from '../page.js?v=3';
import {findingsList, listeners, severity, tool, toolbar} from './editor-parts.js?v=1';

export async function open(frame, options, library) {
  const {EditorView} = library;
  const place = element('div', {class: 'editor-canvas editor-text'});
  const changed = listeners();
  const view = new EditorView({parent: place, doc: options.content, extensions: extensions(library, options, changed)});
  const list = findingsList(finding => goTo(library, view, lineOf(view, finding)));
  frame.append(toolbar('Công cụ văn bản', tool('⌕', 'Tìm (Ctrl+F)', () => library.openSearchPanel(view))),
    list.node, element('div', {class: 'editor-body'}, place));
  return {
    content: async () => view.state.doc.toString(),
    onChange: changed.add,
    showFindings: findings => {
      list.show(findings);
      view.dispatch(library.setDiagnostics(view.state, findings.map(finding => diagnostic(view, finding))));
    },
    select: id => goTo(library, view, lineOf(view, {element: id})),
    destroy: () => {
      view.destroy();
      frame.remove();
    },
    modeler: view
  };
}

function extensions(library, options, changed) {
  return [library.lineNumbers(), library.history(), library.drawSelection(), library.indentOnInput(),
    library.indentUnit.of('  '), library.bracketMatching(), library.highlightActiveLine(), library.lintGutter(),
    library.syntaxHighlighting(library.defaultHighlightStyle), library.yaml(), library.search({top: true}),
    library.EditorView.lineWrapping, library.EditorState.readOnly.of(Boolean(options.readonly)),
    library.EditorView.editable.of(!options.readonly),
    library.EditorView.contentAttributes.of({'aria-label': `Nội dung ${options.path}`, tabindex: '0'}),
    library.EditorState.phrases.of(PHRASES),
    library.keymap.of([...library.defaultKeymap, ...library.historyKeymap, ...library.searchKeymap]),
    library.EditorView.updateListener.of(update => update.docChanged && changed.call())];
}

const PHRASES = {'Find': 'Tìm', 'Replace': 'Thay bằng', 'next': 'tiếp', 'previous': 'trước', 'all': 'tất cả',
  'match case': 'phân biệt hoa thường', 'by word': 'cả từ', 'regexp': 'biểu thức', 'replace': 'thay', 'replace all': 'thay tất cả',
  'close': 'đóng', 'Go to line': 'Đến dòng', 'go': 'đến', 'Diagnostics': 'Kết quả kiểm tra', 'No diagnostics': 'Không có gì'};

function diagnostic(view, finding) {
  const line = view.state.doc.line(lineOf(view, finding));
  return {from: line.from, to: line.to, severity: severity(finding), message: finding.message};
}

/** The line of a finding: the one it names, or the first with the word that it names. */
function lineOf(view, {line, element: word}) {
  const lines = view.state.doc.lines;
  if (line) {
    return Math.min(Math.max(1, line), lines);
  }
  const at = word ? view.state.doc.toString().indexOf(word) : -1;
  return at < 0 ? 1 : view.state.doc.lineAt(at).number;
}

function goTo(library, view, number) {
  const line = view.state.doc.line(number);
  view.dispatch({selection: {anchor: line.from, head: line.to}, effects: library.EditorView.scrollIntoView(line.from, {y: 'center'})});
  view.focus();
  return true;
}
