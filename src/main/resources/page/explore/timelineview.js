// The timeline: a bar for each relation with a period, a mark for each event, and a cursor that sets the date.

import { dayNumber, dayText, bounds } from './dates.js';
import { h, roving, s, short } from './elements.js';
import { select } from './graph.js';
import { timelineTable } from './tables.js';
import { cornersOf, timelineOf, yearsOf } from './timeline.js';

const BAR = 10;
const TOP = 30;

export function draw({ graph, root, state, width, actions }) {
  const selection = select(graph, root, { kinds: state.kinds, asOf: null });
  const timeline = timelineOf(selection, state.asOf, dayText(Math.floor(Date.now() / 86_400_000)));
  const isNarrow = width < 640;
  const left = isNarrow ? 4 : Math.min(360, Math.round(width * 0.34));
  const row = isNarrow ? 40 : 24;
  const span = timeline.until - timeline.from;
  const x = (day) => left + ((day - timeline.from) / span) * (width - left - 8);
  let y = TOP;
  const content = [];
  const marks = [];
  const rows = [];
  for (const group of timeline.groups) {
    content.push(s('text', { class: 'group', x: 4, y: y + 18 }, group.title));
    y += 28;
    for (const line of group.rows) {
      const mark = rowMark(line, timeline, { x, y, left, row, isNarrow, width });
      marks.push(mark);
      rows.push(line);
      content.push(mark);
      y += row;
    }
    y += 6;
  }
  const height = y + 8;
  const cursor = s('line', { class: 'cursor', y1: TOP - 8, y2: height });
  const place = (day) => {
    cursor.setAttribute('x1', x(day));
    cursor.setAttribute('x2', x(day));
    cursor.setAttribute('opacity', day === null ? 0 : 1);
  };
  const [earliest] = bounds(state.asOf) ?? [null];
  const chosen = earliest ? Math.min(Math.max(dayNumber(earliest), timeline.from), timeline.until) : null;
  place(chosen);
  const picture = s(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      class: 'timeline',
      role: 'group',
      'aria-label': 'Timeline. Arrow keys move between rows, Enter opens their sources.',
    },
    yearsOf(timeline, width - left).map((year) => yearMark(year, x, height, width)),
    s('line', { class: 'today', x1: x(timeline.today), x2: x(timeline.today), y1: TOP - 8, y2: height }),
    content,
    cursor,
  );
  roving(marks, (index) =>
    rows[index].kind === 'life' ? actions.claims(selection.entries[0].ref) : actions.claims(rows[index].id),
  );
  return {
    picture,
    before: cursorControl(timeline, chosen, state, place, actions),
    legend: h(
      'p',
      { class: 'soft' },
      'Bars grow and shrink over the days on which a relation may have begun or ended; where a date is unknown, they are light and have a question mark. Pale rows are not in force on the date of the cursor. The dotted line is today.',
    ),
    table: timelineTable(timeline),
  };
}

function cursorControl(timeline, chosen, state, place, actions) {
  const output = h('output', { for: 'cursor' }, state.asOf ?? 'all times');
  const slider = h('input', {
    id: 'cursor',
    'data-key': 'cursor',
    type: 'range',
    min: timeline.from,
    max: timeline.until,
    step: 1,
    value: chosen ?? timeline.today,
    'aria-valuetext': state.asOf ?? 'all times',
    oninput: () => {
      place(Number(slider.value));
      output.textContent = dayText(Number(slider.value));
      slider.setAttribute('aria-valuetext', output.textContent);
    },
    onchange: () => actions.asOf(dayText(Number(slider.value))),
  });
  return h('p', { class: 'cursor-control' }, h('label', { for: 'cursor' }, 'Show all views as of '), output, slider);
}

function yearMark(year, x, height, width) {
  const at = x(dayNumber(`${String(year).padStart(4, '0')}-01-01`));
  const text = at + 34 < width ? s('text', { x: at + 3, y: TOP - 12 }, String(year)) : null;
  return s('g', { class: 'year' }, s('line', { x1: at, x2: at, y1: TOP - 8, y2: height }), text);
}

function rowMark(line, timeline, { x, y, left, row, isNarrow, width }) {
  const middle = y + row - (isNarrow ? 10 : 12);
  const label = isNarrow ? short(line.label, Math.floor(width / 7)) : short(line.label, Math.floor(left / 6.6));
  return s(
    'g',
    {
      class: `row kind-${line.kind}${line.inForce ? '' : ' past'}`,
      role: 'link',
      'aria-label': `${line.title}, ${line.period}`,
    },
    s('title', {}, `${line.title}\n${line.period}`),
    s('rect', { class: 'reach', x: 0, y, width, height: row }),
    s('text', { class: 'label', 'aria-hidden': 'true', x: 4, y: isNarrow ? y + 18 : middle + 4 }, label),
    line.event ? eventMark(line, timeline, x, middle) : barMark(line, timeline, x, middle),
  );
}

function barMark(line, timeline, x, y) {
  const [a, b, c, d] = cornersOf(line, timeline).map(x);
  const half = BAR / 2;
  const unknownStart = !line.start;
  const unknownEnd = !line.end && !line.open;
  return s(
    'g',
    { class: unknownStart || unknownEnd ? 'bar unknown' : 'bar' },
    s('path', {
      class: 'shape',
      d: `M${a} ${y}L${b} ${y - half}L${Math.max(c, b + 1)} ${y - half}L${Math.max(d, b + 1)} ${line.open ? y - half : y}V${line.open ? y + half : y}L${Math.max(c, b + 1)} ${y + half}L${b} ${y + half}Z`,
    }),
    line.open ? s('path', { class: 'goes-on', d: `M${d + 2} ${y - half}l5 ${half}l-5 ${half}` }) : null,
    unknownStart ? s('text', { class: 'question', 'aria-hidden': 'true', x: a + 2, y: y + 4 }, '?') : null,
    unknownEnd ? s('text', { class: 'question', 'aria-hidden': 'true', x: Math.max(d - 8, b), y: y + 4 }, '?') : null,
  );
}

/** A diamond between the first and the last day on which it may have happened. */
function eventMark(line, timeline, x, y) {
  if (!line.start) {
    return s('text', { class: 'question', 'aria-hidden': 'true', x: x(timeline.from), y: y + 4 }, '? date unknown');
  }
  const within = (day) => Math.min(Math.max(dayNumber(day), timeline.from), timeline.until);
  const [a, b] = [x(within(line.start[0])), x(within(line.start[1]) + 1)];
  const middle = (a + b) / 2;
  return s(
    'g',
    { class: 'bar' },
    s('path', { class: 'fuzzy', d: `M${a} ${y}H${b}` }),
    s('path', { class: 'shape', d: `M${middle} ${y - 6}L${middle + 6} ${y}L${middle} ${y + 6}L${middle - 6} ${y}Z` }),
  );
}
