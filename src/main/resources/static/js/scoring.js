// Scores of units: rounds of a year with ranks, a unit with its fields, and each criterion with its history.

import {cell, dayText, element, load, mark, numberText, signedText, table, timeText} from './page.js?v=3';

const view = document.getElementById('view');
const title = document.getElementById('title');
const status = document.getElementById('status');

function address(year, round, unit) {
  return '#' + [year, round, unit].filter(part => part).map(encodeURIComponent).join('/');
}

function heading(words) {
  title.textContent = words;
  document.title = `${words} · Reform Flow`;
}

function years(answer) {
  const all = [...new Set([...answer.years, answer.year])].sort((one, other) => other - one);
  return element('ul', {class: 'years', 'aria-label': 'Năm'}, ...all.map(year => element('li', {},
    element('a', {href: address(year), 'aria-current': year === answer.year ? 'page' : null}, `Năm ${year}`))));
}

function group(unit) {
  return unit.group ? mark(unit.group === 'A' ? 'good' : 'note', `Nhóm ${unit.group}`) : unit.place ? mark('bad', 'Không xếp nhóm') : '';
}

function before(unit) {
  if (unit.previousPlace === null) {
    return unit.place ? 'Chưa có' : '';
  }
  return [`${numberText(unit.previousTotal)} điểm, hạng ${unit.previousPlace}`, element('br'),
    element('small', {}, `${signedText(unit.gained)} điểm, ${signedText(unit.climbed)} hạng`)];
}

function total(unit) {
  if (unit.total === null) {
    return numberText(unit.total);
  }
  // What is left is bonus and penalty, which come after the conversion to 100.
  const extra = unit.counted ? Math.round(100 * unit.total - 10000 * unit.earned / unit.counted) / 100 : 0;
  const words = [unit.rescaled ? `quy đổi từ ${numberText(unit.earned)}/${numberText(unit.counted)}` : null,
    Math.abs(extra) > 0.01 ? `thưởng, trừ ${signedText(extra)}` : null].filter(Boolean).join('; ');
  return words ? [numberText(unit.total), element('br'), element('small', {}, words)] : numberText(unit.total);
}

function unitRow(answer, round, unit) {
  return element('tr', {},
    element('th', {scope: 'row'}, element('a', {href: address(answer.year, round.id, unit.unit)}, unit.name)),
    cell('Hạng', unit.place === null ? '' : String(unit.place), true),
    cell('Nhóm', group(unit)),
    cell('Tự chấm', numberText(unit.selfTotal), true),
    cell('Điểm', total(unit), true),
    cell('Năm trước', before(unit)),
    cell('Tình trạng', [unit.stateLabel, unit.late ? ' ' : null, unit.late ? mark('bad', 'Nộp muộn') : null]));
}

function reopenings(round) {
  return !round.reopenings.length ? [] : [element('h3', {}, 'Điểm đã mở lại sau khi khóa'),
    element('ul', {class: 'flags'}, ...round.reopenings.map(one => element('li', {},
      mark(one.state === 'RESCORED' ? 'good' : 'note', one.stateLabel),
      ` ${one.unitName}: ${one.leaves.join('; ')}. Lý do: ${one.reason} (${one.askedByName}, ${timeText(one.askedAt)})`
      + `${one.decidedByName ? `. ${one.decidedByName} quyết định ${timeText(one.decidedAt)}` : ''}`
      + `${one.note ? `: ${one.note}` : ''}${one.publication ? `. Xếp hạng lại, công bố lần ${one.publication}` : ''}`)))];
}

function roundPart(answer, round) {
  return [element('h2', {}, round.title),
    element('p', {class: 'facts'}, [round.setName, `phiên bản ${round.setVersion}`, round.stateLabel,
      `đã thẩm định ${round.appraised}/${round.all} đơn vị`, `hạn tự chấm ${dayText(round.selfDue)}`,
      round.publishedAt ? `công bố ${dayText(round.publishedAt)}` : null,
      round.publication > 1 ? `lần công bố thứ ${round.publication}` : null].filter(Boolean).join(' · ')),
    table('Xếp hạng (chọn tên đơn vị để xem từng tiêu chí)', [{name: 'Đơn vị'}, {name: 'Hạng', number: true}, {name: 'Nhóm'},
      {name: 'Tự chấm', number: true}, {name: 'Điểm', number: true}, {name: 'Năm trước'}, {name: 'Tình trạng'}],
    round.units.map(unit => unitRow(answer, round, unit))), ...reopenings(round)];
}

function showYear(answer) {
  heading(`Chấm điểm đơn vị năm ${answer.year}`);
  view.append(years(answer));
  if (!answer.rounds.length) {
    view.append(element('p', {class: 'empty'}, `Năm ${answer.year} chưa có đợt chấm điểm nào bạn được xem. Văn phòng mở đợt `
      + 'bằng quy trình “Chấm điểm cải cách hành chính của đơn vị” trong Công việc; người đứng đầu thấy đơn vị mình khi đợt đã mở.'));
    return;
  }
  view.append(element('ul', {class: 'downloads', 'aria-label': 'Tải kết quả'}, element('li', {},
    element('a', {href: `/api/scoring/${answer.year}/scoring.xlsx`}, 'Tải Excel (.xlsx)'))),
  ...answer.rounds.flatMap(round => roundPart(answer, round)));
}

