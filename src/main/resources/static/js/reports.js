// Periodic reports: the list of periods, and a report whose figures open their sources.

import {cell, dayText, element, load, mark, table, timeText} from './page.js?v=3';

const view = document.getElementById('view');
const title = document.getElementById('title');
const status = document.getElementById('status');

function address(period) {
  return `#${encodeURIComponent(period.calendar)}/${encodeURIComponent(period.id)}`;
}

function showList(lines) {
  title.textContent = 'Báo cáo định kỳ';
  document.title = 'Báo cáo định kỳ · Reform Flow';
  if (!lines.length) {
    view.append(element('p', {class: 'empty'}, 'Chưa có kỳ báo cáo nào được mở. Kỳ báo cáo tự mở theo lịch, hoặc Văn phòng '
      + 'mở bằng quy trình “Báo cáo định kỳ” trong Công việc.'));
    return;
  }
  view.append(table('Các kỳ đã mở, mới nhất trước', [{name: 'Kỳ báo cáo'}, {name: 'Lịch báo cáo'}, {name: 'Hạn nộp số liệu'},
    {name: 'Đơn vị đã nộp'}, {name: 'Trạng thái'}, {name: 'Số, ký hiệu'}],
  lines.map(line => element('tr', {},
    element('th', {scope: 'row'}, element('a', {href: address(line.period)}, line.period.name)),
    cell('Lịch báo cáo', line.period.calendarName),
    cell('Hạn nộp số liệu', dayText(line.period.due)),
    cell('Đơn vị đã nộp', line.owed ? `${line.handedIn}/${line.owed}${line.late ? ` (trễ ${line.late})` : ''}` : ''),
    cell('Trạng thái', line.stateLabel),
    cell('Số, ký hiệu', line.number ? `${line.number} ngày ${dayText(line.issuedOn)}` : '')))));
}

function evidence(shown) {
  if (!shown) {
    return 'Không có';
  }
  const hash = element('span', {class: 'hash'}, `SHA-256 ${shown.sha256}`);
  return shown.link ? [element('a', {href: shown.link, download: shown.name}, shown.name), element('br'), hash] : hash;
}

function versionRow(source, version, figure) {
  const counted = version.version === source.counted;
  return element('tr', {},
    element('th', {scope: 'row'}, source.unitName),
    cell('Số liệu', element('span', {class: counted ? 'changed' : null}, version.words || 'không có số'), true),
    cell('Người nhập', version.personName),
    cell('Thời điểm', timeText(version.at)),
    cell('Phiên bản', `${version.version}${counted ? ', số trong báo cáo' : ''}`),
    cell('Minh chứng', evidence(version.evidence)),
    cell('Nhiệm vụ', version.assignment ? element('span', {class: 'hash'}, version.assignment) : ''));
}

function sources(figure, names) {
  const parts = [];
  if (figure.parts.length) {
    parts.push(element('p', {}, `Hệ thống tính từ: ${figure.parts.map(code => names.get(code) || code).join('; ')}. `
      + 'Mở các chỉ tiêu đó để xem nguồn.'));
  }
  if (figure.missing.length) {
    parts.push(element('p', {}, mark('note', 'Thiếu'), ` Chưa có số liệu của: ${figure.missing.join('; ')}.`));
  }
  if (figure.sources.length) {
    parts.push(table(`Nguồn của “${figure.name}”`, [{name: 'Đơn vị'}, {name: 'Số liệu', number: true}, {name: 'Người nhập'},
      {name: 'Thời điểm'}, {name: 'Phiên bản'}, {name: 'Minh chứng'}, {name: 'Nhiệm vụ'}],
    figure.sources.flatMap(source => source.versions.map(version => versionRow(source, version, figure)))));
  }
  if (!parts.length) {
    parts.push(element('p', {}, 'Chưa đơn vị nào nhập số này.'));
  }
  return parts;
}

function amount(figure, corrections) {
  const words = figure.words || '–';
  if (!figure.correctedWords) {
    return words;
  }
  const reasons = corrections.filter(one => one.indicator === figure.indicator && one.state === 'ACCEPTED')
    .map(one => `${one.unitName}: ${one.before || '–'} → ${one.after}, ${one.reason} (${one.decidedByName || one.askedByName}, `
      + `${dayText((one.decidedAt || one.askedAt).slice(0, 10))})`);
  return [words, element('br'), element('span', {class: 'changed'}, `${words} → ${figure.correctedWords}`), element('br'),
    element('small', {}, `(đính chính ${reasons.join('; ') || 'số liệu thành phần'})`)];
}

function figureRows(figure, report, names) {
  const detail = element('td', {colspan: 5});
  const row = element('tr', {class: 'sources', hidden: true}, detail);
  const arrow = element('span', {'aria-hidden': 'true'}, '▸ ');
  const opener = element('button', {type: 'button', class: 'opener', 'aria-expanded': 'false', onclick: () => {
    if (!detail.hasChildNodes()) {
      detail.append(...sources(figure, names));
    }
    row.hidden = !row.hidden;
    opener.setAttribute('aria-expanded', String(!row.hidden));
    arrow.textContent = row.hidden ? '▸ ' : '▾ ';
  }}, arrow, figure.name);
  return [element('tr', {},
    element('th', {scope: 'row'}, opener, figure.missing.length ? element('div', {}, mark('note', `Thiếu ${figure.missing.length} đơn vị`)) : null),
    cell('Kỳ này', amount(figure, report.corrections), true),
    cell('Kỳ so sánh', figure.earlierWords || '', true),
    cell('Mục tiêu', figure.target || ''),
    cell('Đánh giá', figure.met === null ? '' : figure.met ? mark('good', 'Đạt') : mark('bad', 'Chưa đạt'))), row];
}

