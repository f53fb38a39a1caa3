// The computations of the explorer without a browser. ExplorerModelsTest runs this with Node.js; random data comes from
// a seed, which a failure names: SEED=... repeats it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const from = (name) => import(new URL(`../../main/resources/page/explore/${name}`, import.meta.url));
const { bounds, dayNumber, dayText, inForce } = await from('dates.js');
const { citationsOf, isDisputed, LIST_FIELDS, sentence } = await from('claims.js');
const { absorb, drawing, MOST_DRAWN, newGraph, select } = await from('graph.js');
const { KINDS, LISTS, VIEWS } = await from('kinds.js');
const { moneyOf, scaled, unscaled } = await from('money.js');
const { marksOf, placesOf } = await from('places.js');
const { address, empty, parse } = await from('state.js');
const { csv, json } = await from('tables.js');
const { cornersOf, timelineOf, yearsOf } = await from('timeline.js');

const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = generator(SEED);
const below = (limit) => Math.floor(random() * limit);
const one = (list) => list[below(list.length)];

/** Mulberry32. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function repeat(name, times, body) {
  test(`${name} (SEED=${SEED})`, () => {
    for (let number = 0; number < times; number++) {
      body(number);
    }
  });
}

const DATES = [
  null,
  '2023',
  '2023-09',
  '2023-09-28',
  '2019~',
  '201X',
  '2020-33',
  '../2018',
  '2021/..',
  '2010/2015-06',
  '2022-11?',
  '19XX',
];
const NAMES = [
  'Zenly',
  '模速空间',
  'شركة',
  '<script>alert(1)</script>',
  'x'.repeat(500),
  '=1+1',
  '"quoted", and\nbroken',
  "O'Neil",
];
const AMOUNTS = [null, '0', '1', '0.000001', '24000000', '60000000000', '99999999999999999999999999999999', '12.5'];

function money() {
  const amount = one(AMOUNTS);
  return amount && { amount, currency: one(['EUR', 'CNY']), approximate: below(2) === 0 };
}

/** Entries with generated lists, as responses have them: each relation appears in the lists of both its ends. */
function responses(size) {
  const entry = (index) => {
    const type = ['Hub', 'Tenant', 'Person', 'Fund'][index % 4];
    return { __typename: type, id: `e${index}`, slug: `slug-${index}`, name: one(NAMES) };
  };
  const entries = Array.from({ length: size }, (_, index) => entry(index));
  const of = (type) => one(entries.filter((candidate) => candidate.__typename === type));
  const dated = (__typename, id) => ({ __typename, id, since: one(DATES), until: one(DATES), ended: below(3) === 0 });
  const rounds = Array.from({ length: size / 4 }, (_, index) => ({
    __typename: 'FundingRound',
    id: `round${index}`,
    kind: 'SEED',
    announcedOn: one(DATES),
    total: money(),
    tenant: of('Tenant'),
  }));
  const relations = Array.from({ length: size * 2 }, (_, index) => {
    const id = `r${index}`;
    switch (below(5)) {
      case 0:
        return { ...dated('Tenancy', id), standing: 'RESIDENT', tenant: of('Tenant'), hub: of('Hub') };
      case 1:
        return {
          ...dated('Affiliation', id),
          role: 'FOUNDER',
          person: of('Person'),
          organisation: of(one(['Hub', 'Tenant', 'Fund'])),
        };
      case 2: {
        const round = below(2) === 0 ? one(rounds) : null;
        return {
          ...dated('Backing', id),
          kind: one(['INVESTMENT', 'GRANT']),
          amount: money(),
          backer: of(one(['Fund', 'Tenant', 'Person'])),
          beneficiary: round ? round.tenant : of(one(['Hub', 'Tenant'])),
          round,
        };
      }
      case 3:
        return { __typename: 'Visit', id, date: one(DATES.slice(1)), hub: of('Hub'), guests: [of('Person')], met: [] };
      default:
        return { ...dated('Partnership', id), kind: 'PARTNER', from: of('Tenant'), to: of('Tenant') };
    }
  });
  const ends = (node) => [
    node.tenant,
    node.hub,
    node.person,
    node.organisation,
    node.backer,
    node.beneficiary,
    node.from,
    node.to,
    ...(node.guests ?? []),
  ];
  const list = (nodes) => ({ totalCount: nodes.length, nodes, pageInfo: { endCursor: null, hasNextPage: false } });
  return entries.map((node) => {
    const own = relations.filter((relation) => ends(relation).some((end) => end?.id === node.id));
    const ofType = (type) => list(own.filter((relation) => relation.__typename === type));
    return {
      ...node,
      tenancies: ofType('Tenancy'),
      affiliations: ofType('Affiliation'),
      backings: ofType('Backing'),
      visits: ofType('Visit'),
      partnerships: ofType('Partnership'),
      rounds: list(rounds.filter((round) => round.tenant.id === node.id)),
    };
  });
}

