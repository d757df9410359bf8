// Links in Tasklist's header to the pages of progress, reports and scores, for those who may read them.

import {address, element, send} from './parts.js?v=1';

function page(id, priority, label, icon) {
  let link = null;
  return {
    id: `reform-flow.${id}`,
    pluginPoint: 'tasklist.navbar.action',
    priority,
    properties: {label},
    async render(node, {api}) {
      try {
        if ((await send(api, 'GET', address(id))).readable) {
          link = element('a', {href: `/${id}`},
            element('span', {class: `glyphicon glyphicon-${icon}`, 'aria-hidden': 'true'}), ` ${label}`);
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
}

export default [
  page('supervision', 355, 'Theo dõi', 'dashboard'),
  page('reports', 350, 'Báo cáo', 'stats'),
  page('scoring', 345, 'Chấm điểm', 'list-alt')
];
