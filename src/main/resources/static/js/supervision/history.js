// The whole history of an instance, running or finished.

import {element, dayText, timeText, numberText} from '../page.js?v=3';
import {ask, file, historyLink, row, stateMark, tableOf} from './history-parts.js?v=2';
import {badge, draw} from './diagram.js?v=2';

const FOLDED_FROM = 300;

/** As a page of Cockpit. */
export function page(node, id) {
  const inner = element('div', {class: 'rfh-page'});
  node.append(inner);
  inner.append(element('p', {}, element('a', {href: '#/reform-flow/history'}, '← Tra cứu hồ sơ khác')));
  return history(inner, id, true);
}

/** In a tab or a page. */
export async function history(node, id, alone) {
  const root = element('section', {class: 'rfh', 'aria-label': 'Lịch sử đầy đủ'},
    element('p', {role: 'status'}, 'Đang đọc lịch sử…'));
  node.append(root);
  try {
    const told = await ask(`instances/${encodeURIComponent(id)}`);
    root.replaceChildren(...parts(told, alone));
  } catch (error) {
    root.replaceChildren(element('p', {role: 'alert', class: 'rfh-message'}, error.message));
  }
}

function parts(told, alone) {
  const picture = element('div', {class: 'rfh-picture'});
  const relatives = element('div');
  const found = [
    heading(told.instance, alone),
    facts(told, alone),
    title('Trên sơ đồ'), legend(), picture,
    title(`Các bước (${told.steps.length})`), steps(told),
    ...section('Thời hạn đã đổi', told.deadlines, ['Lúc', 'Việc', 'Ai', 'Từ', 'Đến', 'Kết quả', 'Lý do'],
      move => row(timeText(move.at), move.what, move.by || 'Hệ thống', dayText(move.from) || 'không thời hạn',
        dayText(move.to) || 'không thời hạn', move.state, [move.why, 'rfh-words'])),
    ...section('Số liệu đã báo cáo', told.figures, ['Lúc', 'Chỉ tiêu', 'Giá trị', 'Yêu cầu', 'Ai'],
      figure => row(timeText(figure.at), [figure.metric, 'rfh-words'],
        [`${numberText(figure.amount)} ${figure.unit}`.trim(), 'rfh-number'], figure.target, figure.by)),
    ...section('Quyết định', told.decisions, ['Lúc', 'Về việc', 'Ai', 'Căn cứ', 'Kết quả'],
      decision => row(timeText(decision.at), decision.what, decision.by, [decision.given, 'rfh-words'],
        [decision.result, 'rfh-words'])),
    ...section('Diễn biến', told.events, ['Lúc', 'Việc', 'Ai', 'Nội dung'],
      event => row(timeText(event.at), event.what, event.by || 'Hệ thống', [event.words, 'rfh-words'])),
    ...section('Đôn đốc', told.escalations, ['Lúc', 'Bậc', 'Hạn', 'Kết quả', 'Gửi tới', 'Trả lời'],
      tier => row(timeText(tier.at), tier.tier + (tier.slip ? ` số ${tier.slip}` : ''), dayText(tier.lastDay), tier.state,
        [tier.recipients, 'rfh-words'], [answer(tier), 'rfh-words'])),
    ...section('Thông báo đã gửi', told.notices, ['Lúc', 'Thông báo', 'Người nhận', 'Thư'],
      notice => row(timeText(notice.at), [notice.subject, 'rfh-words'], notice.recipient, notice.mail)),
    ...section('Tệp đính kèm', told.files, ['Tệp', 'Bước', 'Ai', 'Lúc', 'Cỡ'],
      each => row([element('a', {href: file(each.link)}, each.name), 'rfh-words'], each.step, each.by, timeText(each.at),
        [size(each.size), 'rfh-number'])),
    title('Các quy trình cùng hồ sơ'), relatives
  ];
  draw(picture, told.instance.definition, told.instance.processName, tools => marks(tools, told.path));
  if (told.instance.businessKey) {
    family(relatives, told.instance.id);
  } else {
    relatives.append(element('p', {}, 'Không có.'));
  }
  return found;
}

function title(words) {
  return element('h4', {}, words);
}

function heading(instance, alone) {
  return element(alone ? 'h1' : 'h3', {class: 'rfh-title', tabindex: '-1'},
    instance.detail || instance.subject || instance.processName);
}

function facts(told, alone) {
  const {instance} = told;
  const due = instance.due && (instance.daysLate
    ? element('strong', {class: 'rfh-late'}, `${dayText(instance.due)} ▲ quá hạn ${instance.daysLate} ngày`)
    : dayText(instance.due));
  const list = [
    ['Tình trạng', stateMark(instance.state, instance.stateName)],
    ['Thuộc', instance.detail && instance.subject],
    ['Quy trình', `${instance.processName}, phiên bản ${instance.version}`],
    ['Đơn vị', instance.unitName],
    ['Người thực hiện', instance.officer],
    ['Thời hạn', due],
    ['Bắt đầu', timeText(instance.startedAt) + (instance.startedBy ? `, ${instance.startedBy}` : '')],
    ['Kết thúc', instance.endedAt && timeText(instance.endedAt)],
    [instance.endedAt ? 'Mất' : 'Đến nay', `${instance.duration} (theo lịch)`],
    ['Lý do hủy', instance.state === 'CANCELLED' && told.endReason],
    ['Do quy trình khác gọi', told.caller && historyLink(told.caller, 'Mở lịch sử của quy trình đó')],
    ['Mở tiếp', !alone ? historyLink(instance.id, 'Xem lịch sử ở trang riêng')
      : !instance.endedAt && element('a', {href: `#/process-instance/${instance.id}/runtime`}, 'Hồ sơ đang chạy')]
  ];
  return element('dl', {class: 'rfh-facts'}, ...list.filter(([, value]) => value)
    .map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))));
}