function graphOf(nodes) {
  const graph = newGraph();
  nodes.forEach((node) => absorb(graph, node));
  return graph;
}

function choice() {
  return {
    kinds: below(2) ? null : Object.keys(KINDS).filter(() => below(3)),
    asOf: below(2) ? null : one(DATES.slice(1)),
  };
}

repeat('addresses survive a round trip', 500, () => {
  const state = {
    ...empty(),
    entry: one([null, 'hub/station-f', 'tenant/a', 'person/x-1', 'fund/9', 'sector/s']),
    view: one(Object.keys(VIEWS)),
    depth: 1 + below(2),
    kinds: below(2) ? null : Object.keys(KINDS).filter(() => below(2)),
    asOf: one(DATES),
    asKnownAt: one([null, '2025-05-01T00:00:00Z', '2025-05-01T02:00:00.5+02:00']),
    expanded: below(2) ? [] : ['tenant/b', 'hub/c-d'],
    pages: below(2) ? {} : { 'hub/station-f.tenancies': 2 + below(18) },
    focus: one([null, 'hub/station-f', 'SHViAaIgMLe0eiGegFKXGTuiRg', 'a&b=c#d %']),
  };

  assert.deepEqual(parse(address(state)), state);
  assert.equal(address(parse(address(state))), address(state));
});

test('addresses that mean nothing show the empty state', () => {
  for (const search of [
    '',
    '?entry=javascript:alert(1)',
    '?entry=hub/../../x',
    '?entry=constructor/x&view=constructor',
    '?pages=hub/a.constructor:3&depth=9',
    '?asOf=2023-13&asKnownAt=today',
  ]) {
    assert.deepEqual(parse(search), empty(), search);
  }
});

repeat('days are those of the calendar', 500, () => {
  const number = below(3_000_000) - 700_000;

  assert.equal(dayNumber(dayText(number)), number);
});

test('the end of a relation that ended on an unknown date is never awaited', () => {
  assert.equal(inForce({ since: '2020', until: null, ended: true }, '2020'), false);
  assert.equal(inForce({ since: null, until: null, ended: false }, '1900'), true);
});

repeat('a selection is what can be reached over the relations in force', 60, () => {
  const graph = graphOf(responses(4 * (1 + below(8))));
  const chosen = choice();
  const selection = select(graph, 'e0', chosen);
  const ids = new Set(selection.entries.map((entry) => entry.id));

  assert.equal(selection.entries[0].id, 'e0');
  assert.equal(ids.size, selection.entries.length);
  for (const relation of selection.relations) {
    assert.ok(relation.ends.every(([start, end]) => ids.has(start) && ids.has(end)));
    assert.ok(inForce(relation, chosen.asOf) && (!chosen.kinds || chosen.kinds.includes(relation.kind)));
  }
  for (const entry of selection.entries.slice(1)) {
    const near = selection.relations
      .flatMap((relation) => relation.ends)
      .filter((end) => end.includes(entry.id))
      .flat();
    assert.ok(selection.entries.some((other) => other.distance === entry.distance - 1 && near.includes(other.id)));
  }
  const left = [...graph.relations.values()].filter((relation) => !selection.relations.includes(relation));
  assert.ok(
    left.every(
      (relation) =>
        !inForce(relation, chosen.asOf) ||
        (chosen.kinds && !chosen.kinds.includes(relation.kind)) ||
        relation.ends.every(([start, end]) => !ids.has(start) && !ids.has(end)),
    ),
  );
});

