// The editors in Vietnamese.

import {VI} from './editor-vi-words.js?v=1';

/** Words met for which there is no Vietnamese, for those who complete the dictionary. */
export const missing = new Set();

function words(text) {
  if (Object.hasOwn(VI, text)) {
    return VI[text];
  }
  missing.add(text);
  return text;
}

function translate(template, replacements = {}) {
  return words(template).replace(/{([^}]+)}/g, (hit, key) =>
    replacements[key] !== undefined && replacements[key] !== null ? replacements[key] : hit);
}

/** A module of diagram-js by which an editor speaks Vietnamese. */
export function translation() {
  return {translate: ['value', translate]};
}

// What the libraries write without asking for a translation. What people wrote is left
// alone: labels on the canvas, texts of forms, cells of tables, what is in fields.
const CHROME = '.bio-properties-panel, .fjs-palette-container, .fjs-properties-container, .fjs-context-pad, .djs-popup, '
  + '.djs-minimap, .bts-toggle-mode, .bts-palette, .bts-log, .bts-notifications, .bts-context-pad, .bts-set-animation-speed, '
  + '.dmn-decision-table-container, .dmn-literal-expression-container, .dmn-boxed-expression-container, .dms-container, .context-menu, .view-drd, '
  + '.fjs-drop-container-horizontal, .fjs-no-results, .fjs-editor-palette, .fjs-empty-editor, .fjs-form-editor, .cm-tooltip, '
  + '.djs-search-container, .djs-container, .djs-overlay, .djs-context-pad, .djs-palette';
const PEOPLES = 'svg, input, textarea, .cm-content, [contenteditable=true], .fjs-form-field, .djs-label, .content-editable, '
  + '.decision-rules, td.input-cell, td.output-cell, .bts-entry .bts-text:not(.bts-text), .bio-properties-panel-header-label, '
  + '.editor-preview, .bts-token-count';
const ATTRIBUTES = ['title', 'placeholder', 'aria-label', 'alt'];

/** Translates what appears in a part of the page; answers what stops that. */
export function translateIn(root) {
  const observer = new MutationObserver(changes => changes.forEach(({target, addedNodes, type, attributeName}) => {
    if (type === 'characterData') {
      text(target);
    } else if (type === 'attributes') {
      attribute(target, attributeName);
    } else {
      addedNodes.forEach(all);
    }
  }));
  [root, document.body].forEach((node, at) => observer.observe(node, {subtree: at === 0, childList: true,
    characterData: at === 0, attributes: at === 0, attributeFilter: at === 0 ? ATTRIBUTES : undefined}));
  return () => observer.disconnect();
}

function all(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    text(node);
  } else if (node.nodeType === Node.ELEMENT_NODE && node.namespaceURI.endsWith('xhtml')) {
    ATTRIBUTES.forEach(name => attribute(node, name));
    node.childNodes.forEach(all);
  }
}

function text(node) {
  const found = node.nodeValue.trim();
  const holder = node.parentElement;
  if (found && holder && holder.closest(CHROME) && !holder.closest(PEOPLES)) {
    put(found, vi => {
      node.nodeValue = node.nodeValue.replace(found, () => vi);
    });
  }
}

function attribute(node, name) {
  const found = node.getAttribute?.(name);
  if (found && node.closest(CHROME)) {
    put(found, vi => node.setAttribute(name, vi));
  }
}

const PATTERNS = [];

function put(found, write) {
  if (Object.hasOwn(VI, found)) {
    if (VI[found] !== found) {
      write(VI[found]);
    }
    return;
  }
  const pattern = PATTERNS.find(([shape]) => shape.test(found));
  if (pattern) {
    write(found.replace(...pattern));
  } else if (/^[A-Z][a-z]+/.test(found) && /^[\x20-\x7e]+$/.test(found)) {
    missing.add(found);
  }
}
