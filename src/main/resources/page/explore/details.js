// What is known about the entry in focus, beside the picture of the network.

import { isDisputed } from './claims.js';
import { periodText } from './dates.js';
import { h, named, short } from './elements.js';
import { TYPES } from './kinds.js';

/** What is known about the entry in focus, beside the picture. */
export function details(node, { selection, graph, state, citations, actions, link }) {
  const isOfNode = ([from, to]) => from === node.id || to === node.id;
  const connections = selection.relations.flatMap((relation) =>
    relation.ends.filter(isOfNode).map((end) => [relation, end]),
  );
  const waiting = [...graph.lists.values()].filter((list) => list.entry === node.id && list.hasMore);
  return h(
    'section',
    { class: 'details', 'aria-label': 'Entry in focus' },
    h('h3', {}, named(short(node.name, 120))),
    h('p', { class: 'soft' }, TYPES[node.type].label),
    h(
      'p',
      { class: 'buttons' },
      node.distance === 0
        ? null
        : h(
            'button',
            { type: 'button', onclick: () => actions.toggle(node) },
            state.expanded.includes(node.ref) ? 'Collapse' : 'Expand',
          ),
      link.claims(node.ref, 'Sources'),
      node.distance === 0 ? null : link.start(node, 'Start here'),
      link.page(node, 'Page'),
    ),
    waiting.map((list) => link.more(node, list)),
    h(
      'ul',
      {},
      connections
        .slice(0, 60)
        .map(([relation, end]) =>
          h(
            'li',
            {},
            phrase(relation, end, node, selection, link),
            isDisputed(relation, citations) ? h('span', { class: 'rank disputed' }, 'sources disagree') : null,
          ),
        ),
      connections.length > 60 ? h('li', {}, `${connections.length - 60} more in the table.`) : null,
    ),
  );
}

/** A relation as seen from one of its ends, whose name is not repeated. */
function phrase(relation, [from, to, label], node, selection, link) {
  const other = selection.entries.find((entry) => entry.id === (from === node.id ? to : from));
  const period = relation.timeless ? null : h('span', { class: 'soft' }, ` · ${periodText(relation)}`);
  const soft = (text) => h('span', { class: 'soft' }, text);
  if (from === to) {
    return [link.claims(relation.id, label), period];
  }
  const name = link.claims(relation.id, named(short(other?.name ?? '?', 80)));
  return from === node.id
    ? [soft(`${label} `), name, period]
    : [name, soft(` ${label} this ${TYPES[node.type].label.toLowerCase()}`), period];
}
