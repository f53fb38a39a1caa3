// Periods and events along time. The ends of a bar are as fuzzy as their dates: it grows from the earliest to the latest
// day on which a relation may have begun, and shrinks likewise where it ends.

import { bounds, dayNumber, inForce, periodText } from './dates.js';
import { KINDS } from './kinds.js';
import { sentence } from './claims.js';

const FIRST = '0001-01-01';
const LAST = '9999-12-31';

/**
 * @param selection at all times, not only on the date
 * @param today as an ISO day: the end of what is still in force
 * @returns `rows` in groups by kind, and the first and the last day of the picture
 */
export function timelineOf(selection, asOf, today) {
  const root = selection.entries[0];
  const life = { ...root, id: root.id, kind: 'life', event: false, ends: [[root.id, root.id]] };
  const members = [
    ...(root.since || root.until ? [[life, root.name, root.name]] : []),
    ...selection.relations
      .filter((relation) => !relation.timeless)
      .map((relation) => [relation, sentence(relation, selection), labelOf(relation, selection)]),
  ];
  const rows = members.map(([relation, title, label]) => ({ ...rowOf(relation, title, asOf), label }));
  const days = rows
    .flatMap((row) => [...(row.start ?? []), ...(row.end ?? [])])
    .filter((day) => day !== FIRST && day !== LAST);
  const first = days.reduce((one, two) => (one < two ? one : two), today);
  const last = days.reduce((one, two) => (one > two ? one : two), today);
  const margin = Math.max(30, Math.round((dayNumber(last) - dayNumber(first)) * 0.03));
  return {
    from: dayNumber(first) - margin,
    until: dayNumber(last) + margin,
    today: dayNumber(today),
    groups: Object.entries({ life: 'The entry', ...KINDS })
      .map(([kind, title]) => ({ kind, title, rows: rows.filter((row) => row.kind === kind).sort(byStart) }))
      .filter((group) => group.rows.length > 0),
  };
}

/** The sentence of a relation, without the name of the entry that the page is about. */
function labelOf(relation, selection) {
  const isOfRoot = (end) => end[0] === selection.root || end[1] === selection.root;
  const [from, to, label = relation.label] = relation.ends.find(isOfRoot) ?? relation.ends[0];
  const text = sentence(relation, selection);
  if (from === to || (from !== selection.root && to !== selection.root)) {
    return text;
  }
  return from === selection.root
    ? `${label} ${selection.names.get(to)}`
    : text.slice(0, -selection.names.get(to).length - 1).replace(/ (of|to)$/, '');
}

function rowOf(relation, title, asOf) {
  const start = bounds(relation.event ? relation.on : relation.since);
  return {
    id: relation.id,
    kind: relation.kind,
    title,
    event: relation.event,
    period: periodText(relation),
    start,
    end: relation.event ? start : bounds(relation.until),
    since: (relation.event ? relation.on : relation.since) ?? '',
    until: relation.until ?? '',
    open: !relation.event && !relation.until && !relation.ended,
    ended: relation.ended,
    inForce: inForce(relation, asOf),
  };
}

/** Undated last, as in the lists of the API. */
function byStart(one, two) {
  const [a, b] = [one.start ?? [LAST + '~'], two.start ?? [LAST + '~']];
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : one.title < two.title ? -1 : 1;
}

/**
 * The four days that make a bar: it grows from the first to the second and shrinks from the third to the fourth. What
 * is unknown, or lies outside the picture, ends at its edge; what has ended on an unknown day has ended by today, and
 * what is to begin later has no length yet.
 */
export function cornersOf(row, { from, until, today }) {
  const within = (day) => Math.min(Math.max(day, from), until);
  const [a, b] = row.start ? row.start.map((day) => within(dayNumber(day))) : [from, from];
  // The last day is part of the period.
  const [c, d] = row.end
    ? row.end.map((day) => within(dayNumber(day) + 1))
    : row.open
      ? [Math.max(b, within(today)), Math.max(b, within(today))]
      : [b, Math.max(b, within(today))];
  if (b <= c) {
    return [a, b, c, Math.max(c, d)];
  }
  const middle = (b + c) / 2;
  return [Math.min(a, middle), middle, middle, Math.max(d, middle)];
}

/** Years to mark on an axis of this width, at most one in 60 pixels. */
export function yearsOf({ from, until }, width) {
  const years = (until - from) / 365.25;
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((size) => (years / size) * 60 <= width) ?? 2000;
  const first = 1970 + from / 365.2425;
  const marks = [];
  for (
    let year = Math.ceil(first / step) * step;
    dayNumber(`${String(year).padStart(4, '0')}-01-01`) <= until && year <= 9999;
    year += step
  ) {
    marks.push(year);
  }
  return marks;
}
