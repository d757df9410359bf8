// The dashboard's section "Tiến độ thực hiện nhiệm vụ": the board that our own page shows too.

let close = null;

// What runs opens where supervisors act; what is finished is history.
function instance(id, finished) {
  return finished ? `#/reform-flow/history/${encodeURIComponent(id)}` : `#/process-instance/${encodeURIComponent(id)}/runtime`;
}

function styled() {
  if (!document.getElementById('rf-supervision-styles')) {
    const link = document.createElement('link');
    Object.assign(link, {id: 'rf-supervision-styles', rel: 'stylesheet', href: '/css/supervision.css?v=3'});
    document.head.append(link);
  }
}

export default [{
  id: 'reform-flow.progress',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  properties: {label: 'Tiến độ thực hiện nhiệm vụ'},
  async render(node) {
    styled();
    const [{ofCockpit}, {mount}] = await Promise.all([import('/js/supervision/address.js?v=1'), import('/js/supervision/board.js?v=4')]);
    close = mount(node, {address: ofCockpit, level: 3, instance});
  },
  unmount() {
    if (close) {
      close();
      close = null;
    }
  }
}];
