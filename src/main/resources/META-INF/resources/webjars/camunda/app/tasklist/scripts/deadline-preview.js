// The button "Xem trước lịch nhắc": shows, for the deadlines typed in the open form, every
// reminder and tier before anything is issued. Reads the form as it stands, unsaved.

const WORDS = '[id*="deadline_words"]';
const UNDATED = ['RECURRING', 'ON_EVENT', 'NONE', 'WORKING_DAYS'];
const KINDS = new Map(Object.entries({
  'Trước ngày': 'BEFORE',
  'Chậm nhất ngày': 'NO_LATER_THAN',
  'Trong kỳ': 'PERIOD',
  'Định kỳ, thường xuyên': 'RECURRING',
  'Khi phát sinh': 'ON_EVENT',
  'Theo số ngày làm việc': 'WORKING_DAYS',
  'Không thời hạn': 'NONE'
}));
const MODES = {STRICT: '“trước ngày” không tính ngày được nêu', LENIENT: '“trước ngày” tính cả ngày được nêu'};
const WEEKDAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];

function element(tag, attributes = {}, ...children) {
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

/** yyyy-MM-dd of a day written d/M/yyyy; empty when nothing is written. */
function isoDay(text) {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) || [];
  if (text.trim() && !year) {
    throw new Error(`Ngày “${text.trim()}” chưa đúng. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 31/03/2026.`);
  }
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
}

// Times come in the department's time zone: shown as written, whatever the computer's zone is.
function dayText(iso) {
  const [year, month, day] = iso.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

function weekday(iso) {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
}

function momentText(iso) {
  return `${weekday(iso)}, ${dayText(iso)} ${iso.slice(11, 16)}`;
}

/** One deadline as typed: the fields whose ids differ from that of its words in the name only. */
class TypedDeadline {

  constructor(words) {
    this.wordsField = words;
  }

  static all() {
    const form = [...document.querySelectorAll('.fjs-container')].pop();
    return form ? [...form.querySelectorAll(`input${WORDS}`)].map(words => new TypedDeadline(words)) : [];
  }

  /** The component of this row with a key. */
  field(key) {
    const id = this.wordsField.id.replace('deadline_words', key);
    return document.getElementById(id) || document.getElementById(`${id}-date`);
  }

  text(key) {
    const field = this.field(key);
    return field ? field.value.trim() : '';
  }

  checked(key) {
    const field = this.field(key);
    return Boolean(field && field.checked);
  }

  name(position) {
    return this.text('code') || `dòng ${position + 1}`;
  }

  /** What to ask the server, in the order in which saving would understand it. */
  questions() {
    const words = this.wordsField.value.trim();
    const due = isoDay(this.text('deadline_date'));
    const kind = KINDS.get(this.text('deadline_kind')) || '';
    const common = {
      priority: this.text('priority') === 'Khẩn' ? 'urgent' : 'normal',
      matter: this.checked('dossier') ? 'dossier' : 'assignment'
    };
    if (due) {
      return [{due, kind: kind || 'NO_LATER_THAN', ...(words && {words}), ...common}];
    }
    const spoken = words ? [{words, ...common}] : [];
    if (!kind) {
      return spoken.length ? spoken : [{kind: 'NONE', ...common}];
    }
    return UNDATED.includes(kind) || !spoken.length ? [...spoken, {kind, ...common}] : spoken;
  }

  chosenKind() {
    return KINDS.get(this.text('deadline_kind')) || '';
  }
}

async function ask(question) {
  const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
  const response = await fetch(`${root}/api/deadlines/preview?${new URLSearchParams(question)}`,
    {headers: {Accept: 'application/json, application/problem+json'}, credentials: 'same-origin'})
    .catch(() => {
      throw new Error('Không hỏi được máy chủ. Hãy kiểm tra kết nối mạng rồi thử lại.');
    });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(body.detail || (response.status === 401 ? 'Phiên làm việc đã hết. Hãy tải lại trang và đăng nhập.'
      : `Máy chủ chưa trả lời được (mã ${response.status}). Hãy thử lại.`));
  }
  return body;
}

/** The preview of a typed deadline, or an error that says what to mend. */
async function preview(questions, chosen) {
  let answer;
  for (const question of questions) {
    answer = await ask(question);
    if (!chosen || answer.kind === chosen) {
      return answer;
    }
  }
  throw new Error(`Lời văn được hiểu là “${answer.kindLabel || answer.kind}”, khác kiểu thời hạn đã chọn. `
    + 'Hãy nhập ngày hạn hoặc chọn lại kiểu thời hạn.');
}

class PreviewDialog {

  constructor(opener) {
    this.opener = opener;
    this.body = element('div', {'aria-live': 'polite'}, element('p', {}, 'Đang tính…'));
    this.dialog = element('dialog', {class: 'rf-preview', 'aria-labelledby': 'rf-preview-title', onclose: () => this.closed()},
      element('header', {},
        element('h3', {id: 'rf-preview-title'}, 'Lịch nhắc và đôn đốc dự kiến'),
        element('button', {type: 'button', class: 'btn btn-default', onclick: () => this.dialog.close()}, 'Đóng')),
      this.body);
    // The shortcuts of Tasklist stay out.
    this.dialog.addEventListener('keydown', event => event.stopPropagation());
  }

