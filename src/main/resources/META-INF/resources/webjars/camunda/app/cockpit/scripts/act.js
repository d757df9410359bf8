// Acting on running instances: the tab "Xử lý", and failed steps on the dashboard.

import {address, send} from '../../tasklist/scripts/parts.js?v=1';

const MODULE = `${document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '')}/js/supervision/`;
const VERSION = '?v=2';

function styled() {
  if (!document.getElementById('rf-act-styles')) {
    const link = document.createElement('link');
    Object.assign(link, {id: 'rf-act-styles', rel: 'stylesheet', href: `/css/supervision-act.css${VERSION}`});
    document.head.append(link);
  }
}

function place(node, name, show) {
  styled();
  import(`${MODULE}${name}.js${VERSION}`).then(show).catch(error => {
    node.textContent = `Chưa mở được. Hãy tải lại trang. (${error.message})`;
  });
}

function poster(api) {
  return (path, body) => send(api, 'POST', address(`supervision/${path}`), JSON.stringify(body));
}

// The engine refuses its own changes to everybody but administrators: their buttons are hidden from others.
fetch(`${document.querySelector('base').getAttribute('app-root')}/api/admin/auth/user/default`,
  {headers: {Accept: 'application/json'}, credentials: 'same-origin'})
  .then(response => response.ok ? response.json() : {})
  .then(me => document.documentElement.classList.toggle('rf-administrator', (me.authorizedApps || []).includes('admin')))
  .catch(() => {});

let failing = null;

export default [{
  id: 'reform-flow.act.tab',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 40,
  properties: {label: 'Xử lý'},
  render: (node, {api, processInstanceId}) => place(node, 'act',
    module => module.actions(node, {instance: processInstanceId, post: poster(api)})),
  unmount: () => {}
}, {
  id: 'reform-flow.act.incidents',
  pluginPoint: 'cockpit.dashboard',
  priority: 90,
  properties: {label: 'Sự cố cần xử lý'},
  render: (node, {api}) => place(node, 'act-incidents', module => {
    failing = module.incidents(node, {post: poster(api)});
  }),
  unmount: () => failing && failing.close()
}];
