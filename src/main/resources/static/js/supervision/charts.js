// Two charts of the figures in the table, which is their text for those who do not see them.

import {element} from '../page.js?v=3';
import {GROUPINGS, STANDINGS, all, open, percentText} from './words.js?v=1';

const SHOWN = 20;
const SIZE = 13;
const GAP = 10;
const LINE = 24;
const FONT = {fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif', color: '#1b2733'};

const NUMBERS = {...FONT, hideOverlap: true, formatter: number => number.toLocaleString('vi-VN')};

/** Two lines at most beside a bar. */
function label(width) {
  const length = 2 * Math.floor(width / 7);
  return {...FONT, width, overflow: 'break', lineHeight: 14,
    formatter: name => name.length > length ? `${name.slice(0, length - 1).trimEnd()}…` : name};
}

function series(groups, opened) {
  return STANDINGS.filter(({code}) => groups.some(group => group.numbers[code])).map(({code, label, sign, colour}) => ({
    name: `${sign} ${label}`, type: 'bar', stack: 'all', itemStyle: {color: colour}, cursor: opened ? 'pointer' : 'default',
    barMaxWidth: 34, code, data: groups.map(group => group.numbers[code] || 0)
  }));
}

/** How many lines the legend takes, which wraps where the chart is narrow. */
function legendLines(option, width) {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = `${SIZE}px ${FONT.fontFamily}`;
  let lines = 1;
  let used = 0;
  option.series.forEach(({name}) => {
    const item = 22 + 5 + pen.measureText(name).width + GAP;
    if (used && used + item > width) {
      lines += 1;
      used = 0;
    }
    used += item;
  });
  return lines;
}

/** All months from the first to the last, so that those without work leave a gap. */
function calendar(months) {
  const number = ({key}) => 12 * Number(key.slice(0, 4)) + Number(key.slice(5)) - 1;
  const dated = months.filter(({key}) => /^\d{4}-\d{2}$/.test(key));
  const rest = months.filter(month => !dated.includes(month));
  const known = new Map(dated.map(month => [number(month), month]));
  const first = Math.min(...known.keys());
  const last = Math.max(...known.keys());
  if (!dated.length || last - first > 59) {
    return months;
  }
  return [...Array.from({length: last - first + 1}, (_, index) => {
    const at = first + index;
    const year = Math.floor(at / 12);
    const month = String(at % 12 + 1).padStart(2, '0');
    return known.get(at) || {key: `${year}-${month}`, name: `${month}/${year}`, numbers: {}, onTimeRate: null};
  }), ...rest];
}

function common() {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    animation: !still,
    animationDuration: 300,
    textStyle: FONT,
    // Patterns beside colours; the label is given by the figure's caption.
    aria: {enabled: true, label: {enabled: false}, decal: {show: true}},
    legend: {top: 0, left: 0, itemWidth: 22, itemGap: GAP, textStyle: {...FONT, fontSize: SIZE}},
    // Not HTML: our pages refuse inline styles.
    tooltip: {renderMode: 'richText', trigger: 'axis', axisPointer: {type: 'shadow'}, confine: true, order: 'seriesAsc',
      textStyle: {...FONT, fontSize: 13}}
  };
}

function byGroup(groups) {
  return {
    ...common(),
    grid: {left: 8, right: 24, top: 16, bottom: 8, containLabel: true},
    xAxis: {type: 'value', minInterval: 1, axisLabel: NUMBERS},
    yAxis: {type: 'category', inverse: true, data: groups.map(group => group.name), axisLabel: label(220)},
    series: series(groups, true)
  };
}

function byMonth(groups) {
  return {
    ...common(),
    grid: {left: 8, right: 8, top: 40, bottom: 8, containLabel: true},
    xAxis: {type: 'category', data: groups.map(group => group.name), axisLabel: {...FONT, hideOverlap: true, alignMaxLabel: 'right'}},
    yAxis: [{type: 'value', minInterval: 1, name: 'Số việc', axisLabel: NUMBERS, nameTextStyle: {...FONT, align: 'left'}},
      {type: 'value', min: 0, max: 100, name: 'Đúng hạn (%)', axisLabel: FONT, nameTextStyle: {...FONT, align: 'right'}, splitLine: {show: false}}],
    series: [...series(groups, true), {name: 'Tỷ lệ đúng hạn', type: 'line', yAxisIndex: 1, symbol: 'diamond', symbolSize: 10,
      lineStyle: {color: '#1b2733', width: 2}, itemStyle: {color: '#1b2733'}, connectNulls: false, decal: 'none',
      data: groups.map(group => group.onTimeRate ?? null), tooltip: {valueFormatter: percentText}}]
  };
}