function legend() {
  return element('p', {class: 'rfh-legend'},
    element('span', {class: 'rfh-badge rfh-badge-done'}, '✓ 2'), ' đã xong, số lần; ',
    element('span', {class: 'rfh-badge rfh-badge-running'}, '▶ 1'), ' đang ở đây; ',
    element('span', {class: 'rfh-badge rfh-badge-cancelled'}, '✕ 1'), ' bị hủy; ',
    element('span', {class: 'rfh-badge rfh-badge-failed'}, '! lỗi'), ' hệ thống làm chưa được. ',
    'Đường đậm là đường đã đi qua; viền nét đứt là bước bị hủy.');
}

function marks({canvas, overlays, elements}, path) {
  path.flows.filter(id => elements.get(id)).forEach(id => canvas.addMarker(id, 'rfh-flow'));
  Object.entries(path.nodes).filter(([id]) => elements.get(id)).forEach(([id, mark]) => {
    const now = mark.running || mark.waiting;
    canvas.addMarker(id, mark.failed ? 'rfh-failed' : now ? 'rfh-running' : mark.done ? 'rfh-passed' : 'rfh-cancelled');
    if (mark.failed) {
      badge(overlays, id, 'failed', '! lỗi', {bottom: 10, left: -8});
    } else if (now) {
      badge(overlays, id, 'running', mark.waiting && !mark.running ? '▶ chờ máy' : `▶ ${mark.running}`,
        {bottom: 10, left: -8});
    }
    if (/Gateway/.test(elements.get(id).type)) {
      return;
    }
    if (mark.done) {
      badge(overlays, id, 'done', `✓ ${mark.done}`);
    }
    if (mark.cancelled) {
      badge(overlays, id, 'cancelled', `✕ ${mark.cancelled}`, {bottom: 10, right: 14});
    }
  });
}

function steps(told) {
  const rows = told.steps.flatMap(step => [row(
    [element('span', {}, step.name, step.time > 1 ? element('em', {}, ` (lần ${step.time})`) : null), 'rfh-words'],
    step.type, step.person,
    timeText(step.from), step.to ? timeText(step.to) : '', step.duration,
    element('span', {}, dayText(step.due), step.late && element('strong', {class: 'rfh-late'}, ` ▲ ${step.late}`)),
    element('span', {class: step.state === 'Đang ở đây' ? 'rfh-here' : null}, step.state,
      step.called && element('span', {}, ' ', historyLink(step.called, 'Mở quy trình được gọi')))),
    ...answered(step)]);
  return element('div', {},
    tableOf('Từng bước theo thứ tự; thời gian tính theo lịch.',
      ['Bước', 'Loại', 'Người làm', 'Từ', 'Đến', 'Mất', 'Hạn', 'Kết quả'], rows),
    told.cut ? element('p', {}, 'Chỉ kể 2.000 bước đầu.') : null);
}

/** What was written in the form of a step, on a line under it; long texts are folded. */
function answered(step) {
  return step.answers.length ? [element('tr', {class: 'rfh-answers'}, element('td', {colspan: 8},
    element('p', {}, `Nội dung đã nhập ở bước “${step.name}”:`),
    element('dl', {}, ...step.answers.flatMap(each => [element('dt', {}, each.label),
      element('dd', {}, folded(each.text))]))))] : [];
}

function folded(text) {
  return text.length <= FOLDED_FROM ? text : element('details', {},
    element('summary', {}, `${[...text.slice(0, 120)].slice(0, 100).join('')}… (${text.length.toLocaleString('vi-VN')} ký tự, bấm để xem hết)`),
    text);
}

function section(name, list, columns, line) {
  return list.length ? [title(`${name} (${list.length})`), tableOf(name, columns, list.map(line))] : [];
}

function answer(tier) {
  const due = tier.answerDue ? `Cần trả lời đến ${dayText(tier.answerDue)}.` : '';
  return tier.answer ? `${tier.answer} (${tier.answeredBy}, ${timeText(tier.answeredAt)})`
    : due && `${due} Chưa trả lời.`;
}

function size(bytes) {
  return bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${numberText(bytes / 1048576)} MB`;
}

async function family(node, id) {
  const more = element('button', {type: 'button', class: 'btn btn-default'}, 'Xem tiếp');
  const status = element('p', {role: 'status'});
  const table = tableOf('Các quy trình có cùng mã hồ sơ, cũ nhất trước.',
    ['Quy trình', 'Về việc', 'Đơn vị', 'Tình trạng', 'Bắt đầu', 'Kết thúc', 'Thời hạn'], []);
  const body = table.querySelector('tbody');
  node.append(table, status, more);
  const load = async after => {
    try {
      const found = await ask(`instances/${encodeURIComponent(id)}/relatives`, {after});
      body.append(...found.rows.map(each => relative(each, id)));
      more.hidden = !found.next;
      more.onclick = () => load(found.next);
    } catch (error) {
      status.textContent = error.message;
    }
  };
  more.hidden = true;
  await load(null);
}

function relative(each, id) {
  const name = each.id === id ? element('strong', {}, `${each.processName} (đang xem)`)
    : historyLink(each.id, each.processName, `${each.processName}: ${each.detail || each.subject}. Mở lịch sử`);
  return row(name, [each.detail || each.subject, 'rfh-words'], each.unitName, stateMark(each.state, each.stateName),
    timeText(each.startedAt), each.endedAt ? timeText(each.endedAt) : '',
    each.due ? dayText(each.due) + (each.daysLate ? ` ▲ quá ${each.daysLate} ngày` : '') : '');
}
