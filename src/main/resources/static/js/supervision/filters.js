// The filters above the board.

import {element} from '../page.js?v=3';

const PERIODS = {'': 'Từ đầu năm', quarter: 'Quý này', month: 'Tháng này', days: 'Chọn ngày'};
const CHOICES = [['unit', 'Đơn vị', 'Tất cả đơn vị', 'units'], ['directive', 'Văn bản', 'Tất cả văn bản', 'directives'],
  ['area', 'Lĩnh vực', 'Tất cả lĩnh vực', 'areas'], ['officer', 'Người thực hiện', 'Tất cả mọi người', 'officers']];

let number = 0;

function field(label, input, attributes = {}) {
  input.id = `rf-filter-${number += 1}`;
  return element('div', {class: 'rf-field', ...attributes}, element('label', {for: input.id}, label), input);
}

function option(value, name, chosen) {
  return element('option', {value, selected: value === chosen}, name);
}

export class Filters {

  constructor(view) {
    this.view = view;
    this.period = element('select', {onchange: () => this.periodChosen()},
      ...Object.entries(PERIODS).map(([value, name]) => option(value, name)));
    this.from = element('input', {type: 'date', onchange: () => this.daysChosen()});
    this.to = element('input', {type: 'date', onchange: () => this.daysChosen()});
    this.problem = element('p', {class: 'rf-problem', role: 'alert', hidden: true});
    this.days = [field('Từ ngày', this.from), field('Đến hết ngày', this.to)];
    this.selects = CHOICES.map(([name]) => element('select',
      {name, onchange: event => view.set({[name]: event.target.value})}));
    this.clear = element('button', {type: 'button', class: 'rf-button', onclick: () => {
      this.period.focus();
      view.set({period: '', from: '', to: '', unit: '', directive: '', area: '', officer: ''});
    }}, 'Xóa lọc');
    this.fields = this.selects.map((select, index) => field(CHOICES[index][1], select));
    this.node = element('div', {class: 'rf-filter', role: 'search', 'aria-label': 'Lọc'},
      field('Kỳ', this.period), ...this.days, ...this.fields, this.clear, this.problem);
    this.custom = false;
    this.show(null);
  }

  periodChosen() {
    this.custom = this.period.value === 'days';
    if (this.custom) {
      this.showDays();
      this.from.focus();
    } else {
      this.view.set({period: this.period.value, from: '', to: ''});
    }
  }

  daysChosen() {
    const {value: from} = this.from;
    const {value: to} = this.to;
    const reversed = from && to && to < from;
    this.problem.hidden = !reversed;
    this.problem.textContent = reversed ? 'Từ ngày phải trước hoặc bằng đến ngày. Hãy sửa lại một trong hai ngày.' : '';
    if (from && to && !reversed) {
      this.view.set({period: '', from, to});
    }
  }

  showDays() {
    this.days.forEach(day => {
      day.hidden = !this.custom;
    });
  }

  /** Shows what the view looks at, with the choices of an answer. */
  show(board) {
    const {values} = this.view;
    this.custom = Boolean(values.from || values.to);
    this.period.value = this.custom ? 'days' : values.period || '';
    this.problem.hidden = true;
    this.from.value = values.from || (board ? board.from : '');
    this.to.value = values.to || (board ? board.to : '');
    this.showDays();
    this.selects.forEach((select, index) => this.choices(select, CHOICES[index], board));
    this.fields[0].hidden = board !== null && !board.wholeDepartment;
    this.clear.hidden = !['period', 'from', 'to', 'unit', 'directive', 'area', 'officer'].some(name => values[name]);
  }

  choices(select, [name, , everything, key], board) {
    const chosen = this.view.values[name] || '';
    const choices = board ? board.filters[key].filter(choice => choice.key) : [];
    const known = !chosen || choices.some(choice => choice.key === chosen);
    select.replaceChildren(option('', everything, chosen), ...choices.map(choice => option(choice.key, choice.name, chosen)),
      ...(known ? [] : [option(chosen, chosen === 'none' ? 'Không có' : board ? 'Mục đang chọn (không có việc)' : 'Đang tải…', chosen)]));
    select.value = chosen;
  }
}