repeat('responses in any order, and twice, make the same graph', 30, () => {
  const nodes = responses(12);
  const [first, second] = [graphOf(nodes), graphOf([...nodes].reverse().concat(nodes))];

  assert.deepEqual([...first.relations.keys()].sort(), [...second.relations.keys()].sort());
  assert.deepEqual([...first.entries.keys()].sort(), [...second.entries.keys()].sort());
});

repeat('each relation between two drawn entries is in one line', 40, () => {
  const selection = select(graphOf(responses(16)), 'e0', choice());
  const { nodes, lines } = drawing(selection, () => false);

  assert.ok(nodes.length <= MOST_DRAWN);
  const drawn = lines
    .flatMap((line) => line.relations.map((relation) => `${relation.id} ${line.from} ${line.to}`))
    .sort();
  const expected = selection.relations
    .flatMap((relation) =>
      relation.ends.filter(([start, end]) => start !== end).map(([start, end]) => `${relation.id} ${start} ${end}`),
    )
    .sort();
  assert.deepEqual(drawn, expected);
  assert.ok(lines.every((line) => line.ended === line.relations.every((relation) => relation.ended)));
});

test('a network is cut at its bound, nearest entries first', () => {
  const hub = { __typename: 'Hub', id: 'h', slug: 'h', name: 'H' };
  const nodes = Array.from({ length: 500 }, (_, index) => ({
    __typename: 'Tenancy',
    id: `t${index}`,
    since: null,
    until: null,
    ended: false,
    tenant: { __typename: 'Tenant', id: `o${index}`, slug: `o${index}`, name: 'O' },
    hub,
  }));
  const graph = newGraph();
  absorb(graph, { ...hub, tenancies: { totalCount: 537, nodes, pageInfo: { endCursor: 'c', hasNextPage: true } } });
  const picture = drawing(select(graph, 'h', { kinds: null, asOf: null }), () => false);

  assert.equal(picture.nodes.length, MOST_DRAWN);
  assert.equal(picture.notDrawn, 501 - MOST_DRAWN);
  const list = graph.lists.get('hub/h.tenancies');
  assert.equal(list.total - list.read, 37);
});

repeat('money is never added across currencies and meanings, and a round counts once', 100, () => {
  const selection = select(graphOf(responses(16)), 'e0', choice());
  const { groups, unknown } = moneyOf(selection);

  assert.equal(new Set(groups.map((group) => group.key)).size, groups.length);
  for (const group of groups) {
    assert.ok(group.flows.every((flow) => flow.currency === group.currency && flow.meaning === group.meaning));
    assert.equal(group.links.length, group.flows.length);
    assertNoCircle(group);
  }
  const flows = groups.flatMap((group) => group.flows);
  const backings = selection.relations.filter((relation) => relation.kind === 'backing');
  assert.deepEqual(
    [...flows.filter((flow) => !flow.from.startsWith('rest-')), ...unknown].map((flow) => flow.relation).sort(),
    backings.map((backing) => backing.id).sort(),
  );
  for (const round of selection.relations.filter(
    (relation) => relation.kind === 'round' && Number(relation.amount?.amount) > 0,
  )) {
    const parts = backings.filter(
      (backing) =>
        backing.round === round.id &&
        Number(backing.amount?.amount) > 0 &&
        backing.amount.currency === round.amount.currency,
    );
    const rest = flows.filter((flow) => flow.relation === round.id);
    const sum = [...parts.map((part) => part.amount.amount), ...rest.map((flow) => flow.amount)].reduce(
      (total, amount) => total + scaled(amount),
      0n,
    );
    const total = scaled(round.amount.amount);
    assert.ok(rest.length <= 1);
    assert.ok(rest.length === 1 ? sum === total : sum >= total);
  }
});