function bar(share) {
  const filled = element('span');
  filled.style.width = `${Math.max(0, Math.min(100, share))}%`;
  return element('dd', {class: 'bar', 'aria-hidden': 'true'}, filled);
}

function fields(unit) {
  return element('dl', {class: 'bars'}, ...unit.fields.flatMap(field => field.counted > 0
    ? [element('dt', {}, `${field.code}. ${field.name}`), bar(field.points / field.counted * 100),
      element('dd', {class: 'number'}, `${numberText(field.points)}/${numberText(field.counted)}`)]
    : [element('dt', {}, `${field.code}. ${field.name}`), element('dd', {class: 'none'}, 'Chưa có kết quả điều tra'), element('dd')]));
}

function files(score) {
  return score.evidence.flatMap(file => [element('br'), element('a', {href: file.link, download: file.name}, file.name),
    element('span', {class: 'hash'}, ` SHA-256 ${file.sha256}`)]);
}

function history(line) {
  if (!line.history.length) {
    return element('p', {}, 'Tiêu chí này chưa được chấm.');
  }
  return element('ol', {class: 'history'}, ...line.history.map(score => element('li', {},
    element('b', {}, `${score.stageLabel}: ${score.points === null ? 'rút kết quả' : `${numberText(score.points)} điểm`}`),
    ` (${score.byName}, ${timeText(score.at)})${score.reason ? `. ${score.reason}` : ''}`, ...files(score))));
}

function lineRows(line) {
  const detail = element('td', {colspan: 5});
  const row = element('tr', {class: 'sources', hidden: true}, detail);
  const opener = element('button', {type: 'button', class: 'opener', 'aria-expanded': 'false', onclick: () => {
    if (!detail.hasChildNodes()) {
      detail.append(history(line));
    }
    row.hidden = !row.hidden;
    opener.setAttribute('aria-expanded', String(!row.hidden));
  }}, `${line.code} ${line.name}`);
  return [element('tr', {}, element('th', {scope: 'row'}, opener),
    cell('Tối đa', numberText(line.max), true),
    cell('Điểm', line.points === null ? '–' : numberText(line.points), true),
    cell('Mất', line.lost > 0 ? numberText(line.lost) : '', true),
    cell('Vì sao, trách nhiệm, khắc phục', [line.why, line.responsible ? `Trách nhiệm: ${line.responsible}` : null,
      line.remedy ? `Khắc phục: ${line.remedy}` : null].filter(Boolean).join('. '))), row];
}

function showUnit(answer, round, unit) {
  heading(unit.name);
  view.append(element('p', {class: 'facts'}, [round.title, `năm ${answer.year}`, round.stateLabel, unit.ending].filter(Boolean).join(' · ')),
    element('p', {}, element('a', {href: address(answer.year)}, `← Chấm điểm năm ${answer.year}`)),
    table('Kết quả', [{name: 'Đơn vị'}, {name: 'Hạng', number: true}, {name: 'Nhóm'}, {name: 'Tự chấm', number: true},
      {name: 'Điểm', number: true}, {name: 'Năm trước'}, {name: 'Tình trạng'}], [unitRow(answer, round, unit)]));
  if (unit.fields.length) {
    view.append(element('h2', {}, 'Theo lĩnh vực'), fields(unit));
  }
  if (unit.lines.length) {
    view.append(element('h2', {}, 'Theo tiêu chí'), table('Chọn tiêu chí để xem lịch sử điểm và minh chứng', [{name: 'Tiêu chí'},
      {name: 'Tối đa', number: true}, {name: 'Điểm', number: true}, {name: 'Mất', number: true},
      {name: 'Vì sao, trách nhiệm, khắc phục'}], unit.lines.flatMap(lineRows)));
  } else {
    view.append(element('p', {class: 'empty'}, 'Bạn xem được kết quả của đơn vị này, không xem được điểm từng tiêu chí.'));
  }
}

async function show(moved) {
  view.replaceChildren();
  status.className = '';
  status.textContent = 'Đang tải…';
  const [year, round, unit] = window.location.hash.slice(1).split('/').map(decodeURIComponent);
  const shown = /^\d{4}$/.test(year) ? year : String(new Date().getFullYear());
  try {
    const answer = await load(`/api/scoring/${shown}?${unit ? `unit=${encodeURIComponent(unit)}` : 'lines=false'}`);
    const found = answer.rounds.find(one => one.id === round);
    const one = found && found.units.find(each => each.unit === unit);
    if (unit && !one) {
      throw new Error('Không có đơn vị này trong đợt chấm điểm, hoặc bạn không được xem. Hãy chọn trong danh sách.');
    }
    if (one) {
      showUnit(answer, found, one);
    } else {
      showYear(answer);
    }
    status.textContent = '';
  } catch (error) {
    status.className = 'problem';
    status.textContent = error.message;
    if (unit) {
      view.append(element('p', {}, element('a', {href: address(shown)}, `← Chấm điểm năm ${shown}`)));
    }
  }
  if (moved) {
    document.getElementById('content').focus();
  }
}

window.addEventListener('hashchange', () => show(true));
show(false);
