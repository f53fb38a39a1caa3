// What the page shows, and its form in the address. Each state has one address, and each address one state.

import { isDate } from './dates.js';
import { KINDS, LISTS, TYPES, VIEWS } from './kinds.js';

const REFERENCE = /^(hub|tenant|person|fund|sector)\/([a-z0-9][a-z0-9-]{0,199})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
export const MOST_EXPANDED = 20;
export const MOST_PAGES = 20;

/** @returns the state without an entry */
export function empty() {
  return {
    entry: null,
    view: 'network',
    depth: 1,
    kinds: null,
    asOf: null,
    asKnownAt: null,
    expanded: [],
    pages: {},
    focus: null,
  };
}

/** Reads an address. Parameters that mean nothing are ignored. */
export function parse(search) {
  const given = new URLSearchParams(search);
  const state = empty();
  state.entry = reference(given.get('entry'));
  state.view = Object.hasOwn(VIEWS, given.get('view') ?? '') ? given.get('view') : 'network';
  state.depth = given.get('depth') === '2' ? 2 : 1;
  if (given.has('kinds')) {
    state.kinds = Object.keys(KINDS).filter((kind) => given.get('kinds').split(',').includes(kind));
  }
  state.asOf = isDate(given.get('asOf')) ? given.get('asOf') : null;
  state.asKnownAt = INSTANT.test(given.get('asKnownAt') ?? '') ? given.get('asKnownAt') : null;
  state.expanded = [...new Set((given.get('expanded') ?? '').split(','))].filter(reference).slice(0, MOST_EXPANDED);
  for (const part of (given.get('pages') ?? '').split(',')) {
    const [, owner, list, number] = /^(.*)\.(\w+):(\d{1,2})$/.exec(part) ?? [];
    const type = reference(owner)?.split('/')[0];
    if (type && Object.hasOwn(LISTS[type], list) && number > 1) {
      state.pages[`${owner}.${list}`] = Math.min(Number(number), MOST_PAGES);
    }
  }
  const focus = given.get('focus');
  state.focus = focus && focus.length <= 300 ? focus : null;
  return state;
}

/** The address of a state, from its question mark on; empty for the empty state. */
export function address(state) {
  const parts = [];
  const add = (name, value) =>
    value && parts.push(`${name}=${encodeURIComponent(value).replace(/%(2F|2C|3A)/g, decodeURIComponent)}`);
  add('entry', state.entry);
  add('view', state.view === 'network' ? null : state.view);
  add('depth', state.depth === 1 ? null : String(state.depth));
  if (state.kinds) {
    parts.push('kinds=' + state.kinds.join(','));
  }
  add('asOf', state.asOf);
  add('asKnownAt', state.asKnownAt);
  add('expanded', state.expanded.join(','));
  add(
    'pages',
    Object.entries(state.pages)
      .map(([list, number]) => `${list}:${number}`)
      .sort()
      .join(','),
  );
  add('focus', state.focus);
  return parts.length ? '?' + parts.join('&') : '';
}

/** The reference if it has the form `type/slug`, otherwise null. */
export function reference(text) {
  return REFERENCE.test(text ?? '') ? text : null;
}

/** The address of the page of an entry. */
export function pageOf(entry) {
  return TYPES[entry.type].folder + encodeURIComponent(entry.slug);
}
