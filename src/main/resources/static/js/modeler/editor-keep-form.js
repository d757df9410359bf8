// A form as it was, with what was changed: keys in their order, the versions it named.

const OURS = ['exporter', 'executionPlatform', 'executionPlatformVersion', 'schemaVersion'];

/** The changed form with the keys of every component in the order of the original form. */
export function keepOrder(original, changed) {
  const before = new Map();
  collect(original, before);
  const kept = order(original, changed, before);
  OURS.filter(key => key in original).forEach(key => {
    kept[key] = original[key];
  });
  OURS.filter(key => !(key in original) && key !== 'schemaVersion').forEach(key => delete kept[key]);
  return kept;
}

function collect(part, before) {
  (part.components || []).forEach(component => {
    before.set(component.id, component);
    collect(component, before);
  });
}

function order(original, changed, before) {
  if (Array.isArray(changed)) {
    return changed.map((each, at) => order(before.get(each?.id) || [].concat(original || [])[at], each, before));
  }
  if (typeof changed !== 'object' || changed === null) {
    return changed;
  }
  const known = Object.keys(original && typeof original === 'object' ? original : {}).filter(key => key in changed);
  const added = Object.keys(changed).filter(key => !known.includes(key));
  return Object.fromEntries([...known, ...added].map(key => [key, order(original?.[key], changed[key], before)]));
}
