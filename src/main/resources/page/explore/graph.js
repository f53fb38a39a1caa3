// Entries and their relations, collected from responses, and the part of them that a state selects.

import { inForce } from './dates.js';
import { LISTS, TYPES } from './kinds.js';
import { entryOf, partOf, relationsOf, sectorOf } from './responses.js';

/** The largest number of entries that a picture shows; the table has all. */
export const MOST_DRAWN = 300;

export function newGraph() {
  return { entries: new Map(), relations: new Map(), lists: new Map(), loaded: new Set() };
}

/** Adds an entry with its lists, as a response has it. A list may have further pages: `lists` says how many. */
export function absorb(graph, node) {
  const entry = put(graph, node);
  if (!entry) {
    return null;
  }
  graph.loaded.add(entry.id);
  if (node.parent) {
    connect(graph, partOf(node, node.parent));
  }
  (node.sectors ?? []).forEach((sector) => connect(graph, sectorOf(node, sector)));
  for (const list of Object.keys(LISTS[entry.type])) {
    absorbList(graph, entry, list, node[list]);
  }
  return entry;
}

/** Adds a page of one list of an entry. */
export function absorbList(graph, entry, list, connection) {
  if (!connection) {
    return;
  }
  for (const node of connection.nodes) {
    relationsIn(list, node, entry).forEach((relation) => connect(graph, relation));
  }
  const key = `${entry.ref}.${list}`;
  const known = graph.lists.get(key);
  const read = (known?.read ?? 0) + connection.nodes.length;
  graph.lists.set(key, {
    entry: entry.id,
    list,
    kind: LISTS[entry.type][list],
    read,
    total: connection.totalCount,
    cursor: connection.pageInfo.endCursor,
    hasMore: connection.pageInfo.hasNextPage,
  });
}

function relationsIn(list, node, entry) {
  const kind = LISTS[entry.type][list];
  return kind === 'part'
    ? [partOf(node, nodeOf(entry))]
    : kind === 'sector'
      ? [sectorOf(node, nodeOf(entry))]
      : relationsOf(node);
}

function nodeOf(entry) {
  return { __typename: TYPES[entry.type].typename, id: entry.id, slug: entry.slug, name: entry.name };
}

function put(graph, node) {
  const entry = entryOf(node);
  if (!entry) {
    return null;
  }
  const known = graph.entries.get(entry.id);
  graph.entries.set(entry.id, known ? { ...known, ...entry } : entry);
  return graph.entries.get(entry.id);
}

function connect(graph, relation) {
  const ends = relation.ends
    .map(([from, to, label]) => [put(graph, from)?.id, put(graph, to)?.id, label ?? relation.label])
    .filter(([from, to]) => from && to);
  if (ends.length > 0) {
    graph.relations.set(relation.id, { ...graph.relations.get(relation.id), ...relation, ends });
  }
}

/**
 * The part of the graph that can be reached from the entry over relations of the chosen kinds that may be in force on
 * the date. Entries come in the order of their distance, so that a picture that is cut shows the nearest ones.
 *
 * @param choice `kinds`, null for all, and `asOf`, null for all times
 */
export function select(graph, root, { kinds, asOf }) {
  const relations = [...graph.relations.values()].filter(
    (relation) => (!kinds || kinds.includes(relation.kind)) && inForce(relation, asOf),
  );
  const byEntry = new Map();
  for (const relation of relations) {
    for (const [from, to] of relation.ends) {
      link(byEntry, from, to);
      link(byEntry, to, from);
    }
  }
  const distance = new Map([[root, 0]]);
  for (const id of distance.keys()) {
    for (const other of byEntry.get(id) ?? []) {
      if (!distance.has(other)) {
        distance.set(other, distance.get(id) + 1);
      }
    }
  }
  return {
    root,
    entries: [...distance.keys()].map((id) => ({ ...graph.entries.get(id), distance: distance.get(id) })),
    relations: relations.filter((relation) => relation.ends.every(([from]) => distance.has(from))),
  };
}

function link(byEntry, from, to) {
  if (!byEntry.has(from)) {
    byEntry.set(from, []);
  }
  byEntry.get(from).push(to);
}

/**
 * What a picture of the network draws: at most {@link MOST_DRAWN} entries, and one line per pair of entries and kind of
 * relation. A line is dashed if all its relations are over, and disputed if a claim about one of them is.
 *
 * @param disputed whether sources disagree about a relation
 */
export function drawing(selection, disputed) {
  const nodes = selection.entries.slice(0, MOST_DRAWN);
  const drawn = new Set(nodes.map((node) => node.id));
  const lines = new Map();
  for (const relation of selection.relations) {
    for (const [from, to, label] of relation.ends) {
      if (from === to || !drawn.has(from) || !drawn.has(to)) {
        continue;
      }
      const key = `${relation.kind} ${from} ${to} ${label}`;
      const line = lines.get(key) ?? {
        kind: relation.kind,
        from,
        to,
        label,
        ended: true,
        disputed: false,
        relations: [],
      };
      line.ended &&= relation.ended;
      line.disputed ||= disputed(relation);
      line.relations.push(relation);
      lines.set(key, line);
    }
  }
  return { nodes, lines: [...lines.values()], notDrawn: selection.entries.length - nodes.length };
}