function assertNoCircle({ nodes, links }) {
  let left = nodes.map((node) => node.key);
  for (;;) {
    const next = left.filter((key) => links.some((link) => link.target === key && left.includes(link.source)));
    if (next.length === left.length) {
      assert.equal(next.length, 0);
      return;
    }
    left = next;
  }
}

test('only guests are said to have visited a hub', () => {
  const names = ['hub', 'guest', 'other', 'met', 'more'].map((id) => ({ id, name: id.toUpperCase() }));
  const visit = (...ends) => ({ kind: 'visit', label: 'visited', ends });
  const metIn = (id) => [id, 'hub', 'met a guest of'];

  assert.equal(
    sentence(visit(['guest', 'hub'], ['other', 'hub'], metIn('met'), metIn('more')), { entries: names }),
    'GUEST and 1 more visited HUB',
  );
  assert.equal(sentence(visit(['guest', 'hub'], metIn('met')), { entries: names }), 'GUEST visited HUB');
  assert.equal(sentence(visit(metIn('met'), metIn('more')), { entries: names }), 'MET and 1 more met a guest of HUB');
});

repeat('exact decimals survive', 200, () => {
  const number = BigInt(Math.floor(random() * 1e15)) * BigInt(Math.floor(random() * 1e15));

  assert.equal(scaled(unscaled(number)), number);
});

repeat('a bar begins and ends on the days on which its relation may have', 300, () => {
  const row = { since: one(DATES), until: one(DATES), ended: below(2) === 0 };
  const timeline = { from: dayNumber('1990-01-01'), until: dayNumber('2030-01-01'), today: dayNumber('2026-01-01') };
  const corners = cornersOf(
    { start: bounds(row.since), end: bounds(row.until), open: !row.until && !row.ended },
    timeline,
  );

  assert.ok(
    corners.every(
      (day, index) => day >= timeline.from && day <= timeline.until && (index === 0 || day >= corners[index - 1]),
    ),
    JSON.stringify([row, corners]),
  );
  if (!row.until) {
    const start = bounds(row.since);
    const begun = start ? Math.min(Math.max(dayNumber(start[1]), timeline.from), timeline.until) : timeline.from;
    assert.equal(corners[3], Math.max(begun, timeline.today), JSON.stringify([row, corners]));
    assert.equal(corners[1], begun);
  }
  if (row.since === '2023-09-28' && row.until === null) {
    assert.equal(corners[0], dayNumber('2023-09-28'));
  }
});

repeat('a timeline has each relation once, also those not in force', 40, () => {
  const graph = graphOf(responses(12));
  const selection = select(graph, 'e0', { kinds: null, asOf: null });
  const timeline = timelineOf(selection, '2020', '2026-01-01');
  const rows = timeline.groups.flatMap((group) => group.rows);

  assert.deepEqual(rows.map((row) => row.id).sort(), selection.relations.map((relation) => relation.id).sort());
  const inForceThen = new Set(
    select(graph, 'e0', { kinds: null, asOf: '2020' }).relations.map((relation) => relation.id),
  );
  assert.ok([...inForceThen].every((id) => rows.find((row) => row.id === id).inForce));
  assert.ok(yearsOf(timeline, 800).length <= 800 / 60 + 1);
});

repeat('what has no coordinates is listed', 50, () => {
  const selection = select(graphOf(responses(12)), 'e0', { kinds: null, asOf: null });
  const places = new Map(
    selection.entries
      .filter(() => below(2))
      .map((entry) => [
        entry.id,
        Array.from({ length: below(3) }, () =>
          below(2)
            ? {
                city: 'Lille',
                latitude: below(180) - 90,
                longitude: below(360) - 180,
                coordinatePrecision: one(['POINT', 'CITY', null]),
              }
            : { city: 'Paris', latitude: null, longitude: null },
        ),
      ]),
  );
  const { points, without } = placesOf(selection, places);

  assert.deepEqual(
    new Set([...points, ...without].map(({ entry }) => entry.id)),
    new Set(selection.entries.map((entry) => entry.id)),
  );
  const marks = marksOf(points, (longitude, latitude) => [longitude, latitude], 10);
  assert.equal(
    marks.reduce((sum, mark) => sum + mark.points.length, 0),
    points.length,
  );
});

