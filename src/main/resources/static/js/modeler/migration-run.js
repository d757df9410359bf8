// A dry run or a migration: how far it is, what came of each case, and what to do next.

import {cell, element, load, mark, send, table, timeText} from '../page.js?v=3';
import {say, title} from './shell.js?v=1';
import {API, KINDS, RESULTS, actions, address, button, number, poll, runAddress,
  sentence} from './migration-parts.js?v=1';

/** Shows a run; answers what to call when it is left. */
export async function showRun(container, process, id, editor, progress) {
  const place = element('div');
  container.replaceChildren(place);
  const path = `${API}/${encodeURIComponent(id)}`;
  let stop = () => {};
  let state = null;
  const look = async () => {
    const run = await load(path);
    title(`${run.backOf ? 'Chuyển hồ sơ về: ' : 'Chuyển hồ sơ: '}${run.processName}`);
    if (run.state === 'RUNNING' && state === 'RUNNING') {
      gauge(place, run);
      return true;
    }
    state = run.state;
    render(place, run, {path, process, editor, progress, again: start});
    return run.state === 'RUNNING';
  };
  function start() {
    stop();
    stop = poll(look, 2);
  }
  await look();
  if (state === 'RUNNING') {
    start();
  }
  return () => stop();
}

function render(place, run, context) {
  const trial = run.kind === 'TRIAL';
  const running = run.state === 'RUNNING';
  const words = `${run.ways.map(way => way.from.words).join(', ')} → ${[...new Set(run.ways.map(way => way.to.words))].join(', ')}`;
  const without = new Set();
  place.replaceChildren(...[
    context.progress(trial ? 2 : running ? 3 : 4),
    element('h2', {tabindex: '-1'}, heading(run)),
    element('p', {class: 'facts'}, `${words} · ${run.startedBy}, ${timeText(run.startedAt)}${run.reason ? ` · ${run.reason}` : ''}`),
    element('div', {class: 'mig-gauge'}),
    run.problem ? element('p', {class: 'problem'}, run.problem) : null,
    running && trial && context.editor ? actions(button('Dừng chạy thử', event => go(event, context, `${context.path}/cancel`), 'plain'))
      : null,
    ...(running ? [] : [summary(run), reasons(run), casesPart(run, context, without), next(run, context, without)])
  ].filter(Boolean));
  gauge(place, run);
  place.querySelector('h2').focus();
}

function heading(run) {
  const back = run.backOf ? ' quay lại phiên bản cũ' : '';
  if (run.state === 'RUNNING') {
    return run.kind === 'TRIAL' ? `Đang chạy thử${back}…` : `Đang chuyển${back}…`;
  }
  return run.kind === 'TRIAL' ? `Kết quả chạy thử${back}` : `Báo cáo chuyển hồ sơ${back}`;
}

function gauge(place, run) {
  const node = place.querySelector('.mig-gauge');
  if (run.state !== 'RUNNING') {
    node.replaceChildren();
    return;
  }
  const words = `${KINDS[run.kind]} ${number(run.done)}/${number(run.total)} hồ sơ`;
  node.replaceChildren(element('progress', {max: run.total, value: run.done, 'aria-label': words}), element('p', {}, words,
    '. Có thể rời trang này: việc vẫn chạy tiếp.'));
}

function summary(run) {
  const fine = run.kind === 'TRIAL' ? 'FITS' : 'MOVED';
  return element('ul', {class: 'mig-tally'}, ...Object.entries(run.counts).map(([result, count]) => element('li', {},
    mark(result === fine ? 'good' : result === 'GONE' ? 'note' : 'bad', RESULTS[result]), ` ${number(count)} hồ sơ`)));
}

function reasons(run) {
  return run.reasons.length ? element('section', {}, element('h3', {}, 'Vì sao chưa được'), element('ul', {}, ...run.reasons.map(
    each => element('li', {}, `${number(each.cases)} hồ sơ: ${each.reason || 'chưa rõ'}.`)))) : null;
}

function casesPart(run, context, without) {
  const trial = run.kind === 'TRIAL';
  const result = element('select', {id: 'mig-result', onchange: () => fill()}, element('option', {value: ''}, 'Tất cả'),
    ...Object.keys(run.counts).map(each => element('option', {value: each,
      selected: each === 'STUCK' || each === 'FAILED'}, RESULTS[each])));
  const words = element('input', {type: 'search', id: 'mig-words', onchange: () => fill()});
  const list = element('div');
  let rows = [];
  let asked = 0;
  async function fill(after) {
    const turn = ++asked;
    const query = new URLSearchParams();
    Object.entries({result: result.value, words: words.value.trim(), after}).filter(([, value]) => value)
      .forEach(([name, value]) => query.set(name, value));
    const page = await load(`${context.path}/cases?${query}`).catch(error => say(error.message, true));
    if (!page || turn !== asked) {
      return;
    }
    rows = after ? [...rows, ...page.cases] : page.cases;
    list.replaceChildren(rows.length ? table('Các hồ sơ', [...(trial && context.editor ? [{name: 'Chuyển'}] : []), {name: 'Mã hồ sơ'},
      {name: 'Đơn vị'}, {name: 'Bước'}, {name: 'Kết quả'}, {name: 'Ghi chú'}], rows.map(each => caseRow(each, trial && context.editor,
      without, run))) : element('p', {class: 'empty'}, 'Không có hồ sơ nào như vậy.'),
    page.next ? actions(button('Xem thêm', () => fill(page.next), 'plain')) : '');
  }
  fill();
  return element('section', {}, element('h3', {}, 'Từng hồ sơ'), element('div', {class: 'mig-filters'},
    element('p', {class: 'mig-field'}, element('label', {for: 'mig-result'}, 'Kết quả'), result),
    element('p', {class: 'mig-field'}, element('label', {for: 'mig-words'}, 'Mã hồ sơ, bước hoặc lý do'), words)), list);
}

