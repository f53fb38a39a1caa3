// The search field, the views to choose from, and what is selected.

import { query } from './api.js';
import { isDate } from './dates.js';
import { h, named, short } from './elements.js';
import { entryOf } from './responses.js';
import { KINDS, TYPES, VIEWS } from './kinds.js';
import { empty } from './state.js';

const PAUSE_MILLISECONDS = 150;

/** Suggests entries while a name is being typed. */
export function listenToSearch(current, go) {
  const input = document.getElementById('text');
  const list = document.getElementById('suggestions');
  let timer = 0;
  let active = -1;
  let turn = 0;
  const close = () => {
    clearTimeout(timer);
    turn++;
    list.hidden = true;
    list.replaceChildren();
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (option) => {
    close();
    input.value = '';
    const { view, asOf, asKnownAt } = current();
    go({ ...empty(), entry: option.dataset.ref, view, asOf, asKnownAt });
  };
  /**
   * @param isWanted whether the suggestions are still of use when they arrive
   * @returns whether the list has the suggestions for the text as it is now
   */
  const suggest = async (isWanted = () => document.activeElement === input) => {
    const text = input.value.trim();
    if (!text) {
      close();
      return false;
    }
    const mine = ++turn;
    let found = [];
    let none = 'No entry has such a name.';
    try {
      found = (await query('explore-suggest', { text })).suggest;
    } catch (problem) {
      none = problem.message;
    }
    if (mine !== turn || input.value.trim() !== text || !isWanted()) {
      return false;
    }
    list.replaceChildren(
      ...(found.length > 0
        ? found.map(({ entry, matched }, index) => option(entryOf(entry), matched, index))
        : [h('li', { role: 'option', 'aria-disabled': 'true' }, none)]),
    );
    active = -1;
    input.removeAttribute('aria-activedescendant');
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    return true;
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    active = -1;
    timer = setTimeout(() => suggest(), PAUSE_MILLISECONDS);
  });
  input.addEventListener('keydown', (event) => {
    const options = [...list.querySelectorAll('[data-ref]')];
    if (event.key === 'Escape') {
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      event.preventDefault();
      active = (active + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % options.length;
      options.forEach((one, index) => one.setAttribute('aria-selected', index === active ? 'true' : 'false'));
      input.setAttribute('aria-activedescendant', options[active].id);
    }
  });
  document.getElementById('search').addEventListener('submit', async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    if ((list.hidden || active < 0) && !(await suggest(() => true))) {
      return;
    }
    const options = list.querySelectorAll('[data-ref]');
    if (options.length > 0) {
      choose(options[Math.max(active, 0)]);
    }
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const chosen = event.target.closest('[data-ref]');
    if (chosen) {
      choose(chosen);
    }
  });
  input.addEventListener('blur', close);
}

function option(entry, matched, index) {
  return h(
    'li',
    { role: 'option', id: `suggestion-${index}`, 'data-ref': entry.ref, 'aria-selected': 'false' },
    named(short(entry.name, 80)),
    matched.text === entry.name ? null : h('span', { class: 'soft' }, ' ', named(short(matched.text, 60))),
    h('span', { class: 'soft' }, ` ${TYPES[entry.type].label}`),
  );
}

/** @param go shows another state */
export function controls(state, go, link) {
  return [
    h(
      'nav',
      { class: 'views', 'aria-label': 'Views' },
      Object.entries(VIEWS).map(([view, label]) =>
        link.to(
          { ...state, view },
          { 'aria-current': view === state.view ? 'page' : null, 'data-key': 'view-' + view },
          label,
        ),
      ),
    ),
    h('div', { class: 'filters' }, depth(state, go), kinds(state, go), asOf(state, go), asKnownAt(state, go)),
  ];
}

function depth(state, go) {
  const select = h(
    'select',
    { id: 'depth', 'data-key': 'depth', onchange: () => go({ ...state, depth: Number(select.value) }) },
    h('option', { value: 1, selected: state.depth === 1 }, 'Neighbours'),
    h('option', { value: 2, selected: state.depth === 2 }, 'and their neighbours'),
  );
  return h('p', {}, h('label', { for: 'depth' }, 'Depth'), select);
}

function kinds(state, go) {
  const all = Object.keys(KINDS);
  const chosen = state.kinds ?? all;
  const set = (next) =>
    go({ ...state, kinds: next.length === all.length ? null : all.filter((kind) => next.includes(kind)) });
  return h(
    'details',
    { class: 'kinds', id: 'kinds' },
    h(
      'summary',
      { 'data-key': 'kinds' },
      state.kinds ? `${chosen.length} of ${all.length} kinds` : 'All kinds of relations',
    ),
    h(
      'fieldset',
      {},
      h('legend', {}, 'Kinds of relations'),
      all.map((kind) => {
        const box = h('input', {
          type: 'checkbox',
          'data-key': 'kind-' + kind,
          checked: chosen.includes(kind),
          onchange: () => set(box.checked ? [...chosen, kind] : chosen.filter((other) => other !== kind)),
        });
        return h('label', { class: `kind-${kind}` }, box, h('span', { class: 'swatch' }), KINDS[kind]);
      }),
      h('button', { type: 'button', 'data-key': 'kinds-all', onclick: () => set(all) }, 'All'),
    ),
  );
}

function asOf(state, go) {
  const input = h('input', {
    id: 'as-of',
    'data-key': 'as-of',
    type: 'text',
    value: state.asOf,
    placeholder: 'YYYY-MM-DD',
    size: 12,
    maxlength: 23,
    'aria-describedby': 'as-of-help',
    autocomplete: 'off',
  });
  const submit = () => {
    const text = input.value.trim();
    const isValid = text === '' || isDate(text);
    input.setCustomValidity(isValid ? '' : 'Write YYYY, YYYY-MM or YYYY-MM-DD.');
    if (isValid) {
      go({ ...state, asOf: text || null });
    } else {
      input.reportValidity();
    }
  };
  input.addEventListener('change', submit);
  return h(
    'p',
    {},
    h('label', { for: 'as-of' }, 'As of'),
    input,
    h(
      'span',
      { id: 'as-of-help', class: 'hidden' },
      'A day, month or year: relations that may have been in force then. Empty for all times.',
    ),
  );
}

/** In UTC, as the API has it. */
function asKnownAt(state, go) {
  const value = state.asKnownAt ? new Date(state.asKnownAt).toISOString().slice(0, 19) : '';
  const input = h('input', {
    id: 'as-known-at',
    'data-key': 'as-known-at',
    type: 'datetime-local',
    step: 1,
    value,
    'aria-describedby': 'as-known-at-help',
    onblur: () => {
      if (input.value !== value && input.value !== value.replace(/:00$/, '')) {
        go({
          ...state,
          asKnownAt: input.value ? (input.value.length === 16 ? input.value + ':00' : input.value) + 'Z' : null,
        });
      }
    },
    onkeydown: (event) => event.key === 'Enter' && input.blur(),
  });
  return h(
    'p',
    {},
    h('label', { for: 'as-known-at' }, 'As known at (UTC)'),
    input,
    h(
      'span',
      { id: 'as-known-at-help', class: 'hidden' },
      'What the registry said at that time. Empty for what it says now.',
    ),
  );
}

/** The address of the playground with a query. */
export function playgroundAddress(path, document, variables) {
  return `${path}?${new URLSearchParams({ query: document, variables: JSON.stringify(variables, null, 2) })}`;
}
