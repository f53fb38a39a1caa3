// The network: entries as marks, relations as lines.

/* global d3 */
import { isDisputed } from './claims.js';
import { periodText } from './dates.js';
import { h, named, roving, s, short, widthOf } from './elements.js';
import { drawing } from './graph.js';
import { KINDS, TYPES } from './kinds.js';
import { panzoom } from './panzoom.js';
import { relationText } from './tables.js';

const TICKS = 260;
/** Time for computing positions in one frame. */
const SLICE_MILLISECONDS = 8;
const LABEL = 12;
/** Pictures with more lines show their labels only for the entry in focus. */
const MOST_LINE_LABELS = 14;

const SHAPES = {
  hub: 'M-10-10h20v20h-20z',
  tenant: 'M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0',
  person: 'M0-9 9 0 0 9-9 0z',
  fund: 'M0-10 9.5 7h-19z',
};

/** @returns the picture with its legend, once positions are computed; null if the caller drew something else by then */
export async function draw({ selection, graph, state, width, citations, actions, isCurrent }) {
  const size = { width, height: Math.round(Math.min(Math.max(width * 0.62, 480), 720)) };
  const { nodes, lines, notDrawn } = drawing(selection, (relation) => isDisputed(relation, citations));
  const places = await positions(nodes, lines, size, isCurrent);
  if (!places) {
    return null;
  }
  const marks = new Map();
  const content = s('g');
  const picture = s(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, class: 'network', role: 'group', 'aria-label': 'Network. Arrow keys move between entries, Enter expands one.' },
    content,
  );
  const lineMarks = lines.map((line) => lineMark(line, lines, places, selection, actions));
  const waiting = waitingOf(graph);
  for (const node of nodes) {
    marks.set(node.id, nodeMark(node, places.get(node.id), { graph, state, waiting, selection, lines, citations }));
  }
  content.append(...lineMarks, ...marks.values());
  showLabels(nodes, lines, places, marks, lineMarks, size);
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

/** The same for the same selection: the start is by distance and kind, and d3-force uses no random numbers of its own. */
async function positions(nodes, lines, size, isCurrent) {
  const points = nodes.map((node) => ({ id: node.id, ...startOf(node) }));
  const byId = new Map(points.map((point) => [point.id, point]));
  spread(nodes, lines, byId);
  const degree = new Map();
  lines.forEach(({ from, to }) => [from, to].forEach((id) => degree.set(id, (degree.get(id) ?? 0) + 1)));
  const simulation = d3
    .forceSimulation(points)
    .force('charge', d3.forceManyBody().strength(-420).distanceMax(700))
    .force('link', d3.forceLink(lines.map(({ from, to }) => ({ source: from, target: to }))).id((point) => point.id)
      .distance((link) => 75 + 5 * Math.min(degree.get(link.source.id), degree.get(link.target.id))))
    .force('collide', d3.forceCollide((point) => (point.id === nodes[0].id ? 60 : 30)))
    .force('x', d3.forceX().strength(0.05))
    .force('y', d3.forceY().strength((0.05 * size.width) / size.height))
    .stop();
  let slice = performance.now();
  for (let tick = 0; tick < TICKS; tick++) {
    simulation.tick();
    if (performance.now() - slice > SLICE_MILLISECONDS) {
      await new Promise((resolve) => setTimeout(resolve));
      if (!isCurrent()) {
        return null;
      }
      slice = performance.now();
    }
  }
  return fitted(points, size);
}

function startOf(node) {
  return node.distance === 0 ? { x: 0, y: 0 } : {};
}

/** Starts on circles by distance, in the order of the selection, which has relations of a kind beside each other. */
function spread(nodes, lines, byId) {
  const rings = new Map();
  nodes.forEach((node) => rings.set(node.distance, [...(rings.get(node.distance) ?? []), node]));
  const neighbours = new Map();
  lines.forEach(({ from, to }) => {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  });
  const angles = new Map();
  for (const [distance, ring] of [...rings].sort(([one], [two]) => one - two)) {
    ring.forEach((node, index) => {
      const parent = (neighbours.get(node.id) ?? []).find((id) => angles.has(id));
      const angle = distance > 1 && parent ? angles.get(parent) + 0.15 * (index % 5) - 0.3 : (index / ring.length) * 2 * Math.PI;
      angles.set(node.id, angle);
      Object.assign(byId.get(node.id), { x: 140 * distance * Math.cos(angle), y: 140 * distance * Math.sin(angle) });
    });
  }
}