function caseRow(each, choosable, without, run) {
  const box = choosable ? element('input', {type: 'checkbox', checked: each.result === 'FITS' && !without.has(each.instance),
    disabled: each.result !== 'FITS', 'aria-label': `Chuyển hồ sơ ${each.businessKey || each.instance}`, onchange: () => {
      without[box.checked ? 'delete' : 'add'](each.instance);
      const pressed = document.getElementById('mig-move');
      if (pressed) {
        pressed.textContent = moveWords(run, without);
      }
    }}) : null;
  return element('tr', {}, ...(choosable ? [cell('Chuyển', box)] : []),
    cell('Mã hồ sơ', [element('a', {href: `/camunda/app/cockpit/default/#/process-instance/${each.instance}/runtime`},
      each.businessKey || each.instance), each.suspended ? mark('note', 'tạm dừng') : null]),
    cell('Đơn vị', each.unit || each.department || ''),
    cell('Bước', each.step || ''),
    cell('Kết quả', [mark(['FITS', 'MOVED'].includes(each.result) ? 'good' : ['STUCK', 'FAILED'].includes(each.result) ? 'bad' : 'note',
      RESULTS[each.result]), !run.backOf && each.result === 'MOVED' && each.at ? element('small', {}, ` ${timeText(each.at)}`) : null]),
    cell('Ghi chú', [each.reason ? `${sentence(each.reason)}. ` : null, each.changes ? `${sentence(each.changes)}.` : null]));
}

function moveWords(run, without) {
  return `Chuyển ${number((run.counts.FITS || 0) - without.size)} hồ sơ`;
}

function next(run, context, without) {
  const report = element('a', {href: `${context.path}/report.csv`, download: true}, 'Tải báo cáo (.csv)');
  const list = element('a', {href: '#/migrations'}, 'Về danh sách');
  if (!context.editor) {
    return actions(report, list);
  }
  if (run.kind === 'TRIAL') {
    const remap = run.backOf ? null : element('a', {href: address(context.process, {again: '1'})}, 'Sửa ánh xạ, chạy thử lại');
    return run.counts.FITS && run.state === 'ENDED' ? moving(run, context, without, [remap, report, list])
      : actions(...[remap, report, list].filter(Boolean));
  }
  return actions(...[run.counts.FAILED ? button(`Thử lại ${number(run.counts.FAILED)} hồ sơ hỏng`, event => go(event, context,
    `${context.path}/retry`)) : null, run.mayGoBack ? button('Chạy thử quay lại phiên bản cũ', event => go(event, context,
    `${context.path}/back`), 'plain') : null, report, list].filter(Boolean));
}

function moving(run, context, without, others) {
  const reason = element('textarea', {id: 'mig-reason', rows: 2, maxlength: 2000, 'aria-describedby': 'mig-reason-hint'});
  const dialog = element('dialog', {class: 'mig-dialog', 'aria-labelledby': 'mig-sure'});
  const open = () => {
    if (reason.value.trim().length < 10) {
      say('Hãy ghi lý do chuyển, ít nhất 10 ký tự.', true);
      reason.focus();
      return;
    }
    dialog.replaceChildren(element('h2', {id: 'mig-sure'}, `${moveWords(run, without)}?`),
      element('p', {}, 'Hồ sơ tiếp tục ở bước tương ứng của phiên bản kia; việc đang mở giữ nguyên người làm, hạn và dữ liệu, '
        + 'tên việc và người được nhận theo phiên bản kia; hẹn giờ giữ nguyên ngày. Hồ sơ bị kẹt ở lại phiên bản của mình.'),
      actions(button('Chuyển', async event => {
        event.currentTarget.disabled = true;
        dialog.close();
        await go(null, context, API, {trial: run.id, reason: reason.value.trim(), without: [...without]});
      }), button('Chưa chuyển', () => dialog.close(), 'plain')));
    dialog.showModal();
  };
  const pressed = button(moveWords(run, without), open);
  pressed.id = 'mig-move';
  return element('section', {}, element('h3', {}, 'Chuyển thật'),
    element('p', {class: 'mig-field'}, element('label', {for: 'mig-reason'}, 'Lý do chuyển'), reason,
      element('small', {id: 'mig-reason-hint'}, 'Ghi vào nhật ký cùng tên bạn, ít nhất 10 ký tự.')),
    actions(...[pressed, ...others].filter(Boolean)), dialog);
}

async function go(event, context, path, body = {}) {
  const pressed = event?.currentTarget;
  if (pressed) {
    pressed.disabled = true;
  }
  say('Đang làm…');
  try {
    const started = await send(path, 'POST', body);
    say('');
    const there = runAddress(context.process, started.id);
    if (window.location.hash === there) {
      context.again();
    } else {
      window.location.hash = there;
    }
  } catch (error) {
    say(error.message, true);
    if (pressed) {
      pressed.disabled = false;
    }
  }
}
