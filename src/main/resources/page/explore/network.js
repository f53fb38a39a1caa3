// The network: entries as marks, relations as lines.

import { isDisputed } from './claims.js';
import { h, roving, s, short } from './elements.js';
import { drawing } from './graph.js';
import { KINDS, TYPES } from './kinds.js';
import { MOST_LINE_LABELS, showLabels } from './labels.js';
import { positions } from './layout.js';
import { panzoom } from './panzoom.js';
import { slices } from './slices.js';
import { relationText } from './tables.js';

const SHAPES = {
  hub: 'M-10-10h20v20h-20z',
  tenant: 'M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0',
  person: 'M0-9 9 0 0 9-9 0z',
  fund: 'M0-10 9.5 7h-19z',
  sector: 'M-9-5 0-10 9-5v10L0 10-9 5z',
};

/** @returns the picture with its legend, once positions are computed; null if the caller drew something else by then */
export async function draw({ selection, graph, state, width, citations, actions, isCurrent }) {
  const size = { width, height: Math.round(Math.min(Math.max(width * 0.62, width < 600 ? 560 : 480), 720)) };
  const { nodes, lines, notDrawn } = drawing(selection, (relation) => isDisputed(relation, citations));
  const places = await positions(nodes, lines, size, isCurrent);
  if (!places) {
    return null;
  }
  const marks = new Map();
  const content = s('g');
  const picture = s(
    'svg',
    {
      viewBox: `0 0 ${size.width} ${size.height}`,
      width: size.width,
      class: 'network',
      role: 'group',
      'aria-label': 'Network. Arrow keys move between entries, Enter expands one.',
    },
    content,
  );
  const lineMarks = [];
  const waiting = waitingOf(graph);
  const { besides, counts } = neighbours(lines);
  const mayGoOn = slices(isCurrent);
  for (const line of lines) {
    lineMarks.push(lineMark(line, besides.get(pairOf(line)), places, selection, actions));
    if (!(await mayGoOn())) {
      return null;
    }
  }
  for (const node of nodes) {
    const relations = counts.get(node.id) ?? 0;
    marks.set(node.id, nodeMark(node, places.get(node.id), { graph, state, waiting, relations, citations, width }));
    if (!(await mayGoOn())) {
      return null;
    }
  }
  content.append(...lineMarks, ...marks.values());
  showLabels(nodes, lines, places, marks, lineMarks, size);
  if (!(await mayGoOn())) {
    return null;
  }
  listen(nodes, lines, marks, lineMarks, places, graph, actions);
  const zoom = panzoom(picture, size, ({ scale, x, y }) => {
    content.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`);
    picture.classList.toggle('enlarged', scale > 1);
  });
  const focused = nodes.find((node) => node.ref === state.focus);
  return {
    picture,
    extra: zoom,
    legend: legend(lines, nodes, notDrawn),
    focus: () => marks.get(focused?.id)?.focus({ preventScroll: true }),
  };
}

/** How many objects of its lists are not loaded, by entry. */
function waitingOf(graph) {
  const waiting = new Map();
  for (const list of graph.lists.values()) {
    waiting.set(list.entry, (waiting.get(list.entry) ?? 0) + Math.max(0, list.total - list.read));
  }
  return waiting;
}

/** The lines between the same two entries, and the number of lines of each entry. */
function neighbours(lines) {
  const besides = new Map();
  const counts = new Map();
  for (const line of lines) {
    besides.set(pairOf(line), [...(besides.get(pairOf(line)) ?? []), line]);
    [line.from, line.to].forEach((id) => counts.set(id, (counts.get(id) ?? 0) + 1));
  }
  return { besides, counts };
}

function pairOf({ from, to }) {
  return from < to ? `${from} ${to}` : `${to} ${from}`;
}

function lineMark(line, beside, places, selection, actions) {
  const [from, to] = [places.get(line.from), places.get(line.to)];
  const bend = (beside.indexOf(line) - (beside.length - 1) / 2) * 26 * (line.from < line.to ? 1 : -1);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [
    (from.x + to.x) / 2 - (bend * (to.y - from.y)) / length,
    (from.y + to.y) / 2 + (bend * (to.x - from.x)) / length,
  ];
  const path = `M${from.x} ${from.y}Q${x.toFixed(1)} ${y.toFixed(1)} ${to.x} ${to.y}`;
  const middle = [(from.x + to.x) / 4 + x / 2, (from.y + to.y) / 4 + y / 2];
  const title = line.relations.map((relation) => relationText(relation, selection)).join('\n');
  return s(
    'g',
    {
      class: `line kind-${line.kind}${line.ended ? ' ended' : ''}`,
      onclick: () => actions.claims(line.relations[0].id),
    },
    s('title', {}, line.disputed ? title + '\nSources disagree.' : title),
    s('path', { class: 'hit', d: path }),
    s('path', { class: 'stroke', d: path }),
    line.kind === 'backing' || line.kind === 'acquisition' || line.kind === 'succession'
      ? s('path', { class: 'arrow', d: arrow(x, y, to) })
      : null,
    s('text', { class: 'line-label', x: middle[0], y: middle[1] - 3 }, line.label),
    line.disputed ? badge(middle[0], middle[1]) : null,
  );
}

/** Points from the control point of the line to its end, outside the mark. */
function arrow(x, y, to) {
  const angle = Math.atan2(to.y - y, to.x - x);
  const at = (distance, side) =>
    `${(to.x - distance * Math.cos(angle) + side * Math.sin(angle)).toFixed(1)} ${(to.y - distance * Math.sin(angle) - side * Math.cos(angle)).toFixed(1)}`;
  return `M${at(12, 0)}L${at(21, 4.5)}L${at(21, -4.5)}Z`;
}

/** Sources disagree. */
function badge(x, y) {
  return s('g', { class: 'badge', transform: `translate(${x} ${y})` }, s('circle', { r: 7 }), s('text', { y: 4 }, '!'));
}

function nodeMark(node, { x, y }, { graph, state, waiting, relations, citations, width }) {
  const rootLength = width < 600 ? 26 : 40;
  const isRoot = node.distance === 0;
  const isExpanded = isRoot || state.expanded.includes(node.ref);
  const more = waiting.get(node.id) ?? 0;
  const parts = [
    node.name + (more ? ` +${more} not loaded` : ''),
    TYPES[node.type].label,
    `${relations} lines`,
    isDisputed(node, citations) ? 'sources disagree' : null,
  ];
  return s(
    'g',
    {
      class: `node type-${node.type}${isRoot ? ' root' : ''}${graph.loaded.has(node.id) ? ' loaded' : ''}${node.ref === state.focus ? ' chosen' : ''}`,
      transform: `translate(${x} ${y})`,
      role: 'button',
      'aria-label': parts.filter(Boolean).join(', '),
      'aria-expanded': isExpanded ? 'true' : 'false',
      'data-key': node.ref,
    },
    s('title', {}, parts.filter(Boolean).join('\n')),
    s('circle', { class: 'reach', r: 15 }),
    s('path', { class: 'shape', d: SHAPES[node.type] }),
    s('text', { class: 'label', y: 23 }, short(node.name, isRoot ? rootLength : 24) + (more ? ` +${more}` : '')),
    isDisputed(node, citations) ? badge(10, -10) : null,
  );
}

function listen(nodes, lines, marks, lineMarks, places, graph, actions) {
  const elements = nodes.map((node) => marks.get(node.id));
  const nearest = (index, key) => {
    const here = places.get(nodes[index].id);
    const [dx, dy] = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[key];
    let best = null;
    let least = Infinity;
    nodes.forEach((node, other) => {
      const [x, y] = [places.get(node.id).x - here.x, places.get(node.id).y - here.y];
      const along = x * dx + y * dy;
      const cost = along + 2.5 * Math.abs(x * dy + y * dx);
      if (other !== index && along > 0 && cost < least) {
        [best, least] = [other, cost];
      }
    });
    return best;
  };
  roving(elements, (index) => actions.toggle(nodes[index]), nearest);
  const nearOf = new Map(nodes.map((node) => [node.id, []]));
  lines.forEach(({ from, to }, line) => [from, to].forEach((id) => nearOf.get(id).push(lineMarks[line])));
  nodes.forEach((node, index) => {
    const near = nearOf.get(node.id);
    const toggle = (isNear) => () => {
      near.forEach((mark) => {
        mark.classList.toggle('near', isNear);
        mark.classList.toggle('labelled', isNear && near.length <= MOST_LINE_LABELS);
      });
      elements[index].classList.toggle('near', isNear);
    };
    elements[index].addEventListener('mouseenter', toggle(true));
    elements[index].addEventListener('mouseleave', toggle(false));
    elements[index].addEventListener('focus', () => {
      toggle(true)();
      actions.choose(node);
    });
    elements[index].addEventListener('blur', toggle(false));
  });
}

function legend(lines, nodes, notDrawn) {
  const kinds = Object.keys(KINDS).filter((kind) => lines.some((line) => line.kind === kind));
  const types = Object.keys(TYPES).filter((type) => nodes.some((node) => node.type === type));
  const sample = (content) => s('svg', { viewBox: '0 0 28 22', width: 28, height: 22, 'aria-hidden': 'true' }, content);
  return h(
    'ul',
    { class: 'legend', 'aria-label': 'Legend' },
    types.map((type) =>
      h(
        'li',
        {},
        sample(
          s(
            'g',
            { class: `node type-${type}`, transform: 'translate(14 11) scale(.8)' },
            s('path', { class: 'shape', d: SHAPES[type] }),
          ),
        ),
        TYPES[type].label,
      ),
    ),
    kinds.map((kind) =>
      h(
        'li',
        {},
        sample(s('g', { class: `line kind-${kind}` }, s('path', { class: 'stroke', d: 'M0 11H28' }))),
        KINDS[kind],
      ),
    ),
    lines.some((line) => line.ended)
      ? h(
          'li',
          {},
          sample(s('g', { class: 'line ended' }, s('path', { class: 'stroke', d: 'M0 11H28' }))),
          'dashed: ended',
        )
      : null,
    lines.some((line) => line.disputed) ? h('li', {}, sample(badge(14, 11)), 'sources disagree') : null,
    notDrawn > 0 ? h('li', {}, `${notDrawn} more entries are not drawn; the table has them.`) : null,
  );
}
