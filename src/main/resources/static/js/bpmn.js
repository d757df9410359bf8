// The viewer of models, for all pages that show one.

let loading = null;

// The viewer is a script, not a module; Camunda's pages may have a loader of their own, which
// would swallow it.
export function viewer() {
  loading = loading || new Promise((resolve, reject) => {
    const define = window.define;
    window.define = undefined;
    const script = document.createElement('script');
    script.src = new URL('./vendor/bpmn-viewer.js', import.meta.url).href;
    script.onload = () => {
      window.define = define;
      resolve(window.BpmnJS);
    };
    script.onerror = () => {
      window.define = define;
      loading = null;
      reject(new Error('Chưa tải được sơ đồ. Hãy tải lại trang.'));
    };
    document.head.append(script);
  });
  return loading;
}
