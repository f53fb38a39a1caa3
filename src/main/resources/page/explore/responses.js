// What the lists of a response say, as relations with one form for all kinds.

import { typeOf, words } from './kinds.js';

/**
 * A relation: `ends` are pairs of entries `[from, to, words]`, written in the direction in which one reads the label.
 * An event has a day (`on`) instead of a period.
 */
const READERS = {
  Tenancy: (node) => ({
    kind: 'tenancy',
    label: node.standing === 'NEIGHBOUR' ? 'neighbour of' : 'resident of',
    detail: node.premises,
    ends: [[node.tenant, node.hub]],
  }),
  Affiliation: (node) => ({
    kind: 'affiliation',
    label: words(node.role) + ' of',
    detail: node.title,
    ends: [
      [node.person, node.organisation],
      ...(node.onBehalfOf ? [[node.person, node.onBehalfOf, 'on behalf of']] : []),
    ],
  }),
  Backing: (node) => ({
    kind: 'backing',
    label: { BACKED_BY: 'backs', OTHER: 'supports' }[node.kind] ?? words(node.kind) + ' to',
    detail: node.stakePercent ? `${node.stakePercent} % of the shares` : null,
    meaning: node.kind,
    amount: node.amount,
    committedOn: node.committedOn,
    round: node.round?.id ?? null,
    ends: [[node.backer, node.beneficiary]],
  }),
  FundingRound: (node) => ({
    kind: 'round',
    event: true,
    label: words(node.kind) + ' round',
    on: node.announcedOn,
    amount: node.total,
    ends: [[node.tenant, node.tenant]],
  }),
  Operatorship: (node) => ({ kind: 'operatorship', label: 'operates', ends: [[node.operator, node.hub]] }),
  Partnership: (node) => ({
    kind: 'partnership',
    label: { PARENT: 'parent of', BACKER: 'backer of', PARTNER: 'partner of' }[node.kind] ?? 'partner of',
    ends: [[node.from, node.to]],
  }),
  Acquisition: (node) => ({
    kind: 'acquisition',
    event: true,
    label:
      node.status === 'CALLED_OFF' ? 'did not buy, after all,' : node.status === 'ANNOUNCED' ? 'is to buy' : 'bought',
    on: node.closedOn ?? node.announcedOn,
    amount: node.price,
    ended: node.status === 'CALLED_OFF',
    ends: [[node.buyer, node.bought]],
  }),
  Succession: (node) => ({
    kind: 'succession',
    event: true,
    label: { RENAMED: 'renamed to', MERGED: 'merged into', SPLIT: 'split into' }[node.kind] ?? 'replaced by',
    on: node.succeededOn,
    ends: [[node.predecessor, node.successor]],
  }),
  Visit: (node) => ({
    kind: 'visit',
    event: true,
    label: 'visited',
    on: node.date,
    ends: [
      ...node.guests.map((guest) => [guest, node.hub]),
      ...node.met.map((met) => [met, node.hub, 'met a guest of']),
    ],
  }),
};

/** The relations that a node of a list means: itself, and the round of a backing. */
export function relationsOf(node) {
  const read = READERS[node.__typename];
  if (!read) {
    return [];
  }
  const relation = {
    id: node.id,
    event: false,
    detail: null,
    amount: null,
    since: node.since ?? null,
    until: node.until ?? null,
    ended: node.ended ?? false,
    on: null,
    ...read(node),
  };
  return node.round ? [relation, ...relationsOf(node.round)] : [relation];
}

/** A hub or sector inside another one. */
export function partOf(inner, outer) {
  return factOf(inner, 'parent', { id: 'part-' + inner.id, kind: 'part', label: 'inside', ends: [[inner, outer]] });
}

/** An organisation or hub of a sector. */
export function sectorOf(entry, sector) {
  return factOf(entry, 'sectors', {
    id: `sector-${entry.id}-${sector.id}`,
    kind: 'sector',
    label: 'active in',
    ends: [[entry, sector]],
  });
}

/** A relation that is a fact of an entry: no object of its own, and without a time. */
function factOf(entry, field, relation) {
  return {
    subject: entry.id,
    field,
    timeless: true,
    event: false,
    detail: null,
    amount: null,
    since: null,
    until: null,
    ended: false,
    on: null,
    ...relation,
  };
}

/** An entry as the explorer shows it; null for a type that it does not show. */
export function entryOf(node) {
  const type = typeOf(node?.__typename);
  if (!type) {
    return null;
  }
  const life = lifeOf(node);
  return { id: node.id, type, slug: node.slug, name: node.name, ref: `${type}/${node.slug}`, ...life, ...sizeOf(node) };
}

function lifeOf(node) {
  const since = node.openedOn ?? node.foundedOn ?? node.launchedOn;
  const until = node.closedOn ?? node.dissolvedOn;
  const told = 'openedOn' in node || 'foundedOn' in node || 'launchedOn' in node;
  return told ? { since, until, ended: node.ended ?? node.status === 'CLOSED', description: node.description } : {};
}

function sizeOf(node) {
  return node.size ? { size: node.size, sizeBasis: node.sizeBasis } : {};
}
