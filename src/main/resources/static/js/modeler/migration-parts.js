// What the views of migration share.

import {element} from '../page.js?v=3';

export const API = '/api/modelling/migrations';

export const KINDS = {TRIAL: 'Chạy thử', MOVE: 'Chuyển'};

export const STATES = {RUNNING: 'đang chạy', ENDED: 'đã xong', BROKEN: 'bị ngắt'};

export const RESULTS = {WAITING: 'Đang chờ', FITS: 'Chuyển được', STUCK: 'Chưa chuyển được', MOVED: 'Đã chuyển',
  FAILED: 'Chuyển hỏng', GONE: 'Đã kết thúc'};

export function number(value) {
  return Number(value || 0).toLocaleString('vi-VN');
}

/** With a capital letter in front. */
export function sentence(words) {
  return words ? words[0].toLocaleUpperCase('vi') + words.slice(1) : '';
}

export function address(process, query = {}) {
  const words = new URLSearchParams(query).toString();
  return `#/migration/${encodeURIComponent(process)}${words ? `?${words}` : ''}`;
}

export function runAddress(process, id) {
  return address(process, {run: id});
}

/** Calls work again and again until it answers false or the view is left. */
export function poll(work, seconds) {
  let timer = null;
  let left = false;
  const next = async () => {
    const more = await work().catch(() => true);
    if (more && !left) {
      timer = window.setTimeout(next, seconds * 1000);
    }
  };
  next();
  return () => {
    left = true;
    window.clearTimeout(timer);
  };
}

export function button(words, act, kind = 'main') {
  return element('button', {type: 'button', class: `mig-button ${kind}`, onclick: act}, words);
}

export function actions(...parts) {
  return element('div', {class: 'mig-actions'}, ...parts);
}
