// Which labels of a network have room.

import { widthOf } from './elements.js';

const LABEL = 12;
/** Pictures with more lines show their labels only for the entry in focus. */
export const MOST_LINE_LABELS = 30;

/** Shows the labels that cover neither each other nor a mark; the others appear when their entry is in focus. */
export function showLabels(nodes, lines, places, marks, lineMarks, { width }) {
  const degree = new Map();
  lines.forEach(({ from, to }) => [from, to].forEach((id) => degree.set(id, (degree.get(id) ?? 0) + 1)));
  const taken = nodes.map(({ id }) => box(places.get(id), 20, 18, 10));
  const isFree = (found) => found[0] >= 0 && found[1] <= width && !taken.some((other) => overlap(found, other));
  const order = [...nodes].sort((one, two) =>
    one.distance === 0 ? -1 : two.distance === 0 ? 1 : (degree.get(two.id) ?? 0) - (degree.get(one.id) ?? 0),
  );
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
  lineMarks.forEach((mark) => {
    const label = mark.querySelector('.line-label');
    const found = box(
      { x: Number(label.getAttribute('x')), y: Number(label.getAttribute('y')) },
      widthOf(label.textContent, 11) + 4,
      13,
      11,
    );
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
