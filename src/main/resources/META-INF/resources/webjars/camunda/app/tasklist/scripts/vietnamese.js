// Texts of the web apps that have no translation key: those of form-js 1.8.7, its
// calendar, and AngularJS' date picker.

const TEXTS = new Map(Object.entries({
  'Field is required.': 'Bắt buộc nhập mục này.',
  'Field must be a valid email.': 'Hãy nhập đúng địa chỉ thư điện tử.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    'Hãy nhập số điện thoại quốc tế, ví dụ +84912345678.',
  'Field must be a valid international phone number. (e.g. +4930664040900)':
    'Hãy nhập số điện thoại quốc tế, ví dụ +84912345678.',
  'Value is not a number.': 'Hãy nhập một số.',
  'Value is expected to be an integer.': 'Hãy nhập số nguyên.',
  'Date and time must both be entered.': 'Hãy nhập cả ngày và giờ.',
  'Add new': 'Thêm dòng',
  'Collapse': 'Thu gọn',
  'No results': 'Không có kết quả',
  'All values selected': 'Đã chọn hết',
  'Nothing to show.': 'Không có dữ liệu.',
  'No content to show.': 'Không có nội dung.',
  "External content couldn't be loaded.": 'Không tải được nội dung bên ngoài.',
  'Select': 'Chọn',
  'Search': 'Tìm',
  'Skip to search': 'Đến ô tìm',
  'Remove tag': 'Bỏ mục này',
  'Increment': 'Tăng',
  'Decrement': 'Giảm',
  'Previous page': 'Trang trước',
  'Next page': 'Trang sau',
  'Click to remove sorting': 'Bấm để bỏ sắp xếp',
  'This is an image placeholder': 'Chưa có ảnh',
  'Powered by bpmn.io': 'Dùng bpmn.io',
  'dd/mm/yyyy': 'ngày/tháng/năm',
  'hh:mm': 'giờ:phút',
  'hh:mm ?m': 'giờ:phút',
  'Year': 'Năm',
  'Month': 'Tháng',
  'Hour': 'Giờ',
  'Minute': 'Phút',
  'Today': 'Hôm nay',
  'Close': 'Đóng'
}));

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

const PATTERNS = [
  [new RegExp(`^(${MONTHS.join('|')}) (\\d+), (\\d+)$`),
    (text, month, day, year) => `Ngày ${day} tháng ${MONTHS.indexOf(month) + 1} năm ${year}`],
  [/^Field must match pattern (.*)\.$/s, 'Chưa đúng dạng quy định: hãy xem ví dụ bên dưới.'],
  [/^Field must have minimum value of (.*)\.$/, 'Giá trị nhỏ nhất là $1.'],
  [/^Field must have maximum value of (.*)\.$/, 'Giá trị lớn nhất là $1.'],
  [/^Field must have minimum length of (.*)\.$/, 'Cần ít nhất $1 ký tự.'],
  [/^Field must have maximum length of (.*)\.$/, 'Chỉ được nhập tối đa $1 ký tự.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Chỉ được có tối đa $1 chữ số thập phân.'],
  [/^Please select a valid value, the two nearest valid values are (.*) and (.*)\.$/,
    'Giá trị chưa hợp lệ; hai giá trị gần nhất là $1 và $2.'],
  [/^Expand all \((\d+)\)$/, 'Hiện tất cả ($1)'],
  [/^Remove list item (\d+)$/, 'Xóa dòng $1'],
  [/^(\d+) of (\d+)$/, '$1 / $2'],
  [/^Click to sort by (.*) descending$/, 'Bấm để sắp xếp giảm dần theo $1'],
  [/^Click to sort by (.*) ascending$/, 'Bấm để sắp xếp tăng dần theo $1']
];

const WEEKDAYS = {Sun: 'CN', Mon: 'T2', Tue: 'T3', Wed: 'T4', Thu: 'T5', Fri: 'T6', Sat: 'T7'};
const ATTRIBUTES = ['placeholder', 'title', 'aria-label', 'alt'];
const SCOPE = '.fjs-container, .flatpickr-calendar';

function translated(text) {
  const trimmed = text.trim();
  const known = TEXTS.get(trimmed);
  if (known) {
    return text.replace(trimmed, () => known);
  }
  const rule = PATTERNS.find(([pattern]) => pattern.test(trimmed));
  return rule ? trimmed.replace(rule[0], rule[1]) : text;
}

