// The map: an outline of the world, and the places of the selection.

import { h, named, roving, s, short, widthOf } from './elements.js';
import { panzoom } from './panzoom.js';
import { frameOf, marksOf, placesOf } from './places.js';
import { mapTable } from './tables.js';
import world from './world.js';

const TOUCHING = 16;

export function draw({ selection, places, width, actions, link }) {
  const found = placesOf(selection, places);
  const size = { width, height: Math.round(Math.min(Math.max(width * 0.52, 320), 620)) };
  const frame = frameOf(found.points, size.width, size.height);
  const land = s('path', { class: 'land', d: world });
  const points = s('g');
  const picture = s(
    'svg',
    {
      viewBox: `0 0 ${size.width} ${size.height}`,
      width: size.width,
      class: 'map',
      role: 'group',
      'aria-label': 'Map. Arrow keys move between places, Enter opens their sources.',
    },
    land,
    points,
  );
  const apply = ({ scale, x, y }) => {
    const degree = frame.scale * scale;
    const left = x + scale * (size.width / 2 - frame.longitude * frame.scale);
    const top = y + scale * (size.height / 2 + frame.latitude * frame.scale);
    land.setAttribute('transform', `translate(${left} ${top}) scale(${degree / 10})`);
    const marks = marksOf(
      found.points,
      (longitude, latitude) => [left + longitude * degree, top - latitude * degree],
      TOUCHING,
    );
    points.replaceChildren(...pointMarks(marks, size));
    roving([...points.children], (index) => {
      const chosen = marks[index].points;
      if (chosen.length === 1) {
        actions.claims(chosen[0].entry.ref);
      } else {
        document.getElementById('places')?.querySelector('a')?.focus();
      }
    });
    picture.classList.toggle('enlarged', scale > 1);
  };
  apply({ scale: 1, x: 0, y: 0 });
  return {
    picture,
    extra: panzoom(picture, size, apply),
    legend: h(
      'p',
      { class: 'soft' },
      'Hollow marks are imprecise: the centre of a district or city, or of unknown precision. A number counts places that are too close to each other to be drawn apart. Outline: Natural Earth.',
    ),
    aside: h(
      'section',
      { class: 'details', id: 'places', 'aria-label': 'Places' },
      placeList(found.points, link),
      withoutList(found.without, link),
    ),
    table: mapTable(found),
  };
}

function pointMarks(marks, { width }) {
  const taken = [];
  return marks.map(({ x, y, points, precise }) => {
    const text = points.length === 1 ? short(points[0].entry.name, 28) : '';
    const size = widthOf(text, 12);
    const isRight = x + size + 20 < width;
    const box = isRight ? [x - 10, x + size + 14, y - 9, y + 9] : [x - size - 14, x + 10, y - 9, y + 9];
    const isFree = !taken.some(
      (other) => box[0] < other[1] && other[0] < box[1] && box[2] < other[3] && other[2] < box[3],
    );
    taken.push(isFree ? box : [x - 10, x + 10, y - 10, y + 10]);
    const names = points.map(({ entry, place }) => `${entry.name} (${place})`).join('\n');
    return s(
      'g',
      {
        class: `place${precise ? '' : ' imprecise'}`,
        transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
        role: 'link',
        'aria-label': points.length > 1 ? `${points.length} places: ${names}` : names,
      },
      s('title', {}, names),
      s('circle', { r: points.length > 1 ? 11 : 6 }),
      points.length > 1 ? s('text', { class: 'count', y: 4 }, String(points.length)) : null,
      text && isFree ? s('text', { class: isRight ? 'label' : 'label left', x: isRight ? 11 : -11, y: 4 }, text) : null,
    );
  });
}

function placeList(points, link) {
  return [
    h('h3', {}, `On the map (${points.length})`),
    points.length === 0 ? h('p', {}, 'No place of this selection has coordinates.') : null,
    h(
      'ul',
      {},
      points.map(({ entry, place, precise }) =>
        h(
          'li',
          {},
          link.claims(entry.ref, named(short(entry.name, 80))),
          h('span', { class: 'soft' }, ` ${place}${precise ? '' : ', imprecise'}`),
        ),
      ),
    ),
  ];
}

function withoutList(without, link) {
  return without.length === 0
    ? []
    : [
        h('h3', {}, `Without a place on the map (${without.length})`),
        h(
          'ul',
          {},
          without.map(({ entry, place }) =>
            h(
              'li',
              {},
              link.claims(entry.ref, named(short(entry.name, 80))),
              place ? h('span', { class: 'soft' }, ` ${place}`) : null,
            ),
          ),
        ),
      ];
}
