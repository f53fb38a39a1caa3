// Money: flows from backers to hubs and organisations, a diagram for each currency and meaning.

/* global d3 */
import { h, named, roving, s, short } from './elements.js';
import { meaningText, moneyOf, moneyText } from './money.js';
import { moneyTable } from './tables.js';

const ROW = 46;
/** Wider flows are hard to compare. */
const WIDEST = 900;

export function draw({ selection, width, actions, link }) {
  const money = moneyOf(selection);
  return {
    pictures: money.groups.map((group, index) => diagram(group, index, Math.min(width, WIDEST), actions)),
    titles: money.groups.map((group) => group.title),
    legend: h(
      'div',
      {},
      money.groups.length > 1
        ? h(
            'p',
            { class: 'soft' },
            'Each diagram has a scale of its own. Amounts of different currencies or meanings are never added.',
          )
        : null,
      money.groups.some((group) => group.flows.some((flow) => flow.approximate))
        ? h('p', { class: 'soft' }, 'Hatched amounts are approximate.')
        : null,
      money.groups.length === 0 ? h('p', {}, 'No amount of support is known for this selection.') : null,
      money.unknown.length > 0 ? unknownList(money.unknown, link) : null,
    ),
    table: moneyTable(money),
  };
}

function unknownList(unknown, link) {
  return h(
    'section',
    { class: 'beside' },
    h('h3', {}, `Support without a known amount (${unknown.length})`),
    h(
      'ul',
      {},
      unknown.map((flow) =>
        h(
          'li',
          {},
          link.claims(flow.relation, named(short(flow.fromName, 80)), ' → ', named(short(flow.toName, 80))),
          h('span', { class: 'soft' }, ` ${meaningText(flow.meaning)}${flow.note ? '. ' + flow.note : ''}`),
        ),
      ),
    ),
  );
}

function diagram(group, number, width, actions) {
  const sides = Math.max(
    new Set(group.links.map((link) => link.source)).size,
    new Set(group.links.map((link) => link.target)).size,
  );
  const height = 40 + ROW * sides + Math.min(160, 24 * group.links.length);
  const layout = d3
    .sankey()
    .nodeId((node) => node.key)
    .nodeWidth(12)
    .nodePadding(30)
    .extent([
      [2, 26],
      [width - 2, height - 8],
    ])({ nodes: group.nodes.map((node) => ({ ...node })), links: group.links.map((link) => ({ ...link })) });
  const flows = layout.links.map((link) => flowMark(link, number));
  const picture = s(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, class: 'money', role: 'group', 'aria-label': group.title },
    s(
      'defs',
      {},
      s(
        'pattern',
        { id: `hatch-${number}`, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        s('path', { class: 'hatch', d: 'M0 0V7' }),
      ),
    ),
    flows,
    layout.nodes.map((node) => nodeMark(node, width)),
  );
  roving(flows, (index) => actions.claims(layout.links[index].flow.relation));
  return picture;
}

function flowMark({ source, target, y0, y1, width, flow }, number) {
  const thick = Math.max(2, width);
  const [left, right] = [source.x1, target.x0];
  const middle = (left + right) / 2;
  const edge = (offset) => [y0 + offset * thick, y1 + offset * thick];
  const [a, b] = edge(-0.5);
  const [c, d] = edge(0.5);
  const text = moneyText(flow);
  const label = `${flow.fromName} to ${flow.toName}: ${text}${flow.round ? ', ' + flow.round : ''}`;
  const path = `M${left} ${a}C${middle} ${a} ${middle} ${b} ${right} ${b}V${d}C${middle} ${d} ${middle} ${c} ${left} ${c}Z`;
  return s(
    'g',
    { class: `flow${flow.approximate ? ' approximate' : ''}`, role: 'link', 'aria-label': label },
    s('title', {}, label),
    s('path', { class: 'band', d: path }),
    flow.approximate ? s('path', { fill: `url(#hatch-${number})`, d: path }) : null,
    s('text', { class: 'amount', x: middle, y: (y0 + y1) / 2 + 4 }, text),
  );
}

function nodeMark({ x0, x1, y0, y1, name }, width) {
  const isLeft = x0 < width / 2;
  return s(
    'g',
    { class: 'end' },
    s('title', {}, name),
    s('rect', { x: x0, y: y0, width: x1 - x0, height: Math.max(2, y1 - y0) }),
    s(
      'text',
      { class: isLeft ? 'start' : 'stop', x: isLeft ? x0 : x1, y: y0 - 7 },
      short(name, Math.floor(width / 16)),
    ),
  );
}