function calendarText(text) {
  const trimmed = text.trim();
  const month = MONTHS.indexOf(trimmed);
  return month >= 0 ? `Tháng ${month + 1}` : WEEKDAYS[trimmed] || translated(text);
}

// Only what form-js itself says: labels and texts of forms are the analyst's.
const OWN = '.fjs-form-field-error, .fjs-repeat-render-add, .fjs-repeat-render-collapse, .fjs-table-nav-label, '
  + '.fjs-table-td, .fjs-dropdownlist-empty, .fjs-dropdownlist, .fjs-select-placeholder, .fjs-select-display, '
  + '.fjs-taglist-skip-link, .fjs-iframe-placeholder-text';

function translateText(node) {
  const parent = node.parentElement;
  if (!parent) {
    return;
  }
  const inCalendar = parent.closest('.flatpickr-calendar');
  if (!inCalendar && !parent.closest(OWN)) {
    return;
  }
  const next = inCalendar ? calendarText(node.data) : translated(node.data);
  if (next !== node.data) {
    node.data = next;
  }
}

function translateAttributes(element) {
  ATTRIBUTES.forEach(name => {
    const value = element.getAttribute(name);
    const next = value && translated(value);
    if (next && next !== value) {
      element.setAttribute(name, next);
    }
  });
}

function translateTree(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    if (root.parentElement && root.parentElement.closest(SCOPE)) {
      translateText(root);
    }
    return;
  }
  if (root.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  const inside = root.closest(SCOPE) ? [root] : root.querySelectorAll(SCOPE);
  inside.forEach(element => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      translateText(walker.currentNode);
    }
    [element, ...element.querySelectorAll('[placeholder], [title], [aria-label], [alt]')].forEach(translateAttributes);
  });
}

new MutationObserver(changes => changes.forEach(change => {
  if (change.type === 'childList') {
    change.addedNodes.forEach(translateTree);
  } else if (change.type === 'characterData') {
    translateTree(change.target);
  } else if (change.target.closest(SCOPE)) {
    translateAttributes(change.target);
  }
})).observe(document, {childList: true, characterData: true, subtree: true, attributes: true,
  attributeFilter: ATTRIBUTES});
translateTree(document.documentElement);

document.documentElement.lang = 'vi';

// form-js asks for the locale 'default' and would show month before day in an English
// browser: a date typed the Vietnamese way would become another one.
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (target, [locale, ...rest]) => new target(locale === 'default' ? 'vi-VN' : locale, ...rest)
});

// AngularJS formats months, weekdays and numbers by this module; custom scripts run
// before the apps start.
if (window.angular) {
  const days = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];
  const months = MONTHS.map((name, index) => `Tháng ${index + 1}`);
  window.angular.module('ngLocale', [], ['$provide', $provide => $provide.value('$locale', {
    id: 'vi',
    localeID: 'vi',
    DATETIME_FORMATS: {
      AMPMS: ['SA', 'CH'],
      DAY: days,
      ERANAMES: ['Trước CN', 'Sau CN'],
      ERAS: ['Trước CN', 'Sau CN'],
      FIRSTDAYOFWEEK: 0,
      MONTH: months,
      STANDALONEMONTH: months,
      SHORTDAY: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
      SHORTMONTH: months.map(name => name.replace('Tháng', 'Thg')),
      WEEKENDRANGE: [5, 6],
      fullDate: 'EEEE, dd/MM/y',
      longDate: 'dd/MM/y',
      medium: 'dd/MM/y HH:mm:ss',
      mediumDate: 'dd/MM/y',
      mediumTime: 'HH:mm:ss',
      short: 'dd/MM/y HH:mm',
      shortDate: 'dd/MM/y',
      shortTime: 'HH:mm'
    },
    NUMBER_FORMATS: {
      CURRENCY_SYM: '₫', DECIMAL_SEP: ',', GROUP_SEP: '.',
      PATTERNS: [
        {gSize: 3, lgSize: 3, maxFrac: 3, minFrac: 0, minInt: 1, negPre: '-', negSuf: '', posPre: '', posSuf: ''},
        {gSize: 3, lgSize: 3, maxFrac: 2, minFrac: 2, minInt: 1, negPre: '-', negSuf: '\u00a0\u00a4', posPre: '',
          posSuf: '\u00a0\u00a4'}
      ]
    },
    pluralCat: () => 'other'
  })]);
}
