// The data of each view as a table: the accessible form of its picture, and what is saved as CSV and JSON. A row has
// texts by column, and the focus that leads to its claims.

import { fieldText, isDisputed, sentence } from './claims.js';
import { periodText } from './dates.js';
import { KINDS, TYPES, words } from './kinds.js';
import { meaningText } from './money.js';

export function networkTable(selection, citations) {
  const names = new Map(selection.entries.map((entry) => [entry.id, entry.name]));
  return table(
    ['kind', 'from', 'relation', 'to', 'since or on', 'until', 'ended', 'sources disagree'],
    selection.relations.flatMap((relation) =>
      relation.ends.map(([from, to, label]) => ({
        focus: relation.id,
        cells: [
          KINDS[relation.kind],
          names.get(from),
          label,
          relation.kind === 'round' ? '' : names.get(to),
          (relation.event ? relation.on : relation.since) ?? '',
          relation.until ?? '',
          relation.ended ? 'yes' : '',
          citations && isDisputed(relation, citations) ? 'yes' : '',
        ],
      })),
    ),
  );
}

export function moneyTable(money) {
  const flows = money.groups.flatMap((group) => group.flows);
  return table(
    ['backer', 'beneficiary', 'meaning', 'amount', 'currency', 'approximate', 'date', 'round', 'note'],
    [
      ...flows.map((flow) => row(flow, [flow.amount, flow.currency, flow.approximate ? 'yes' : ''])),
      ...money.unknown.map((flow) => row(flow, ['', '', ''])),
    ],
  );
}

function row(flow, amount) {
  return {
    focus: flow.relation,
    cells: [flow.fromName, flow.toName, meaningText(flow.meaning), ...amount, flow.date ?? '', flow.round, flow.note],
  };
}

export function timelineTable(timeline) {
  return table(
    [
      'kind',
      'what',
      'since or on',
      'until',
      'ended',
      'earliest start',
      'latest start',
      'earliest end',
      'latest end',
      'in force',
    ],
    timeline.groups.flatMap((group) =>
      group.rows.map((line) => ({
        focus: line.id,
        cells: [
          group.title,
          line.title,
          line.since,
          line.until,
          line.ended ? 'yes' : '',
          ...(line.start ?? ['', '']),
          ...(line.event ? ['', ''] : (line.end ?? ['', ''])),
          line.inForce ? 'yes' : '',
        ],
      })),
    ),
  );
}

export function mapTable(places) {
  return table(
    ['name', 'type', 'place', 'latitude', 'longitude', 'precision'],
    [
      ...places.points.map(({ entry, place, latitude, longitude, precision }) => ({
        focus: entry.ref,
        cells: [
          entry.name,
          TYPES[entry.type].label,
          place,
          String(latitude),
          String(longitude),
          precision ? words(precision) : 'unknown',
        ],
      })),
      ...places.without.map(({ entry, place }) => ({
        focus: entry.ref,
        cells: [entry.name, TYPES[entry.type].label, place, '', '', place ? 'no coordinates' : 'no place'],
      })),
    ],
  );
}

/** @param claims those that are shown */
export function sourcesTable(claims) {
  return table(
    ['subject', 'field', 'stated value', 'rank', 'quote', 'publisher', 'title', 'published', 'source'],
    claims.map(({ subject, citation }) => ({
      focus: subject.entry?.ref ?? subject.id,
      cells: [
        subject.title,
        fieldText(citation.field),
        citation.statedValue ?? '',
        words(citation.rank),
        citation.quote ?? '',
        citation.source.publisher,
        citation.source.title ?? '',
        citation.source.publishedOn ?? '',
        citation.source.slug,
      ],
    })),
  );
}

function table(columns, rows) {
  return { columns, rows };
}

/**
 * RFC 4180, in UTF-8 with a byte order mark, for spreadsheets. They would run a text that begins like a formula, so an
 * apostrophe is put in front of it; plain numbers stay.
 */
export function csv({ columns, rows }) {
  return (
    '\ufeff' + [columns, ...rows.map((line) => line.cells)].map((cells) => cells.map(cell).join(',') + '\r\n').join('')
  );
}

function cell(text) {
  const harmless = /^[=+\-@\t\r\n]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The rows as objects, with the address that they come from. */
export function json({ columns, rows }, address) {
  const objects = rows.map((line) => Object.fromEntries(columns.map((column, index) => [column, line.cells[index]])));
  return JSON.stringify({ address, rows: objects }, null, 2) + '\n';
}

/** The tooltip of a relation. */
export function relationText(relation, selection) {
  return sentence(relation, selection) + (relation.timeless ? '' : `, ${periodText(relation)}`);
}
