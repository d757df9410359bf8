// Parts of pages that show what an endpoint answers. Text only ever becomes text nodes.

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, value === true ? '' : value);
    }
  });
  node.append(...children.filter(child => child !== null && child !== undefined));
  return node;
}

export function dayText(day) {
  return day ? day.slice(0, 10).split('-').reverse().join('/') : '';
}

export function timeText(instant) {
  const two = number => String(number).padStart(2, '0');
  const at = new Date(instant);
  return `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Two decimals at most, as in Vietnam: 1,5. Nothing for null. */
export function numberText(number) {
  return number === null || number === undefined ? ''
    : number.toLocaleString('vi-VN', {maximumFractionDigits: 2});
}

/** With its sign: +1,59 or −7. */
export function signedText(number) {
  const sign = number > 0 ? '+' : number < 0 ? '−' : '';
  return number === null || number === undefined ? '' : sign + numberText(Math.abs(number));
}

/** The JSON that an address answers; rejects with words for the person and the status. */
export function load(path) {
  return ask(path, {});
}

/**
 * Sends a change: body is JSON, or FormData for files. Answers what the address answers;
 * rejects as load does, with the body of the answer as error.body.
 */
export function send(path, method, body) {
  const token = document.cookie.match(/(?:^|; )REFORM-CSRF=([^;]*)/);
  const files = body instanceof FormData;
  return ask(path, {
    method,
    body: files || body === undefined ? body : JSON.stringify(body),
    headers: {'X-REFORM-CSRF': token ? decodeURIComponent(token[1]) : '',
      ...(files || body === undefined ? {} : {'Content-Type': 'application/json'})}
  });
}

async function ask(path, request) {
  let response;
  try {
    response = await fetch(path, {...request, credentials: 'same-origin',
      headers: {Accept: 'application/json, application/problem+json', ...request.headers}});
  } catch (error) {
    throw new Error('Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại; nội dung đang nhập vẫn còn trên trang này.');
  }
  if (response.status === 401) {
    if (document.body.dataset.unsaved === 'true') {
      throw new Error('Phiên làm việc đã hết nên chưa lưu được. Hãy giữ trang này, đăng nhập ở một thẻ khác của trình '
        + 'duyệt rồi quay lại bấm Lưu.');
    }
    window.location.assign('/login');
    throw new Error('Phiên làm việc đã hết. Hãy đăng nhập lại.');
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw Object.assign(new Error(answer.detail || `Máy chủ chưa trả lời được (mã ${response.status}). Hãy thử lại.`),
      {status: response.status, body: answer});
  }
  return answer;
}

export function table(caption, columns, rows) {
  return element('table', {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...columns.map(column => element('th',
      {scope: 'col', class: column.number ? 'number' : null}, column.name)))),
    element('tbody', {}, ...rows));
}

export function cell(label, content, number) {
  const node = element('td', {'data-label': label, class: number ? 'number' : null});
  node.append(...[].concat(content).filter(part => part !== null && part !== undefined && part !== ''));
  return node;
}

export function mark(kind, words) {
  return element('span', {class: `mark ${kind}`}, words);
}
