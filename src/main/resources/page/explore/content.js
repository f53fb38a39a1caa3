// What the page consists of: its heading, the view with its table, and the buttons that save them.

import { playgroundAddress } from './controls.js';
import { periodText } from './dates.js';
import documents from './documents.js';
import { h, named, short } from './elements.js';
import { pngOf, save, svgText } from './export.js';
import { TYPES, VIEWS } from './kinds.js';
import { entryQuery } from './loader.js';
import { csv, json } from './tables.js';

/** The table stays open while the views change. */
let isTableOpen = false;
/** Opens the table, because paper has no buttons. */
let openTable = () => {};
addEventListener('beforeprint', () => openTable());

export function heading({ entry, state, link }) {
  const present = { ...state, asOf: null, asKnownAt: null };
  const pasts = [
    state.asOf ? `Only relations that may have been in force as of ${state.asOf}.` : null,
    state.asKnownAt ? `As the registry knew it at ${state.asKnownAt}.` : null,
  ].filter(Boolean);
  return [
    h('h1', {}, named(short(entry.name, 300))),
    h(
      'p',
      { class: 'soft' },
      TYPES[entry.type].label,
      entry.since || entry.until ? ` · ${periodText(entry)}` : '',
      ' · ',
      link.page(entry, 'all its facts as text'),
    ),
    pasts.length > 0
      ? h(
          'p',
          { class: 'past' },
          h('strong', {}, 'A chosen time is shown. '),
          pasts.join(' '),
          ' ',
          link.to(present, {}, 'Show the present'),
        )
      : '',
  ];
}

/** @param result what the view has drawn */
export function content(result, context) {
  const pictures = result.pictures ?? (result.picture ? [result.picture] : []);
  const figure = h(
    'div',
    { class: result.aside ? 'figure with-aside' : 'figure' },
    h(
      'div',
      { class: 'drawing' },
      result.extra ?? null,
      pictures.map((picture, index) => [result.titles ? h('h3', {}, result.titles[index]) : null, picture]),
      result.legend ?? null,
    ),
    result.aside ?? null,
  );
  return [
    h('h2', { tabindex: -1 }, VIEWS[context.state.view]),
    ...context.remarks.map((remark) => h('p', { class: 'soft' }, remark)),
    result.before ?? '',
    result.content ?? figure,
    ...(result.after ?? []),
    tableOf(result.table, context),
    toolbar(pictures, result, context),
  ];
}

function tableOf(table, { state, link }) {
  const details = h(
    'details',
    { class: 'data', open: isTableOpen },
    h(
      'summary',
      { 'data-key': 'table' },
      `The same as a table (${table.rows.length === 1 ? '1 row' : `${table.rows.length} rows`})`,
    ),
  );
  const fill = () => {
    isTableOpen = details.open;
    if (details.open && details.children.length === 1) {
      details.append(
        h(
          'div',
          { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table' },
          h(
            'table',
            {},
            h(
              'thead',
              {},
              h(
                'tr',
                {},
                table.columns.map((column) => h('th', { scope: 'col' }, column)),
              ),
            ),
            h(
              'tbody',
              {},
              table.rows.map((row) =>
                h(
                  'tr',
                  {},
                  row.cells.map((cell, index) =>
                    h(
                      'td',
                      { dir: 'auto' },
                      index === 1 || (index === 0 && state.view !== 'network' && state.view !== 'timeline')
                        ? link.claims(row.focus, cell || '–')
                        : cell,
                    ),
                  ),
                ),
              ),
            ),
          ),
        ),
      );
    }
  };
  details.addEventListener('toggle', fill);
  openTable = () => {
    details.open = true;
    fill();
  };
  if (isTableOpen) {
    fill();
  }
  return details;
}

function toolbar(pictures, { table, titles }, { state }) {
  const file = `hubgraph-${state.entry.replace('/', '-')}-${state.view}`;
  const { playground } = document.getElementById('explorer').dataset;
  const { document: name, variables } = entryQuery(state.entry, state.asKnownAt);
  const button = (text, key, press) => h('button', { type: 'button', 'data-key': key, onclick: press }, text);
  return h(
    'p',
    { class: 'toolbar' },
    pictures.length > 0
      ? [
          button('Picture as SVG', 'save-svg', () =>
            save(new Blob([svgText(pictures, titles)], { type: 'image/svg+xml' }), file + '.svg'),
          ),
          button('Picture as PNG', 'save-png', async () => save(await pngOf(pictures, titles), file + '.png')),
        ]
      : null,
    button('Data as CSV', 'save-csv', () => save(new Blob([csv(table)], { type: 'text/csv' }), file + '.csv')),
    button('Data as JSON', 'save-json', () =>
      save(new Blob([json(table, location.href)], { type: 'application/json' }), file + '.json'),
    ),
    playground
      ? h('a', { href: playgroundAddress(playground, documents[name], variables) }, 'Open this query in the playground')
      : null,
  );
}
