// What the board looks at, kept in the address: a view can be linked, and Back works.

const FILTERS = ['from', 'to', 'unit', 'directive', 'area', 'officer'];
const KEPT = [...FILTERS, 'period', 'by', 'sort'];

/** After "?" of our own page. */
export const ofPage = {
  read: () => new URLSearchParams(window.location.search),
  write: query => window.history.pushState(null, '', window.location.pathname + (query ? `?${query}` : '')),
  event: 'popstate'
};

/** After "?" within the hash of Cockpit, whose router must hear of the change. */
export const ofCockpit = {
  read: () => new URLSearchParams(window.location.hash.split('?')[1] || ''),
  write: query => {
    window.location.hash = window.location.hash.split('?')[0] + (query ? `?${query}` : '');
  },
  event: 'hashchange'
};

/** Reads and changes the view; calls back when the person goes back or forward. */
export class View {

  constructor(address, changed) {
    this.address = address;
    this.changed = changed;
    this.values = this.read();
    this.listener = () => {
      const values = this.read();
      if (JSON.stringify(values) !== JSON.stringify(this.values)) {
        this.values = values;
        this.changed();
      }
    };
    window.addEventListener(address.event, this.listener);
  }

  read() {
    const query = this.address.read();
    return Object.fromEntries(KEPT.filter(name => query.get(name)).map(name => [name, query.get(name)]));
  }

  /** Values that are empty go. */
  set(changes) {
    this.values = Object.fromEntries(KEPT.map(name => [name, name in changes ? changes[name] : this.values[name]])
      .filter(([, value]) => value));
    this.address.write(new URLSearchParams(this.values).toString());
    this.changed();
  }

  /** What the server is asked for; days of a period are counted from a day. */
  filters(today) {
    const {period, ...values} = this.values;
    const days = period ? daysOf(period, today) : {};
    return Object.fromEntries(Object.entries({...values, ...days}).filter(([name]) => FILTERS.includes(name)));
  }

  query(today) {
    return new URLSearchParams(this.filters(today)).toString();
  }

  close() {
    window.removeEventListener(this.address.event, this.listener);
  }
}

function daysOf(period, today) {
  const [year, month] = today.split('-').map(Number);
  const first = period === 'month' ? month : period === 'quarter' ? month - (month - 1) % 3 : 1;
  return {from: `${year}-${String(first).padStart(2, '0')}-01`, to: today};
}

/** Today where the person is, until the server says which day it counts from. */
export function localDay() {
  const now = new Date();
  return new Date(now.getTime() - 60000 * now.getTimezoneOffset()).toISOString().slice(0, 10);
}