function section(part, report, names) {
  const nodes = [element('h2', {}, part.title)];
  if (part.text) {
    nodes.push(element('p', {class: 'text'}, part.text));
  }
  if (part.figures.length) {
    nodes.push(table('Số liệu (chọn tên chỉ tiêu để xem nguồn)', [{name: 'Chỉ tiêu'}, {name: 'Kỳ này', number: true},
      {name: 'Kỳ so sánh', number: true}, {name: 'Mục tiêu'}, {name: 'Đánh giá'}],
    part.figures.flatMap(figure => figureRows(figure, report, names))));
  }
  return nodes;
}

function flags(report) {
  const kinds = {CORRECT: 'bad', EXPLAIN: 'note', NOTE: 'good'};
  const nodes = [element('h2', {}, 'Cờ cảnh báo và giải trình')];
  if (!report.flags.length) {
    nodes.push(element('p', {class: 'empty'}, 'Số liệu và lời văn không có mâu thuẫn nào.'));
  } else {
    nodes.push(element('ul', {class: 'flags'}, ...report.flags.map(flag => element('li', {},
      mark(kinds[flag.severity], flag.severityLabel), ` ${flag.words}`,
      ...flag.explanations.map(text => element('div', {}, `Giải trình: ${text}`))))));
  }
  const own = report.explanations.filter(one => one.unit);
  if (own.length) {
    nodes.push(element('h3', {}, 'Giải trình của đơn vị'), element('ul', {class: 'flags'}, ...own.map(one => element('li', {},
      `${one.unitName}: ${one.words} Giải trình: ${one.text} (${one.personName}, ${timeText(one.at)})`))));
  }
  return nodes;
}

function corrections(report) {
  return !report.corrections.length ? [] : [element('h2', {}, 'Đính chính sau ban hành'),
    element('ul', {class: 'flags'}, ...report.corrections.map(one => element('li', {}, mark(one.state === 'ACCEPTED' ? 'good' : 'note',
      one.stateLabel), ` ${one.unitName}: ${one.before || '–'} → ${one.after}. Lý do: ${one.reason} (${one.askedByName}, `
      + `${timeText(one.askedAt)})${one.decidedByName ? `. ${one.decidedByName} xử lý ${timeText(one.decidedAt)}` : ''}`
      + `${one.note ? `. ${one.note}` : ''}`)))];
}

function units(report) {
  if (!report.units.length) {
    return [];
  }
  return [element('h2', {}, 'Đơn vị nộp số liệu'), table('Đơn vị và lúc thủ trưởng xác nhận', [{name: 'Đơn vị'}, {name: 'Trạng thái'},
    {name: 'Người xác nhận'}, {name: 'Thời điểm'}],
  report.units.map(unit => element('tr', {}, element('th', {scope: 'row'}, unit.name),
    cell('Trạng thái', [unit.stateLabel, unit.late ? ' ' : null, unit.late ? mark('bad', 'Trễ hạn') : null]),
    cell('Người xác nhận', unit.confirmedByName || ''),
    cell('Thời điểm', unit.confirmedAt ? timeText(unit.confirmedAt) : ''))))];
}

function downloads(report) {
  const base = `/api/reports/${encodeURIComponent(report.period.id)}/report`;
  const query = `?calendar=${encodeURIComponent(report.period.calendar)}`;
  const kinds = [['docx', 'Word (.docx)'], ['pdf', 'PDF'], ['xlsx', 'Excel (.xlsx)']];
  return element('ul', {class: 'downloads', 'aria-label': 'Tải báo cáo'}, ...kinds.map(([kind, name]) => element('li', {},
    element('a', {href: `${base}.${kind}${query}`}, `${report.number ? 'Tải' : 'Tải dự thảo'} ${name}`))));
}

function showReport(report) {
  const name = `Báo cáo ${report.period.name.charAt(0).toLowerCase()}${report.period.name.slice(1)}`;
  title.textContent = name;
  document.title = `${name} · Reform Flow`;
  const names = new Map(report.sections.flatMap(part => part.figures).map(figure => [figure.indicator, figure.name]));
  view.append(
    element('p', {class: 'facts'}, [report.departmentName, report.period.calendarName,
      `số liệu từ ${dayText(report.period.from)} đến hết ${dayText(report.period.to)}`, `hạn nộp ${dayText(report.period.due)}`,
      report.stateLabel, report.number ? `số ${report.number} ngày ${dayText(report.issuedOn)}` : null]
      .filter(Boolean).join(' · ')),
    element('p', {}, element('a', {href: '#'}, '← Các kỳ báo cáo')),
    downloads(report), ...corrections(report),
    ...report.sections.filter(part => part.text || part.figures.length).flatMap(part => section(part, report, names)),
    ...flags(report), ...units(report));
  if (!names.size) {
    view.append(element('p', {class: 'empty'}, 'Kỳ này chưa có số liệu nào. Các đơn vị nhập số liệu trong việc “Nhập số liệu báo cáo”.'));
  }
}

async function show(moved) {
  view.replaceChildren();
  status.className = '';
  status.textContent = 'Đang tải…';
  const [calendar, period] = window.location.hash.slice(1).split('/').map(decodeURIComponent);
  try {
    if (period) {
      showReport(await load(`/api/reports/${encodeURIComponent(period)}?calendar=${encodeURIComponent(calendar)}`));
    } else {
      showList(await load('/api/reports'));
    }
    status.textContent = '';
  } catch (error) {
    status.className = 'problem';
    status.textContent = error.message;
    if (period) {
      view.append(element('p', {}, element('a', {href: '#'}, '← Các kỳ báo cáo')));
    }
  }
  if (moved) {
    document.getElementById('content').focus();
  }
}

window.addEventListener('hashchange', () => show(true));
show(false);
