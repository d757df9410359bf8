// Runs the scenarios of a process and shows how they went, in words and on the diagram.

import {element, load, send} from '../page.js?v=3';
import {say, title} from './shell.js?v=1';
import {draw} from './scenarios-diagram.js?v=1';

/** How the scenarios among files go; files as [{path, content}]. */
function runScenarios(process, files) {
  return send('/api/modelling/scenarios/run', 'POST', {process, files});
}

export async function show(container, {path, query}) {
  const process = path[0];
  const reference = query.get('of') || 'shipped';
  title(`Kịch bản: ${process}`);
  const result = element('div', {class: 'scenarios'});
  let drawing = null;
  const again = element('button', {type: 'button', class: 'main', onclick: run}, 'Chạy lại');
  container.append(
    element('p', {class: 'toolbar'}, again,
      element('a', {href: back(process, reference), class: 'button'}, reference.startsWith('draft:') ? 'Về bản nháp' : 'Về quy trình'),
      element('span', {class: 'hint'}, 'Chạy trong bộ máy thử: không gửi thư, không đụng đến hồ sơ đang chạy.')),
    result);

  async function run() {
    again.disabled = true;
    result.setAttribute('aria-busy', 'true');
    say('Đang chạy các kịch bản, thường mất vài giây…');
    try {
      const files = await load(`/api/modelling/files?of=${encodeURIComponent(reference)}&process=${encodeURIComponent(process)}`);
      const report = await runScenarios(process, files);
      drawing?.close();
      drawing = await fill(result, report, files);
      say(`${report.passed ? 'Đạt' : 'Không đạt'}: ${report.summary}`, !report.passed);
    } catch (error) {
      say(error.message, true);
    } finally {
      again.disabled = false;
      result.removeAttribute('aria-busy');
    }
  }

  await run();
  return () => drawing?.close();
}

function back(process, reference) {
  return reference.startsWith('draft:') ? `#/draft/${encodeURIComponent(reference.slice(6))}`
    : `#/process/${encodeURIComponent(process)}`;
}

function verdict(passed) {
  return element('span', {class: passed ? 'scenario-good' : 'scenario-bad'}, passed ? '✓ Đạt' : '✗ Không đạt');
}

function problem(words) {
  return words ? element('p', {class: 'scenario-problem'}, words) : null;
}

/** Shows a report; answers the drawing, or null when there is none. */
async function fill(node, report, files) {
  const model = files.find(file => file.path === `processes/${report.process}/${report.process}.bpmn`);
  const picture = element('div', {class: 'scenario-picture'});
  const list = element('ol', {class: 'scenario-list', start: '0'});
  const {elements, passed, total} = report.coverage;
  node.replaceChildren(
    element('h2', {}, report.name),
    element('p', {}, verdict(report.passed), ` ${report.summary} (${report.seconds.toLocaleString('vi-VN')} giây)`),
    ...report.problems.map(each => problem(`${each.file}, dòng ${each.line}: ${each.message}`)),
    ...report.scenarios.length ? [] : [element('p', {class: 'notice'}, report.problems.length ? 'Chưa chạy được kịch bản nào.'
      : 'Chưa có kịch bản nào. Hãy thêm tệp scenarios.yaml, kể ít nhất một việc từ đầu đến cuối.')],
    element('div', {class: 'scenario-both'}, element('section', {'aria-label': 'Các kịch bản'}, list), picture),
    missing(elements, passed, total),
    ...report.tables.map(table));
  let drawing = null;
  if (model && total) {
    drawing = await draw(picture, model.content);
    drawing.coverage(elements);
  }
  const all = element('button', {type: 'button', class: 'scenario-pick', 'aria-pressed': 'true',
    onclick: event => pick(event, () => drawing?.coverage(elements))}, `Mọi kịch bản: độ phủ ${percent(passed, total)}`);
  list.append(element('li', {class: 'scenario-all'}, all),
    ...report.scenarios.map(story => item(story, event => pick(event, () => drawing?.way(story.way, story.passed)))));

  function pick(event, then) {
    list.querySelectorAll('.scenario-pick').forEach(each => each.setAttribute('aria-pressed', String(each === event.currentTarget)));
    then();
  }

  return drawing;
}

function percent(passed, total) {
  return `${total ? Math.floor(passed * 100 / total) : 100} % (${passed}/${total})`;
}

function item(story, pick) {
  return element('li', {},
    element('button', {type: 'button', class: 'scenario-pick', 'aria-pressed': 'false', onclick: pick}, verdict(story.passed), ` ${story.name}`),
    element('details', {open: !story.passed},
      element('summary', {}, `${story.steps.length} bước, dòng ${story.line} của scenarios.yaml`),
      element('ol', {}, ...story.steps.map(step => element('li', {class: step.skipped ? 'scenario-skipped' : null},
        element('span', {class: 'scenario-sign', 'aria-hidden': 'true'}, step.problem ? '✗' : step.skipped ? '–' : '✓'),
        element('time', {}, moment(step.at)), ` ${step.text}`, step.skipped ? ' (không chạy vì bước trước sai)' : '',
        problem(step.problem ? `Dòng ${step.line}: ${step.problem}` : null))))));
}

/** '2026-03-02 08:00' is 02/03/2026 08:00. */
function moment(at) {
  const [day, time] = at.split(' ');
  return `${day.split('-').reverse().join('/')} ${time || ''}`;
}

function missing(elements, passed, total) {
  const not = elements.filter(each => !each.count);
  if (!total) {
    return null;
  }
  return element('section', {},
    element('h3', {}, `Độ phủ: ${percent(passed, total)}`),
    not.length ? element('p', {}, 'Chưa kịch bản nào đi qua:') : element('p', {}, 'Các kịch bản đi qua mọi phần tử và đường nối.'),
    not.length ? element('ul', {class: 'scenario-not'}, ...not.map(each => element('li', {}, each.label, ' ', element('code', {}, each.id)))) : null);
}

function table(tried) {
  return element('section', {},
    element('h3', {}, `Bảng quyết định: ${tried.name}`),
    tried.cases.length ? element('ul', {class: 'scenario-cases'}, ...tried.cases.map(each => element('li', {}, verdict(!each.problem),
      ` ${each.name}${each.rules.length ? ` (dòng ${each.rules.join(', ')})` : ''}`, problem(each.problem && `Dòng ${each.line}: ${each.problem}`))))
      : element('p', {}, 'Bảng này chưa có trường hợp thử.'),
    element('details', {open: tried.rules.some(rule => !rule.count)},
      element('summary', {}, `Đã thử ${tried.rules.filter(rule => rule.count).length}/${tried.rules.length} dòng`),
      element('ol', {}, ...tried.rules.map(rule => element('li', {value: rule.number},
        rule.count ? `${rule.count} lần` : element('strong', {class: 'scenario-bad'}, '✗ chưa thử'), `: ${rule.description || 'không ghi ý nghĩa'}`)))));
}
