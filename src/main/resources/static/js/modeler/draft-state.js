// What is in a draft and what of it is not saved yet.

import {load, send} from '../page.js?v=3';
import {unsaved} from './shell.js?v=1';
import {API} from './studio-parts.js?v=1';

export class DraftState {

  constructor(view) {
    this.take(view);
  }

  static async open(id) {
    return new DraftState(await load(`${API}drafts/${id}`));
  }

  /** Forgets what was not saved. */
  take(view) {
    this.view = view;
    this.revision = view.revision;
    this.files = new Map(view.files.map(file => [file.path, file.content]));
    this.changed = new Set();
    this.removed = new Set();
    unsaved(false);
  }

  get address() {
    return `${API}drafts/${this.view.id}`;
  }

  get paths() {
    return [...this.files.keys()].sort((one, other) => order(one) - order(other) || one.localeCompare(other));
  }

  get dirty() {
    return this.changed.size + this.removed.size > 0;
  }

  list() {
    return this.paths.map(path => ({path, content: this.files.get(path)}));
  }

  put(path, content) {
    if (this.files.get(path) !== content) {
      this.files.set(path, content);
      this.changed.add(path);
      this.removed.delete(path);
    }
    unsaved(this.dirty);
  }

  remove(path) {
    this.files.delete(path);
    this.changed.delete(path);
    this.removed.add(path);
    unsaved(true);
  }

  /** Saves what was changed until now; what is changed meanwhile stays to be saved. */
  async save() {
    const files = [...this.changed].map(path => ({path, content: this.files.get(path)}));
    const removed = [...this.removed];
    if (!files.length && !removed.length) {
      return false;
    }
    const saved = await send(this.address, 'PUT', {revision: this.revision, files, removed});
    this.revision = saved.revision;
    files.filter(file => this.files.get(file.path) === file.content).forEach(file => this.changed.delete(file.path));
    removed.forEach(path => this.removed.delete(path));
    unsaved(this.dirty);
    return true;
  }

}

function order(path) {
  return ['.bpmn', '.dmn', '.form', '.yaml'].findIndex(ending => path.endsWith(ending));
}
