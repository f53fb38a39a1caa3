// Links and buttons that change the state of the page.

import { h, named, short } from './elements.js';
import { KINDS } from './kinds.js';
import { address, empty, MOST_EXPANDED, MOST_PAGES, pageOf } from './state.js';

/**
 * Links and buttons of all views. A link has the address of the state that it shows.
 *
 * @param current returns the present state
 * @param go shows another state
 */
export function links(current, go) {
  const link = {
    to(next, attributes, ...children) {
      const focusView = next.view !== current().view;
      return h(
        'a',
        {
          href: location.pathname + address(next),
          ...attributes,
          onclick: (event) => {
            if (!event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
              event.preventDefault();
              go(next, { focusView: focusView && !attributes['data-key'] });
            }
          },
        },
        ...children,
      );
    },
    claims: (focus, ...children) => link.to({ ...current(), view: 'sources', focus }, {}, ...children),
    focus: (focus, ...children) => link.to({ ...current(), focus }, {}, ...children),
    start(entry, ...children) {
      const { view, asOf, asKnownAt } = current();
      return link.to({ ...empty(), entry: entry.ref, view, asOf, asKnownAt }, {}, ...children);
    },
    page: (entry, ...children) => h('a', { href: pageOf(entry) }, ...children),
    source: (source, ...children) => h('a', { href: '/sources/' + encodeURIComponent(source.slug) }, ...children),
    more(entry, list) {
      const state = current();
      const key = `${entry.ref}.${list.list}`;
      const isPaged = entry.ref === state.entry || state.expanded.includes(entry.ref);
      const isAtLimit = isPaged ? (state.pages[key] ?? 1) >= MOST_PAGES : state.expanded.length >= MOST_EXPANDED;
      const kind = KINDS[list.kind].toLowerCase();
      const what = [`${list.total - list.read} more: ${kind} of `, named(short(entry.name, 60))];
      if (isAtLimit) {
        // An address has no more of them.
        return h('p', { class: 'soft' }, ...what);
      }
      const next = isPaged
        ? { ...state, pages: { ...state.pages, [key]: (state.pages[key] ?? 1) + 1 } }
        : { ...state, expanded: [...state.expanded, entry.ref] };
      return h('p', {}, link.to(next, {}, ...what));
    },
  };
  return link;
}