/** Reads CSV as RFC 4180 has it. */
function readCsv(text) {
  const rows = [[]];
  const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  for (const [, cell, end] of text.slice(1).matchAll(cells)) {
    rows.at(-1).push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') {
      rows.push([]);
    }
  }
  return rows.slice(0, -1);
}

repeat('CSV has the cells of the table, none of which is a formula', 200, () => {
  const cells = () => [one(NAMES), one(['', '-12.5', '+33', '@x', '\tx', '-', '-1+1', '=A1', 'plain'])];
  const table = { columns: ['name', 'other'], rows: Array.from({ length: below(5) }, () => ({ cells: cells() })) };
  const read = readCsv(csv(table));

  assert.deepEqual(read[0], table.columns);
  assert.deepEqual(
    read.slice(1).map((row) => row.map((cell) => (/^'[=+\-@\t]/.test(cell) ? cell.slice(1) : cell))),
    table.rows.map((row) => row.cells),
  );
  assert.ok(read.flat().every((cell) => !/^[=+\-@\t\r\n]/.test(cell) || /^-\d+(\.\d+)?$/.test(cell)));
  assert.deepEqual(
    JSON.parse(json(table, 'x')).rows.map(Object.values),
    table.rows.map((row) => row.cells),
  );
});

test('a sector is one relation, seen from either side, and its claims are those of the entry', () => {
  const list = (nodes) => ({ totalCount: nodes.length, nodes, pageInfo: { endCursor: null, hasNextPage: false } });
  const sector = { __typename: 'Sector', id: 's', slug: 's', name: 'S' };
  const hub = { __typename: 'Hub', id: 'h', slug: 'h', name: 'H' };
  const graph = graphOf([
    { ...hub, sectors: [sector] },
    { ...sector, hubs: list([hub]), tenants: list([]), children: list([{ ...sector, id: 't', slug: 't' }]) },
  ]);

  const selection = select(graph, 's', { kinds: null, asOf: '1900' });
  assert.deepEqual(selection.relations.map((relation) => relation.id).sort(), ['part-t', 'sector-h-s']);
  assert.equal(select(graph, 's', { kinds: ['tenancy'], asOf: null }).entries.length, 1);
  const said = [{ field: 'sectors' }, { field: 'kind' }];
  const [relation] = selection.relations.filter((one) => one.kind === 'sector');
  assert.deepEqual(citationsOf(relation, new Map([['h', said]])), [said[0]]);
});

test('sources of a field differ if they state different values or one is disputed, as on the pages of entries', () => {
  const claim = (field, statedValue, rank = 'NORMAL') => ({ field, statedValue, rank });
  const differs = (...said) => isDisputed({ id: 'x' }, new Map([['x', said]]));

  assert.ok(differs(claim('openedOn', '2023-09'), claim('openedOn', '2023-12')));
  assert.ok(differs(claim('openedOn', null, 'DISPUTED')));
  assert.ok(!differs(claim('openedOn', '2023-09'), claim('openedOn', '2023-09'), claim('openedOn', null)));
  assert.ok(!differs(claim('openedOn', '2023-09'), claim('closedOn', '2024')));
  assert.ok(!differs(claim('names', 'Zenly'), claim('names', '模速空间')));
  assert.ok(!differs());
  const page = readFileSync(
    new URL('../../main/java/org/hubgraph/server/page/entry/References.java', import.meta.url),
    'utf8',
  );
  const [, lists] = page.match(/LISTS = Set\.of\(([^)]*)\)/);
  assert.deepEqual([...LIST_FIELDS], [...lists.matchAll(/"(\w+)"/g)].map(([, field]) => field));
});

test('every list of a type has a kind', () => {
  Object.values(LISTS).forEach((lists) => Object.values(lists).forEach((kind) => assert.ok(KINDS[kind])));
});
