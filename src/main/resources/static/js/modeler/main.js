// The page of models: the address after # says which view is shown. A view is a module
// whose show(container, parameters) fills the container and may return what to call when
// it is left; false from that call keeps the person there (unsaved work).

import {say} from './shell.js?v=1';

const VIEWS = {
  '': () => import('./processes.js?v=1'),
  'process': () => import('./process.js?v=1'),
  'file': () => import('./file.js?v=1'),
  'draft': () => import('./draft.js?v=1'),
  'compare': () => import('./compare.js?v=1'),
  'releases': () => import('./releases.js?v=1'),
  'release': () => import('./release.js?v=1'),
  'scenarios': () => import('./scenarios.js?v=1'),
  'migrations': () => import('./migrations.js?v=2'),
  'migration': () => import('./migration.js?v=2')
};

const view = document.getElementById('view');
const status = document.getElementById('status');
let leave = null;
let here = null;

/** '#/draft/7/processes/a/a.bpmn?x=1' is view 'draft', path ['7', 'processes', 'a', 'a.bpmn'] and query x. */
function place() {
  const [path, query = ''] = window.location.hash.replace(/^#\/?/, '').split('?');
  const [name, ...rest] = path.split('/').map(decodeURIComponent);
  return {name, path: rest, query: new URLSearchParams(query)};
}

async function show() {
  if (window.location.hash === here) {
    return;
  }
  if (leave && await leave() === false) {
    window.history.replaceState(null, '', here || '#/');
    return;
  }
  here = window.location.hash;
  leave = null;
  const {name, path, query} = place();
  view.replaceChildren();
  say('Đang tải…');
  try {
    const module = await opened(VIEWS[name] || VIEWS['']);
    leave = await module.show(view, {path, query, editor: document.body.dataset.editor === 'true'}) || null;
    if (status.textContent === 'Đang tải…') {
      say('');
    }
  } catch (error) {
    say(error.message, true);
  }
}

/** The module of a view, which the server gives to those who are signed in only. */
async function opened(load) {
  try {
    return await load();
  } catch (error) {
    here = null;
    throw new Error('Chưa mở được trang: phiên đăng nhập có thể đã hết, hoặc máy chủ đang bận. Hãy tải lại trang (F5).');
  }
}

/** One view after the other: a slow one never fills the place of the next. */
let shown = show();
window.addEventListener('hashchange', () => {
  shown = shown.then(show, show);
});
window.addEventListener('beforeunload', event => {
  if (document.body.dataset.unsaved === 'true') {
    event.preventDefault();
  }
});
