// What the dialogs of our plugins share. Text only ever becomes text nodes.

const HEADER = 'X-XSRF-TOKEN';

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value !== false && value !== null) {
      node.setAttribute(name, value === true ? '' : value);
    }
  });
  node.append(...children);
  return node;
}

export function timeText(instant) {
  const at = new Date(instant);
  const two = number => String(number).padStart(2, '0');
  return `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Address of one of our endpoints below /camunda/api/ext. */
export function address(path) {
  return `${document.querySelector('base').getAttribute('app-root')}/api/ext/${path}`;
}

/** Resolves with the JSON of the answer, or null; rejects with words for the person. */
export function send(api, method, url, body, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    // Read at the call: the token changes with the session.
    request.setRequestHeader(HEADER, api.CSRFToken || '');
    if (typeof body === 'string') {
      request.setRequestHeader('Content-Type', 'application/json');
    }
    request.upload.onprogress = event => progress && event.lengthComputable
      && progress(Math.round(100 * event.loaded / event.total));
    request.onload = () => request.status < 300
      ? resolve(request.responseText ? JSON.parse(request.responseText) : null)
      : reject(new Error(reason(request)));
    request.onerror = () => reject(new Error('Không gửi được. Hãy kiểm tra kết nối mạng rồi thử lại.'));
    request.send(body);
  });
}

function reason(request) {
  try {
    const detail = JSON.parse(request.responseText).detail;
    if (detail) {
      return detail;
    }
  } catch (error) {
    // Not a problem document: answered below by its status.
  }
  return request.status === 401 ? 'Phiên làm việc đã hết. Hãy tải lại trang và đăng nhập.'
    : `Máy chủ chưa nhận được (mã ${request.status}). Hãy thử lại.`;
}
