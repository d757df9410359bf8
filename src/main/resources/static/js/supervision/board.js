// The board of progress, mounted in Cockpit's dashboard and on a page of its own.

import {dayText, element, load} from '../page.js?v=3';
import {View, localDay} from './address.js?v=1';
import {Charts} from './charts.js?v=2';
import {figures} from './figures.js?v=1';
import {Filters} from './filters.js?v=1';
import {Groups} from './groups.js?v=3';
import {Lists} from './lists.js?v=3';
import {panels} from './panels.js?v=3';
import {GROUPINGS, all} from './words.js?v=1';

class Board {

  constructor(node, {address, instance, level}) {
    this.level = level;
    this.today = localDay();
    this.view = new View(address, () => this.changed());
    this.root = element('section', {class: 'rf-board', 'aria-label': 'Tiến độ thực hiện nhiệm vụ'});
    this.lists = new Lists(this.root, () => this.query, instance, level + 1);
    this.filters = new Filters(this.view);
    this.whose = element('p', {class: 'rf-whose'});
    this.links = element('p', {class: 'rf-links'});
    this.status = element('p', {role: 'status', class: 'rf-status'});
    this.body = element('div', {class: 'rf-body', hidden: true});
    this.charts = new Charts();
    this.groups = new Groups(this.view, this.lists);
    this.top = element('div');
    this.bottom = element('div');
    this.by = element('div', {class: 'rf-by', role: 'group', 'aria-label': 'Xem theo'});
    this.body.append(this.top, this.by, this.charts.node, this.groups.node, this.bottom);
    this.root.append(element(`h${level}`, {}, 'Tiến độ thực hiện nhiệm vụ'), this.whose, this.links, this.filters.node, this.status, this.body);
    node.append(this.root);
    this.load();
  }

  changed() {
    if (this.view.query(this.today) === this.query && this.board) {
      this.show();
    } else {
      this.load();
    }
  }

  async load() {
    const query = this.view.query(this.today);
    this.query = query;
    this.status.className = 'rf-status';
    this.status.textContent = 'Đang tải số liệu…';
    this.body.setAttribute('aria-busy', 'true');
    try {
      const board = await load(`/api/supervision/board?${query}`);
      if (query === this.query) {
        this.board = board;
        this.today = board.today;
        this.show();
      }
    } catch (error) {
      if (query === this.query) {
        this.failed(error);
      }
    }
    this.body.removeAttribute('aria-busy');
  }

  failed(error) {
    this.board = null;
    this.charts.close();
    this.body.hidden = true;
    this.status.className = 'rf-status rf-problem';
    this.status.replaceChildren(error.message, ' ', element('button', {type: 'button', class: 'rf-button', onclick: () => this.load()}, 'Thử lại'));
  }

  show() {
    const {board, view} = this;
    const by = view.values.by in GROUPINGS ? view.values.by : board.wholeDepartment ? 'UNIT' : 'OFFICER';
    const empty = !all(board.total);
    this.filters.show(board);
    this.whose.replaceChildren(element('b', {}, board.wholeDepartment ? `Toàn ${board.departmentName}` : `Đơn vị: ${board.unitName}, ${board.departmentName}`),
      `. Việc đang mở tính đến ${dayText(board.today)}; việc đã xong tính theo ngày đơn vị báo cáo hoàn thành, từ ${dayText(board.from)} đến hết ${dayText(board.to)}; `
      + `so với kỳ trước từ ${dayText(board.previousFrom)} đến hết ${dayText(board.previousTo)}.`);
    this.links.replaceChildren(element('a', {class: 'rf-button', href: `/api/supervision/board.xlsx?${this.query}`, download: ''}, 'Tải Excel'),
      ' ', element('a', {class: 'rf-button', href: `/supervision/briefing?${this.query}`, target: '_blank', rel: 'noopener'}, 'Bản in giao ban'));
    this.status.className = empty ? 'rf-status rf-empty' : 'rf-status';
    this.status.textContent = !empty ? '' : Object.keys(view.filters(this.today)).length
      ? 'Không có nhiệm vụ nào theo bộ lọc này. Hãy đổi kỳ hoặc bấm Xóa lọc.'
      : 'Chưa có nhiệm vụ nào. Nhiệm vụ xuất hiện ở đây khi Văn phòng ban hành văn bản đã phân rã.';
    this.body.hidden = false;
    this.top.replaceChildren(figures(board, this.lists));
    this.choice(by);
    [this.by, this.charts.node, this.groups.node].forEach(node => {
      node.hidden = empty;
    });
    this.bottom.replaceChildren(panels(board, this.lists, this.level + 1));
    if (empty) {
      this.charts.close();
    } else {
      this.groups.show(board, by);
      this.draw(by);
    }
  }

  /** Not again for a mere change of order. */
  draw(by) {
    if (this.drawn !== this.board || this.drawnBy !== by || !this.charts.charts.length) {
      this.drawn = this.board;
      this.drawnBy = by;
      this.charts.show(this.board, by, (kind, group, code) => {
        this.groups.by = kind;
        this.groups.open(group, code);
        this.groups.by = by;
      });
    }
  }

  choice(by) {
    this.by.replaceChildren('Xem theo ', ...Object.entries(GROUPINGS)
      .filter(([key]) => key !== 'UNIT' || this.board.wholeDepartment)
      .map(([key, {name}]) => element('button', {type: 'button', class: 'rf-button', 'aria-pressed': String(key === by), onclick: () => {
        this.view.set({by: key, sort: ''});
        this.by.querySelector('[aria-pressed="true"]').focus();
      }}, name)));
  }

  close() {
    this.view.close();
    this.charts.close();
    this.root.remove();
  }
}

/**
 * @param address where the filters are kept: ofPage or ofCockpit
 * @param instance from the id of a process instance to its address; null for people without Cockpit
 * @param level of the first heading
 * @return what closes it
 */
export function mount(node, options) {
  const board = new Board(node, options);
  return () => board.close();
}
