// The calendar of form-js turns a typed 31/2 into 3/3 without a word. Take such a date
// out again before the calendar reads it, and say so.
const TYPED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const FIELD = '.fjs-form-field-datetime';
const HINT = 'rf-unreal-date';

function isUnreal(text) {
  const [, day, month, year] = (TYPED.exec(text) || []).map(Number);
  if (!year) {
    return false;
  }
  const date = new Date(year, month - 1, day);
  return date.getDate() !== day || date.getMonth() !== month - 1;
}

function check(event) {
  const input = event.target;
  const field = input.closest && input.closest(FIELD);
  if (!field || input.tagName !== 'INPUT' || (event.type === 'keydown' && event.key !== 'Enter')) {
    return;
  }
  const typed = input.value.trim();
  // The calendar answers an emptied field by an input event of its own.
  if (typed && (event.type === 'input' || isUnreal(typed))) {
    field.querySelectorAll(`.${HINT}`).forEach(hint => hint.remove());
  }
  if (event.type !== 'input' && isUnreal(typed)) {
    input.value = '';
    const hint = document.createElement('div');
    hint.className = `${HINT} text-danger`;
    hint.setAttribute('role', 'alert');
    hint.textContent = `Ngày ${typed} không có thật: hãy nhập lại.`;
    field.append(hint);
  }
}

['input', 'blur', 'change', 'keydown'].forEach(type => document.addEventListener(type, check, true));

export default [];