  closed() {
    this.dialog.remove();
    this.opener.focus();
  }

  async open() {
    document.body.append(this.dialog);
    this.dialog.showModal();
    const sections = await Promise.all(PreviewDialog.groups().map(group => PreviewDialog.section(group)));
    this.body.replaceChildren(
      element('p', {}, 'Tính theo những gì đang nhập, lịch làm việc và bậc thang đôn đốc hiện hành, nếu không ai trả lời.'),
      ...(sections.length ? sections : [element('p', {}, 'Biểu mẫu chưa có nhiệm vụ nào.')]));
  }

  /** Rows with the same deadline are asked about once. */
  static groups() {
    const groups = new Map();
    TypedDeadline.all().forEach((deadline, position) => {
      let group;
      try {
        group = {questions: deadline.questions(), chosen: deadline.chosenKind(), names: []};
      } catch (error) {
        group = {error, names: []};
      }
      const key = group.error ? group.error.message : JSON.stringify([group.questions, group.chosen]);
      groups.set(key, groups.get(key) || group);
      groups.get(key).names.push(deadline.name(position));
    });
    return [...groups.values()];
  }

  static async section(group) {
    const names = `Nhiệm vụ ${group.names.join(', ')}`;
    try {
      if (group.error) {
        throw group.error;
      }
      const answer = await preview(group.questions, group.chosen);
      const [asked] = group.questions;
      const deadline = answer.words || [answer.kindLabel, asked.due ? dayText(asked.due) : ''].join(' ').trim();
      return element('section', {}, element('h4', {}, `${names}: ${deadline}`),
        element('p', {}, ...PreviewDialog.summary(answer, asked)), PreviewDialog.table(answer.tiers));
    } catch (error) {
      return element('section', {}, element('h4', {}, names),
        element('p', {class: 'rf-preview-error', role: 'alert'}, error.message));
    }
  }

  static summary(answer, question) {
    const labels = [question.priority === 'urgent' ? 'Khẩn. ' : '', question.matter === 'dossier' ? 'Hồ sơ TTHC. ' : ''];
    if (!answer.lastDay) {
      return [...labels, 'Không có ngày đến hạn nên không bao giờ quá hạn; chỉ được nhắc định kỳ.'];
    }
    const parts = [...labels, 'Còn trong hạn đến ',
      element('b', {}, answer.lastMoment ? momentText(answer.lastMoment) : dayText(answer.lastDay))];
    if (answer.kind === 'BEFORE') {
      parts.push(` (${MODES[answer.mode] || answer.mode})`);
    }
    if (answer.lastWorkingDay && answer.lastWorkingDay !== answer.lastDay) {
      parts.push('. Ngày làm việc cuối cùng trong hạn: ',
        element('b', {}, `${weekday(answer.lastWorkingDay)}, ${dayText(answer.lastWorkingDay)}`));
    }
    return [...parts, '.'];
  }

  static table(tiers) {
    const titles = ['Bậc', 'Lúc', 'Gửi cho', 'Phải trả lời'];
    return element('table', {class: 'table table-condensed'},
      element('thead', {}, element('tr', {}, ...titles.map(title => element('th', {scope: 'col'}, title)))),
      element('tbody', {}, ...tiers.map(tier => element('tr', {class: tier.past ? 'rf-preview-past' : null},
        element('td', {}, tier.name ? `${tier.name} (${tier.tier})` : tier.tier),
        element('td', {}, momentText(tier.at) + (tier.past ? ' – đã qua, không gửi' : '')),
        element('td', {}, (tier.addressees || []).join(', ')),
        element('td', {}, tier.answerBy ? `${tier.answerBy}, chậm nhất ${dayText(tier.answerDue)}` : '')))));
  }
}

class PreviewButton {

  constructor(node) {
    this.button = element('button', {type: 'button', class: 'btn btn-link rf-preview-button', hidden: true,
      onclick: () => new PreviewDialog(this.button).open()},
      element('span', {class: 'glyphicon glyphicon-time', 'aria-hidden': 'true'}), ' Xem trước lịch nhắc');
    node.append(this.button);
    this.observer = new MutationObserver(() => this.refresh());
    this.observer.observe(document.body, {childList: true, subtree: true});
    this.refresh();
  }

  refresh() {
    const hidden = TypedDeadline.all().length === 0;
    if (this.button.hidden !== hidden) {
      this.button.hidden = hidden;
    }
  }

  remove() {
    this.observer.disconnect();
  }
}

let button = null;

export default {
  id: 'reform-flow.deadline-preview',
  pluginPoint: 'tasklist.task.action',
  priority: 40,
  properties: {label: 'Xem trước lịch nhắc'},
  render(node) {
    button = new PreviewButton(node);
  },
  unmount() {
    if (button) {
      button.remove();
    }
  }
};
