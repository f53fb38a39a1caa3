// Loads what a state selects: the entry, the entries that were expanded, further pages of lists, and for a depth of two
// the neighbours.

import { nodes, Problem, query } from './api.js';
import { absorb, absorbList, newGraph, select } from './graph.js';
import { LISTS, TYPES } from './kinds.js';

const PAGE = 100;
/** At a depth of two. */
const NEIGHBOURS = 40;
const NEIGHBOUR_PAGE = 10;

/**
 * @returns the graph, the id of its root, the query of the root for the playground, and remarks on what was left out
 * @throws Problem if there is no such entry, or no response
 */
export async function load(state) {
  const graph = newGraph();
  const [roots, ...expanded] = await Promise.all([state.entry, ...state.expanded].map((ref) => entryNode(ref, state)));
  if (!roots) {
    const [type, slug] = state.entry.split('/');
    const then = state.asKnownAt ? ` at ${state.asKnownAt}` : '';
    throw new Problem(`The registry has no ${TYPES[type].label.toLowerCase()} “${slug}”${then}.`);
  }
  const root = absorb(graph, roots);
  const loaded = [root, ...expanded.filter(Boolean).map((node) => absorb(graph, node))];
  await Promise.all(loaded.map((entry) => furtherPages(graph, entry, state)));
  const remarks = state.depth === 2 ? await neighbours(graph, root) : [];
  return { graph, root: root.id, remarks };
}

/** The document and the variables that read an entry. */
export function entryQuery(ref, asKnownAt) {
  const [type, slug] = ref.split('/');
  const first = Object.fromEntries(Object.keys(LISTS[type]).map((list) => [list, PAGE]));
  return { document: 'explore-' + type, variables: { slug, ...(asKnownAt ? { asKnownAt } : {}), ...first } };
}

async function entryNode(ref, state) {
  const { document, variables } = entryQuery(ref, state.asKnownAt);
  return (await query(document, variables))[ref.split('/')[0]];
}

async function furtherPages(graph, entry, state) {
  for (const list of Object.keys(LISTS[entry.type])) {
    const key = `${entry.ref}.${list}`;
    for (let page = 1; page < (state.pages[key] ?? 1) && graph.lists.get(key).hasMore; page++) {
      absorbList(graph, entry, list, await nextPage(entry, list, graph.lists.get(key).cursor, state));
    }
  }
}

async function nextPage(entry, list, after, state) {
  const { document, variables } = entryQuery(entry.ref, state.asKnownAt);
  for (const name of Object.keys(LISTS[entry.type])) {
    variables[name] = name === list ? PAGE : 0;
  }
  variables[list + 'After'] = after;
  return (await query(document, variables))[entry.type][list];
}

async function neighbours(graph, root) {
  const others = select(graph, root.id, { kinds: null, asOf: null }).entries.filter(
    (entry) => !graph.loaded.has(entry.id),
  );
  const ids = others.slice(0, NEIGHBOURS).map((entry) => entry.id);
  const lists = [...new Set(Object.values(LISTS).flatMap((of) => Object.keys(of)))];
  const first = Object.fromEntries(lists.map((list) => [list, NEIGHBOUR_PAGE]));
  (await nodes('explore-neighbours', ids, first)).forEach((node) => absorb(graph, node));
  const left = others.length - ids.length;
  return left > 0 ? [`The relations of ${left} more neighbours are not loaded. Expand them one by one.`] : [];
}

/** The citations of the selected entries and relations, by subject. */
export async function citationsFor(selection) {
  const ids = [...selection.entries, ...selection.relations.filter((relation) => !relation.subject)].map(
    ({ id }) => id,
  );
  const found = await nodes('explore-claims', ids);
  return new Map(found.map((node) => [node.id, node.citations ?? []]));
}

/** The places of the selected hubs and organisations, by their ids. */
export async function placesFor(selection) {
  const ids = selection.entries
    .filter((entry) => entry.type === 'hub' || entry.type === 'tenant')
    .map((entry) => entry.id);
  const found = await nodes('explore-places', ids);
  return new Map(found.map((node) => [node.id, node.places ?? (node.place ? [node.place] : [])]));
}