/** Draws on a node that is in the page, larger and smaller with it. */
class Chart {

  constructor(title, note) {
    this.canvas = element('div', {class: 'rf-chart', role: 'img', 'aria-label': `${title}. Số liệu có trong bảng tiến độ bên dưới.`});
    this.node = element('figure', {class: 'rf-figure-chart'}, element('figcaption', {}, title, note ? element('small', {}, ` ${note}`) : null), this.canvas);
  }

  draw(echarts, option, height, clicked) {
    this.canvas.style.height = `${height}px`;
    this.chart = echarts.init(this.canvas, null, {renderer: 'canvas'});
    this.chart.setOption(option);
    this.chart.on('click', clicked);
    this.observer = new ResizeObserver(() => this.chart && this.fit(option, height));
    this.observer.observe(this.canvas);
  }

  /** Makes room for as many lines of legend as there are, and leaves room beside the names of groups. */
  fit(option, height) {
    const width = this.canvas.clientWidth;
    if (width && this.width !== width) {
      this.width = width;
      const legend = LINE * legendLines(option, width);
      this.canvas.style.height = `${height + legend}px`;
      this.chart.setOption({grid: {top: option.grid.top + legend}, ...(option.yAxis.inverse && {
        xAxis: {splitNumber: width < 500 ? 2 : 5}, yAxis: {axisLabel: label(Math.min(220, Math.round(0.4 * width)))}})});
    }
    this.chart.resize();
  }

  close() {
    if (this.chart) {
      this.observer.disconnect();
      this.chart.dispose();
      this.chart = null;
    }
  }
}

export class Charts {

  constructor() {
    this.node = element('div', {class: 'rf-charts'});
    this.charts = [];
  }

  /** A click on a part of a bar calls back with the grouping, its group and the code of the standing. */
  async show(board, by, clicked) {
    this.close();
    const grouping = by === 'MONTH' ? 'UNIT' : by;
    const having = board[GROUPINGS[grouping].groups].filter(all);
    const groups = having.length > SHOWN ? [...having].sort((one, two) => (two.numbers.LATE || 0) - (one.numbers.LATE || 0) || open(two) - open(one)).slice(0, SHOWN) : having;
    const months = calendar(board.byMonth.filter(all));
    const drawn = [
      [new Chart(`Theo ${GROUPINGS[grouping].name.toLowerCase()}`, having.length > SHOWN ? `(${SHOWN} nhóm có nhiều việc quá hạn nhất)` : ''),
        byGroup(groups), 46 + 32 * Math.max(groups.length, 3), groups, grouping],
      [new Chart('Theo tháng', '(hạn của việc đang mở, ngày báo cáo của việc đã xong)'), byMonth(months), Math.min(Math.max(46 + 32 * groups.length, 300), 420), months, 'MONTH']];
    this.node.replaceChildren(...drawn.map(([chart]) => chart.node));
    this.charts = drawn.map(([chart]) => chart);
    const current = this.charts;
    let echarts;
    try {
      echarts = await import('../vendor/echarts.js');
    } catch (error) {
      this.node.replaceChildren(element('p', {class: 'rf-none'}, 'Chưa tải được biểu đồ. Số liệu vẫn có trong bảng bên dưới.'));
      return;
    }
    if (current !== this.charts) {
      return;
    }
    drawn.forEach(([chart, option, height, shown, kind]) => chart.draw(echarts, option, height, event => {
      const {code} = option.series[event.seriesIndex];
      if (code) {
        clicked(kind, shown[event.dataIndex], code);
      }
    }));
  }

  close() {
    this.charts.forEach(chart => chart.close());
    this.charts = [];
    this.node.replaceChildren();
  }
}
