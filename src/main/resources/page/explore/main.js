// The page: shows the state that its address has, and changes the address with the state.

import { Problem, query } from './api.js';
import { content, heading } from './content.js';
import { controls, listenToSearch } from './controls.js';
import { details } from './details.js';
import { h, named, short } from './elements.js';
import { select } from './graph.js';
import { links } from './links.js';
import { citationsFor, load, placesFor } from './loader.js';
import * as mapView from './map.js';
import * as moneyView from './moneyview.js';
import * as networkView from './network.js';
import { entryOf } from './responses.js';
import * as sourcesView from './sources.js';
import { address, MOST_EXPANDED, parse } from './state.js';
import { networkTable } from './tables.js';
import * as timelineView from './timelineview.js';

const page = Object.fromEntries(
  ['title', 'message', 'controls', 'view'].map((id) => [id, document.getElementById(id)]),
);
let state = parse(location.search);
let shown = null;
let turn = 0;
let drawnWidth = null;

function go(next, { replace = false, focusView = false } = {}) {
  state = next;
  const to = location.pathname + address(next);
  if (replace) {
    history.replaceState(null, '', to);
  } else if (to !== location.pathname + location.search) {
    history.pushState(null, '', to);
  }
  return show({ focusView });
}

const link = links(() => state, go);

const actions = {
  claims: (focus) => go({ ...state, view: 'sources', focus }, { focusView: true }),
  /** The first move of the cursor is a step that the button back takes back; further ones are not. */
  asOf: (asOf) => go({ ...state, asOf }, { replace: state.asOf !== null }),
  toggle(node) {
    const isExpanded = state.expanded.includes(node.ref);
    if (node.distance === 0) {
      return actions.choose(node);
    }
    if (!isExpanded && state.expanded.length >= MOST_EXPANDED) {
      return say(`At most ${MOST_EXPANDED} entries can be expanded. Collapse one, or start from another entry.`);
    }
    const expanded = isExpanded ? state.expanded.filter((ref) => ref !== node.ref) : [...state.expanded, node.ref];
    return go({ ...state, expanded, focus: node.ref });
  },
  /** Shows what is known about an entry of the network. */
  choose(node) {
    if (state.focus !== node.ref) {
      state = { ...state, focus: node.ref };
      history.replaceState(null, '', location.pathname + address(state));
    }
    page.view.querySelector('.network-details')?.replaceChildren(details(node, context()));
  },
};

function context() {
  return { ...shown, state, actions, link, width: Math.max(280, Math.floor(drawingWidth())) };
}

/** Pictures of these two views have a column beside them on wide screens. */
function drawingWidth() {
  const width = page.view.clientWidth;
  return width >= 900 && (state.view === 'network' || state.view === 'map') ? width - 320 : width;
}

async function show({ focusView = false } = {}) {
  const mine = ++turn;
  const isCurrent = () => mine === turn;
  drawnWidth = null;
  page.view.setAttribute('aria-busy', 'true');
  const slow = setTimeout(() => isCurrent() && say('Loading…'), 200);
  try {
    if (state.entry) {
      await showEntry(isCurrent, focusView);
    } else {
      await showStart(isCurrent);
    }
    if (isCurrent()) {
      say(null);
    }
  } catch (problem) {
    if (isCurrent()) {
      fail(problem);
    }
  } finally {
    clearTimeout(slow);
    if (isCurrent()) {
      page.view.removeAttribute('aria-busy');
    }
  }
}

function fail(problem) {
  page.view.replaceChildren();
  if (!(problem instanceof Problem)) {
    console.error(problem);
  }
  say(
    problem instanceof Problem ? problem.message : 'Something went wrong in this page. Reload it, and try again.',
    'problem',
  );
  if (!shown || shown.entry?.ref !== state.entry) {
    page.title.replaceChildren(h('h1', {}, 'Explorer'));
    page.controls.replaceChildren();
  }
  page.message.append(' ', h('button', { type: 'button', onclick: () => show() }, 'Try again'));
  if (state.asOf || state.asKnownAt) {
    const present = { ...state, asOf: null, asKnownAt: null };
    page.message.append(' ', h('button', { type: 'button', onclick: () => go(present) }, 'Show the present'));
  }
}

function say(text, kind = '') {
  page.message.className = 'message ' + kind;
  page.message.textContent = text ?? '';
  page.message.hidden = !text;
}

async function showStart(isCurrent) {
  const { hubs, registry } = await query('explore-start', {});
  if (!isCurrent()) {
    return;
  }
  shown = null;
  document.title = 'Hubgraph explorer';
  const isEmpty = registry.hubs + registry.tenants + registry.people + registry.funds === 0;
  page.controls.replaceChildren();
  page.title.replaceChildren(h('h1', {}, 'Explorer'));
  page.view.replaceChildren(
    isEmpty
      ? h('p', {}, 'The registry is empty: there is nothing to explore yet.')
      : h(
          'p',
          {},
          `See how ${registry.hubs} hubs, ${registry.tenants} organisations, ${registry.people} people and ${registry.funds} funds are connected. Search above, or start from a hub:`,
        ),
    h(
      'ul',
      { class: 'starts' },
      hubs.nodes.map((hub) =>
        h(
          'li',
          {},
          link.start(entryOf(hub), named(short(hub.name, 100))),
          h('span', { class: 'soft' }, ` ${[hub.city, hub.country].filter(Boolean).join(', ')}`),
        ),
      ),
    ),
  );
}

