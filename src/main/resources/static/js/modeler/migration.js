// Lets running cases follow another version: choose versions, map steps, try, move, report.
// With ?run=… a dry run or migration that was started is shown.

import {cell, element, load, send, table} from '../page.js?v=3';
import {say, title} from './shell.js?v=1';
import {API, actions, button, number, runAddress} from './migration-parts.js?v=1';
import {mapping} from './migration-map.js?v=2';
import {showRun} from './migration-run.js?v=2';

const STEPS = ['Chọn phiên bản', 'Ánh xạ bước', 'Chạy thử', 'Chuyển', 'Báo cáo'];

export async function show(container, {path, query, editor}) {
  const process = path[0];
  if (!process) {
    window.location.hash = '#/migrations';
    return null;
  }
  if (query.get('run')) {
    return showRun(container, process, query.get('run'), editor, progress);
  }
  const choices = await load(`${API}/versions?process=${encodeURIComponent(process)}`);
  title(`Chuyển hồ sơ: ${choices.name}`);
  if (!editor) {
    container.replaceChildren(element('p', {class: 'empty'}, 'Bạn chỉ xem. Chuyên gia phân tích hoặc quản trị viên mới chuyển '
      + 'được hồ sơ.'), element('p', {}, element('a', {href: '#/migrations'}, 'Về danh sách')));
    return null;
  }
  const kept = query.get('again') ? JSON.parse(window.sessionStorage.getItem(`migration:${process}`) || 'null') : null;
  if (kept) {
    await map(container, choices, kept);
  } else {
    choose(container, choices, query);
  }
  return null;
}

/** Where one is among the five steps. */
export function progress(now) {
  return element('ol', {class: 'mig-steps', 'aria-label': 'Các bước chuyển hồ sơ'}, ...STEPS.map((words, index) => element('li',
    {class: index < now ? 'done' : index === now ? 'now' : null, 'aria-current': index === now ? 'step' : null}, words)));
}

/** What an address names: a version by its definition or by its deployment. */
function named(choices, id) {
  return choices.versions.find(each => each.version.definition === id || each.deployment === id);
}

function choose(container, choices, query) {
  const target = named(choices, query.get('to')) || choices.versions[0];
  const asked = named(choices, query.get('from'));
  const older = choices.versions.filter(each => each.cases > 0);
  if (!older.some(each => each !== target)) {
    container.replaceChildren(progress(0), element('p', {class: 'empty'}, 'Không có hồ sơ nào đang chạy ở phiên bản khác: '
      + 'không có gì để chuyển.'), element('p', {}, element('a', {href: '#/migrations'}, 'Về danh sách')));
    return;
  }
  const to = element('select', {id: 'mig-to', onchange: () => rows()}, ...choices.versions.map(each => element('option',
    {value: each.version.definition, selected: each === target}, `${each.version.words}${each === choices.versions[0]
      ? ', mới nhất' : ''}`)));
  const list = element('div');
  const chosen = new Set(older.filter(each => asked ? each === asked : each.version.version < target.version.version)
    .map(each => each.version.definition));
  function rows() {
    chosen.delete(to.value);
    list.replaceChildren(table('Từ các phiên bản', [{name: 'Chọn'}, {name: 'Phiên bản'}, {name: 'Hồ sơ đang chạy', number: true}],
      older.filter(each => each.version.definition !== to.value).map(each => {
        const box = element('input', {type: 'checkbox', 'aria-label': `Chuyển từ phiên bản ${each.version.words}`,
          checked: chosen.has(each.version.definition), onchange: () => {
            chosen[box.checked ? 'add' : 'delete'](each.version.definition);
          }});
        return element('tr', {}, cell('Chọn', box), cell('Phiên bản', each.version.words),
          cell('Hồ sơ đang chạy', number(each.cases), true));
      })));
  }
  rows();
  container.replaceChildren(progress(0), element('h2', {}, 'Chuyển từ đâu sang đâu?'),
    element('p', {class: 'mig-field'}, element('label', {for: 'mig-to'}, 'Sang phiên bản'), to), list,
    actions(button('Tiếp: ánh xạ bước', async () => {
      if (!chosen.size) {
        say('Hãy chọn ít nhất một phiên bản để chuyển đi.', true);
        return;
      }
      await map(container, choices, {process: choices.process, from: [...chosen], to: to.value, steps: {}, afresh: {}});
    }), element('a', {href: '#/migrations'}, 'Về danh sách')));
}

async function map(container, choices, request) {
  say('Đang đọc hồ sơ…');
  const plan = await send(`${API}/plan`, 'POST', request).catch(problem);
  if (!plan) {
    return;
  }
  say('');
  const place = element('div');
  container.replaceChildren(progress(1), element('h2', {tabindex: '-1', id: 'mig-map'},
    `Mỗi bước sang đâu trong phiên bản ${plan.target.words}?`), place,
  actions(button('Chạy thử trên hồ sơ thật', event => tryOut(event.currentTarget, request)),
    button('Chọn lại phiên bản', () => choose(container, choices, new URLSearchParams({to: request.to})), 'plain'),
    element('p', {class: 'mig-hint'}, 'Chạy thử không thay đổi gì: mỗi hồ sơ được chuyển rồi hoàn lại ngay.')));
  mapping(place, plan, request);
  document.getElementById('mig-map').focus();
}

async function tryOut(pressed, request) {
  pressed.disabled = true;
  say('Đang chạy thử trên hồ sơ thật…');
  window.sessionStorage.setItem(`migration:${request.process}`, JSON.stringify(request));
  const started = await send(`${API}/trials`, 'POST', request).catch(problem);
  pressed.disabled = false;
  if (started) {
    window.location.hash = runAddress(request.process, started.id);
  }
}

function problem(error) {
  say(error.message, true);
  document.getElementById('status').scrollIntoView({block: 'center'});
  return null;
}