/** Scales the positions to the picture, with room for labels at its edges. */
function fitted(points, { width, height }) {
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const margin = Math.min(70, width / 8);
  const scaleX = Math.min(2.5, (width - 2 * margin) / Math.max(1, right - left));
  const scaleY = Math.min(2.5, (height - 80) / Math.max(1, bottom - top));
  return new Map(
    points.map(({ id, x, y }) => [
      id,
      { x: Math.round(width / 2 + (x - (left + right) / 2) * scaleX), y: Math.round(height / 2 - 6 + (y - (top + bottom) / 2) * scaleY) },
    ]),
  );
}

function lineMark(line, lines, places, selection, actions) {
  const [from, to] = [places.get(line.from), places.get(line.to)];
  const beside = lines.filter((other) => samePair(other, line));
  const bend = (beside.indexOf(line) - (beside.length - 1) / 2) * 26 * (line.from < line.to ? 1 : -1);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [(from.x + to.x) / 2 - (bend * (to.y - from.y)) / length, (from.y + to.y) / 2 + (bend * (to.x - from.x)) / length];
  const path = `M${from.x} ${from.y}Q${x.toFixed(1)} ${y.toFixed(1)} ${to.x} ${to.y}`;
  const middle = [(from.x + to.x) / 4 + x / 2, (from.y + to.y) / 4 + y / 2];
  const title = line.relations.map((relation) => relationText(relation, selection)).join('\n');
  return s(
    'g',
    { class: `line kind-${line.kind}${line.ended ? ' ended' : ''}`, onclick: () => actions.claims(line.relations[0].id) },
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

function samePair(one, two) {
  return (one.from === two.from && one.to === two.to) || (one.from === two.to && one.to === two.from);
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

function nodeMark(node, { x, y }, { graph, state, waiting, lines, citations }) {
  const relations = lines.filter((line) => line.from === node.id || line.to === node.id).length;
  const isRoot = node.distance === 0;
  const isExpanded = isRoot || state.expanded.includes(node.ref);
  const more = waiting.get(node.id) ?? 0;
  const parts = [
    node.name,
    TYPES[node.type].label,
    `${relations} lines`,
    more ? `${more} more not loaded` : null,
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
    s('text', { class: 'label', y: 23 }, short(node.name, isRoot ? 40 : 24) + (more ? ` +${more}` : '')),
    isDisputed(node, citations) ? badge(10, -10) : null,
  );
}

/** Shows the labels that cover neither each other nor a mark; the others appear when their entry is in focus. */
function showLabels(nodes, lines, places, marks, lineMarks, { width }) {
  const degree = new Map();
  lines.forEach(({ from, to }) => [from, to].forEach((id) => degree.set(id, (degree.get(id) ?? 0) + 1)));
  const taken = nodes.map(({ id }) => box(places.get(id), 20, 18, 10));
  const isFree = (found) => found[0] >= 0 && found[1] <= width && !taken.some((other) => overlap(found, other));
  const order = [...nodes].sort((one, two) => one.distance === 0 ? -1 : two.distance === 0 ? 1 : (degree.get(two.id) ?? 0) - (degree.get(one.id) ?? 0));
  for (const node of order) {
    const mark = marks.get(node.id);
    const text = mark.querySelector('.label').textContent;
    const { x, y } = places.get(node.id);
    const found = box({ x, y: y + 23 }, widthOf(text, LABEL) + 6, LABEL + 2, LABEL);
    if (node.distance === 0 || isFree(found)) {
      taken.push(found);
    } else {
      mark.classList.add('quiet');
    }
  }
  lineMarks.forEach((mark, index) => {
    const label = mark.querySelector('.line-label');
    const found = box({ x: Number(label.getAttribute('x')), y: Number(label.getAttribute('y')) }, widthOf(label.textContent, 11) + 4, 13, 11);
    if (lines.length <= MOST_LINE_LABELS && isFree(found)) {
      taken.push(found);
    } else {
      mark.classList.add('quiet');
    }
  });
}

/** Left, right, top and bottom of a box that is centred at x; y is `above` below its top. */
function box({ x, y }, width, height, above) {
  return [x - width / 2, x + width / 2, y - above, y - above + height];
}

function overlap(one, two) {
  return one[0] < two[1] && two[0] < one[1] && one[2] < two[3] && two[2] < one[3];
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
  nodes.forEach((node, index) => {
    const near = lineMarks.filter((_, line) => lines[line].from === node.id || lines[line].to === node.id);
    const toggle = (isNear) => () => {
      near.forEach((mark) => mark.classList.toggle('near', isNear));
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
      h('li', {}, sample(s('g', { class: `node type-${type}`, transform: 'translate(14 11) scale(.8)' }, s('path', { class: 'shape', d: SHAPES[type] }))), TYPES[type].label),
    ),
    kinds.map((kind) => h('li', {}, sample(s('g', { class: `line kind-${kind}` }, s('path', { class: 'stroke', d: 'M0 11H28' }))), KINDS[kind])),
    lines.some((line) => line.ended) ? h('li', {}, sample(s('g', { class: 'line ended' }, s('path', { class: 'stroke', d: 'M0 11H28' }))), 'dashed: ended') : null,
    lines.some((line) => line.disputed) ? h('li', {}, sample(badge(14, 11)), 'sources disagree') : null,
    notDrawn > 0 ? h('li', {}, `${notDrawn} more entries are not drawn; the table has them.`) : null,
  );
}

/** What is known about the entry in focus, beside the picture. */
export function details(node, { selection, graph, state, citations, actions, link }) {
  const relations = selection.relations.filter((relation) => relation.ends.some((end) => end.includes(node.id)));
  const waiting = [...graph.lists.values()].filter((list) => list.entry === node.id && list.hasMore);
  return h(
    'section',
    { class: 'details', 'aria-label': 'Entry in focus' },
    h('h3', {}, named(short(node.name, 120))),
    h('p', { class: 'soft' }, TYPES[node.type].label),
    h(
      'p',
      { class: 'buttons' },
      node.distance === 0 ? null : h('button', { type: 'button', onclick: () => actions.toggle(node) }, state.expanded.includes(node.ref) ? 'Collapse' : 'Expand'),
      link.claims(node.ref, 'Sources'),
      node.distance === 0 ? null : link.start(node, 'Start here'),
      link.page(node, 'Page'),
    ),
    waiting.map((list) => link.more(node, list)),
    h(
      'ul',
      {},
      relations.slice(0, 60).map((relation) =>
        h('li', {}, phrase(relation, node, selection, link), isDisputed(relation, citations) ? h('span', { class: 'rank disputed' }, 'sources disagree') : null),
      ),
      relations.length > 60 ? h('li', {}, `${relations.length - 60} more in the table.`) : null,
    ),
  );
}

/** A relation as seen from one of its ends, whose name is not repeated. */
function phrase(relation, node, selection, link) {
  const [from, to, label] = relation.ends.find((end) => end.includes(node.id));
  const other = selection.entries.find((entry) => entry.id === (from === node.id ? to : from));
  const period = relation.kind === 'part' ? null : h('span', { class: 'soft' }, ` · ${periodText(relation)}`);
  const soft = (text) => h('span', { class: 'soft' }, text);
  if (from === to) {
    return [link.claims(relation.id, label), period];
  }
  const name = link.claims(relation.id, named(short(other?.name ?? '?', 80)));
  return from === node.id ? [soft(`${label} `), name, period] : [name, soft(` ${label} this ${TYPES[node.type].label.toLowerCase()}`), period];
}
