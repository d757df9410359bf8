// The second step: where each step goes, as two pictures and a table.

import {cell, element, mark, send, table} from '../page.js?v=3';
import {say} from './shell.js?v=1';
import {API, number, sentence} from './migration-parts.js?v=1';
import {draw} from './migration-diagram.js?v=1';

const ORIGINS = {SAME: 'bước giữ nguyên', FILE: 'theo migrations.yaml', HAND: 'bạn chọn', NONE: 'chưa có chỗ'};

/** Fills a node, and keeps what the person chooses in the request. */
export function mapping(place, plan, request) {
  const state = {whole: false};
  function fill(now) {
    place.replaceChildren(
      ...now.problems.map(words => element('p', {class: 'problem'}, words)),
      ...now.parts.map(part => partOf(part, now, state, request, change)),
      element('p', {}, whole(state, () => fill(now))));
  }
  async function change(focus) {
    say('Đang tính lại…');
    try {
      const fresh = await send(`${API}/plan`, 'POST', request);
      say('');
      fill(fresh);
      document.getElementById(focus)?.focus();
      return true;
    } catch (error) {
      say(error.message, true);
      return false;
    }
  }
  fill(plan);
}

function whole(state, again) {
  const box = element('input', {type: 'checkbox', checked: state.whole, id: 'mig-whole', onchange: () => {
    state.whole = box.checked;
    again();
    document.getElementById('mig-whole').focus();
  }});
  return element('label', {}, box, ' Hiện cả các bước giữ nguyên mà không có hồ sơ');
}

function partOf(part, plan, state, request, change) {
  const places = part.places;
  const stuck = places.filter(each => each.problem && each.cases);
  const shown = places.filter(each => state.whole || each.cases || each.problem || each.changes.length || each.origin !== 'SAME')
    .sort((one, other) => Boolean(other.cases) - Boolean(one.cases));
  const pictures = element('div', {class: 'mig-pictures'}, element('div'), element('div'));
  const marksFrom = {};
  const marksTo = {};
  places.forEach(each => {
    if (each.cases || each.problem) {
      marksFrom[each.id] = {count: each.cases, kind: each.problem ? 'stuck' : 'here'};
    }
    if (each.to && each.cases) {
      marksTo[each.to] = {count: (marksTo[each.to]?.count || 0) + each.cases, kind: 'goes'};
    }
  });
  window.setTimeout(() => {
    draw(pictures.children[0], part.source.definition, `Phiên bản ${part.source.words}: hồ sơ đang ở đâu`, marksFrom);
    draw(pictures.children[1], plan.target.definition, `Phiên bản ${plan.target.words}: hồ sơ sẽ ở đâu`, marksTo);
  });
  return element('section', {'aria-label': `Từ phiên bản ${part.source.words}`},
    element('h3', {}, `Từ phiên bản ${part.source.words}: ${number(part.cases)} hồ sơ`),
    stuck.length ? element('p', {class: 'problem'}, `${number(stuck.reduce((sum, each) => sum + each.cases, 0))} lượt đang ở `
      + `${number(stuck.length)} bước chưa có chỗ: ${stuck.map(each => `“${each.name}”`).join(', ')}. Hãy chọn bước thay thế bên `
      + 'dưới, hoặc để những hồ sơ đó ở lại phiên bản cũ.')
      : element('p', {class: 'mig-good'}, 'Mọi bước đang có hồ sơ đều có chỗ ở phiên bản mới.'),
    pictures,
    element('p', {class: 'mig-hint'}, 'Hẹn giờ, hạn xử lý và ngày nhắc hạn đang chạy giữ nguyên ngày, trừ hẹn giờ bạn chọn “Tính lại hạn”.'),
    shown.length ? table('Ánh xạ bước', [{name: 'Bước cũ'}, {name: 'Hồ sơ', number: true}, {name: 'Sang bước'}, {name: 'Ghi chú'}],
      shown.map(each => row(part, each, request, change)))
      : element('p', {class: 'empty'}, 'Không bước nào cần xem: các bước đang có hồ sơ giữ nguyên.'));
}

function row(part, each, request, change) {
  const version = part.source.definition;
  const id = `mig-${version}-${each.id}`.replace(/[^\w-]/g, '_');
  const select = element('select', {id, 'aria-label': `“${each.name}” sang bước`, onchange: () => set(select.value)},
    element('option', {value: '', selected: !each.to}, 'Không chuyển'),
    ...each.options.map(option => element('option', {value: option.id, selected: option.id === each.to},
      option.name === option.id ? option.id : `${option.name} (${option.id})`)),
    each.to && !each.options.some(option => option.id === each.to)
      ? element('option', {value: each.to, selected: true}, each.toName) : null);
  function set(value) {
    const before = request.steps[version] || {};
    request.steps[version] = {...before, [each.id]: value};
    change(id).then(done => {
      if (!done) {
        request.steps[version] = before;
        select.value = each.to || '';
      }
    });
  }
  const proposed = each.proposal && each.options.find(option => option.id === each.proposal);
  return element('tr', {class: each.problem && each.cases ? 'mig-stuck' : null},
    cell('Bước cũ', [element('b', {}, each.name), element('small', {}, ` ${each.kind}`)]),
    cell('Hồ sơ', each.cases ? number(each.cases) : '0', true),
    cell('Sang bước', [select, proposed ? element('button', {type: 'button', class: 'mig-button plain', onclick: () => set(proposed.id)},
      `Dùng đề xuất: ${proposed.name} (${proposed.id})`) : null]),
    cell('Ghi chú', [mark(each.origin === 'NONE' ? 'bad' : 'good', ORIGINS[each.origin]), each.problem
      ? element('div', {}, `${sentence(each.problem)}.`) : null, ...told('Đổi', each.changes), ...told('Giữ nguyên', each.stays),
      each.dated && each.to ? afresh(version, each, request, change) : null]));
}

function told(head, words) {
  return words.length ? [element('div', {class: 'mig-told'}, element('b', {}, `${head}: `), `${words.join('; ')}.`)] : [];
}

function afresh(version, each, request, change) {
  const id = `mig-afresh-${version}-${each.id}`.replace(/[^\w-]/g, '_');
  const box = element('input', {type: 'checkbox', id, checked: each.afresh, onchange: () => {
    const others = (request.afresh[version] || []).filter(step => step !== each.id);
    request.afresh[version] = box.checked ? [...others, each.id] : others;
    change(id);
  }});
  return element('label', {class: 'mig-afresh'}, box, ' Tính lại hạn (không chọn: giữ nguyên ngày giờ đã hẹn)');
}
