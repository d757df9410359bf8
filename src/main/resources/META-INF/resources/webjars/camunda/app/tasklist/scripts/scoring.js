// A link to the scores of units in Tasklist's header, for those who may read them.

import {address, element, send} from './parts.js?v=1';

let link = null;

export default {
  id: 'reform-flow.scoring',
  pluginPoint: 'tasklist.navbar.action',
  priority: 345,
  properties: {label: 'Chấm điểm'},
  async render(node, {api}) {
    try {
      if ((await send(api, 'GET', address('scoring'))).readable) {
        link = element('a', {href: '/scoring'}, element('span', {class: 'glyphicon glyphicon-list-alt', 'aria-hidden': 'true'}),
          ' Chấm điểm');
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
