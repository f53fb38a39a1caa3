// Where the entries of a selection are.

const PRECISE = ['POINT', 'STREET'];

/**
 * @param places the places of an entry, by its id
 * @returns `points`, one per place with coordinates, and `without`: the entries that have none
 */
export function placesOf(selection, places) {
  const points = [];
  const without = [];
  for (const entry of selection.entries) {
    const known = places.get(entry.id) ?? [];
    const located = known.filter((place) => place.latitude !== null && place.longitude !== null);
    located.forEach((place) =>
      points.push({
        entry,
        place: placeText(place),
        latitude: place.latitude,
        longitude: place.longitude,
        precision: place.coordinatePrecision,
        precise: PRECISE.includes(place.coordinatePrecision),
      }),
    );
    if (located.length === 0) {
      without.push({ entry, place: known.map(placeText).join('; ') });
    }
  }
  return { points, without };
}

export function placeText(place) {
  return [place.street, place.district, place.city, place.country].filter(Boolean).join(', ');
}

/** Points that would cover each other, as one mark each. A mark is precise if one of its points is. */
export function marksOf(points, project, distance) {
  const marks = [];
  for (const point of points) {
    const [x, y] = project(point.longitude, point.latitude);
    const near = marks.find((mark) => Math.hypot(mark.x - x, mark.y - y) < distance);
    if (near) {
      near.points.push(point);
      near.precise ||= point.precise;
    } else {
      marks.push({ x, y, points: [point], precise: point.precise });
    }
  }
  return marks;
}

/**
 * A plate carrée projection that shows all points, and at least 40 degrees of longitude around them.
 *
 * @returns degrees of the centre, and pixels per degree
 */
export function frameOf(points, width, height) {
  if (points.length === 0) {
    return { longitude: 0, latitude: 15, scale: width / 360 };
  }
  const [west, east] = range(points.map((point) => point.longitude));
  const [south, north] = range(points.map((point) => point.latitude));
  const scale = Math.min(width / Math.max(40, (east - west) * 1.3), height / Math.max(20, (north - south) * 1.4));
  return { longitude: (west + east) / 2, latitude: (south + north) / 2, scale };
}

function range(numbers) {
  return [Math.min(...numbers), Math.max(...numbers)];
}
