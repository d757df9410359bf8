// The history of instances in Cockpit: a page to search them, a page for each (finished ones,
// too), and tabs on running instances and on definitions.
//   #/reform-flow/history                 search; its filters in the query: ?q=…&process=…
//   #/reform-flow/history/<instance id>   the whole history of one

const ROOT = `${document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '')}`;
const VERSION = '?v=3';

function query() {
  return new URLSearchParams(window.location.hash.split('?')[1] || '');
}

function place(node, name, show) {
  if (!document.getElementById('rfh-styles')) {
    const styles = document.createElement('link');
    styles.id = 'rfh-styles';
    styles.rel = 'stylesheet';
    styles.href = `${ROOT}/css/history.css${VERSION}`;
    document.head.append(styles);
  }
  import(`${ROOT}/js/supervision/${name}.js${VERSION}`).then(show).catch(error => {
    node.textContent = `Chưa mở được. Hãy tải lại trang. (${error.message})`;
  });
}

let searching = null;

export default [{
  id: 'reform-flow.history.link',
  pluginPoint: 'cockpit.navigation',
  priority: 95,
  properties: {label: 'Tra cứu hồ sơ', checkActive: address => address.includes('#/reform-flow/history')},
  render: node => {
    const link = document.createElement('a');
    link.href = '#/reform-flow/history';
    link.textContent = 'Tra cứu hồ sơ';
    node.append(link);
  },
  unmount: () => {}
}, {
  id: 'reform-flow.history.search',
  pluginPoint: 'cockpit.route',
  priority: 10,
  properties: {path: '/reform-flow/history', label: 'Tra cứu hồ sơ'},
  render: node => place(node, 'history-search', module => {
    searching = module.search(node, query());
  }),
  unmount: () => searching && searching.close()
}, {
  id: 'reform-flow.history.instance',
  pluginPoint: 'cockpit.route',
  priority: 10,
  properties: {path: '/reform-flow/history/:id', label: 'Lịch sử đầy đủ'},
  render: node => place(node, 'history', module => {
    const id = window.location.hash.split('?')[0].split('/')[3];
    module.page(node, decodeURIComponent(id));
  }),
  unmount: () => {}
}, {
  id: 'reform-flow.history.tab',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 30,
  properties: {label: 'Lịch sử đầy đủ'},
  render: (node, {processInstanceId}) => place(node, 'history', module => module.history(node, processInstanceId)),
  unmount: () => {}
}, {
  id: 'reform-flow.heat.tab',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 30,
  properties: {label: 'Thời gian và trễ hạn'},
  render: (node, {processDefinitionId}) => place(node, 'history-heat',
    module => module.heat(node, processDefinitionId.split(':')[0])),
  unmount: () => {}
}];