async function showEntry(isCurrent, focusView) {
  const loaded = await load(state);
  if (!isCurrent()) {
    return;
  }
  const entry = loaded.graph.entries.get(loaded.root);
  if (entry.ref !== state.entry) {
    // The entry was merged into another one.
    state = { ...state, entry: entry.ref };
    history.replaceState(null, '', location.pathname + address(state));
  }
  const selection = select(loaded.graph, loaded.root, state);
  const needsClaims = state.view === 'network' || state.view === 'sources';
  const [citations, places] = await Promise.all([
    needsClaims ? citationsFor(selection) : new Map(),
    state.view === 'map' ? placesFor(selection) : new Map(),
  ]);
  if (!isCurrent()) {
    return;
  }
  shown = { ...loaded, entry, selection, citations, places };
  await draw(isCurrent, focusView);
}

/** Draws what is loaded. */
async function draw(isCurrent, focusView) {
  const usedWidth = page.view.clientWidth;
  const result = await views[state.view]({ ...context(), isCurrent });
  if (!result || !isCurrent()) {
    return;
  }
  const parts = content(result, context());
  // The browser needs a frame of its own for the layout of a large picture.
  await new Promise((resolve) => setTimeout(resolve));
  if (!isCurrent()) {
    return;
  }
  const before = document.activeElement;
  const wasIn = page.view.contains(before) ? 'view' : null;
  const key = before?.dataset?.key ?? null;
  const isKindsOpen = document.getElementById('kinds')?.open;
  document.title = `${short(shown.entry.name, 80)} – Hubgraph explorer`;
  page.title.replaceChildren(...heading(context()));
  page.controls.replaceChildren(...controls(state, go, link));
  keepWriting(before);
  if (isKindsOpen) {
    document.getElementById('kinds').open = true;
  }
  page.view.replaceChildren(...parts);
  drawnWidth = usedWidth;
  restore({ focusView, wasIn, key, result, before });
  // Reports the present width once more.
  widths.unobserve(page.view);
  widths.observe(page.view);
}

const views = {
  network: async (given) => {
    const result = await networkView.draw(given);
    if (!result) {
      return null;
    }
    const chosen = shown.selection.entries.find((entry) => entry.ref === state.focus) ?? shown.selection.entries[0];
    const aside = h('div', { class: 'details-column network-details', 'aria-live': 'polite' }, details(chosen, given));
    const waiting = [...shown.graph.lists.values()].filter(
      (list) => list.hasMore && shown.selection.entries.some((entry) => entry.id === list.entry),
    );
    const more = waiting.map((list) => link.more(shown.graph.entries.get(list.entry), list));
    return { ...result, aside, after: more, table: networkTable(shown.selection, shown.citations) };
  },
  money: moneyView.draw,
  timeline: timelineView.draw,
  map: mapView.draw,
  sources: sourcesView.draw,
};

/** Keeps what is being written in a field that was replaced. */
function keepWriting(before) {
  if (before instanceof HTMLInputElement && before.type !== 'checkbox' && before.value !== before.defaultValue) {
    const field = page.controls.querySelector(`[data-key="${CSS.escape(before.dataset.key ?? '')}"]`);
    if (field && field.value !== before.value) {
      field.value = before.value;
    }
  }
}

/** Keeps the focus of the keyboard where it was, or moves it to what was opened. */
function restore({ focusView, wasIn, key, result, before }) {
  if (focusView) {
    page.view.querySelector('h2').focus();
    return;
  }
  if (before?.isConnected && before !== document.body) {
    return;
  }
  if (wasIn && before.closest('svg') === null && !key) {
    page.view.querySelector('h2').focus({ preventScroll: true });
  } else if (wasIn && state.view === 'network' && key?.includes('/')) {
    result.focus?.();
  } else if (key) {
    document.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
  }
}

/**
 * Pictures are drawn for the width of the window, also if it was not known yet when they were drawn first, or changed
 * meanwhile. While a state is loading, nothing is drawn: what is loaded belongs to the one before.
 */
const widths = new ResizeObserver(() => {
  if (shown && drawnWidth !== null && Math.abs(page.view.clientWidth - drawnWidth) > 8) {
    const mine = ++turn;
    drawnWidth = null;
    draw(() => mine === turn, false);
  }
});
widths.observe(page.view);

addEventListener('popstate', () => {
  state = parse(location.search);
  show();
});
listenToSearch(() => state, go);
show();
