// Positions of the marks of a network.

import { slices } from './slices.js';

/* global d3 */
const TICKS = 260;

/** The same for the same selection: the start is by distance and kind, and d3-force uses no random numbers of its own. */
export async function positions(nodes, lines, size, isCurrent) {
  const points = nodes.map((node) => ({ id: node.id, ...startOf(node) }));
  const byId = new Map(points.map((point) => [point.id, point]));
  spread(nodes, lines, byId);
  const degree = new Map();
  lines.forEach(({ from, to }) => [from, to].forEach((id) => degree.set(id, (degree.get(id) ?? 0) + 1)));
  const simulation = d3
    .forceSimulation(points)
    .force('charge', d3.forceManyBody().strength(-420).distanceMax(700))
    .force(
      'link',
      d3
        .forceLink(lines.map(({ from, to }) => ({ source: from, target: to })))
        .id((point) => point.id)
        .distance((link) => 75 + 5 * Math.min(degree.get(link.source.id), degree.get(link.target.id))),
    )
    .force(
      'collide',
      d3.forceCollide((point) => (point.id === nodes[0].id ? 60 : 30)),
    )
    .force('x', d3.forceX().strength(0.05))
    .force('y', d3.forceY().strength((0.05 * size.width) / size.height))
    .stop();
  const mayGoOn = slices(isCurrent);
  for (let tick = 0; tick < TICKS; tick++) {
    simulation.tick();
    if (!(await mayGoOn())) {
      return null;
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
      const angle =
        distance > 1 && parent ? angles.get(parent) + 0.15 * (index % 5) - 0.3 : (index / ring.length) * 2 * Math.PI;
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
      {
        x: Math.round(width / 2 + (x - (left + right) / 2) * scaleX),
        y: Math.round(height / 2 - 6 + (y - (top + bottom) / 2) * scaleY),
      },
    ]),
  );
}
