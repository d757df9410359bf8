// What all views of the page of models share.

/** Says what was done or went wrong; read out by screen readers. */
export function say(words, problem = false) {
  const status = document.getElementById('status');
  status.textContent = words;
  status.classList.toggle('problem', problem);
}

export function title(words) {
  document.getElementById('title').textContent = words;
  document.title = `${words} · Reform Flow`;
}

/** Marks the page as holding work that is not saved yet; the browser then asks before it is left. */
export function unsaved(is) {
  document.body.dataset.unsaved = String(is);
}
