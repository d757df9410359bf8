// A link to the periodic reports in Tasklist's header, for those who may read them.

import {address, element, send} from './parts.js?v=1';

let link = null;

export default {
  id: 'reform-flow.reports',
  pluginPoint: 'tasklist.navbar.action',
  priority: 350,
  properties: {label: 'Báo cáo'},
  async render(node, {api}) {
    try {
      if ((await send(api, 'GET', address('reports'))).readable) {
        link = element('a', {href: '/reports'}, element('span', {class: 'glyphicon glyphicon-stats', 'aria-hidden': 'true'}),
          ' Báo cáo');
        node.append(link);
      }
    } catch (error) {
      // Signed out or offline: no link.
    }
  },
  unmount() {
    if (link) {
      link.remove();
      link = null;
    }
  }
};
