// Dates as far as they are known: the subset of EDTF that the scalar PartialDate describes. The server's rule for
// `asOf` is repeated here, so that the cursor of the timeline moves without a request.

const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';
const POINT = /^(?:(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?|(\d{3})X|(\d{2})XX)([?~%]?)$/;
const DAY = 86_400_000;

/** The days from the earliest to the latest that a date may be, as `[earliest, latest]`; null if it is no date. */
export function bounds(text) {
  if (typeof text !== 'string' || text.length > 23) {
    return null;
  }
  const slash = text.indexOf('/');
  if (slash < 0) {
    return point(text);
  }
  const from = text.slice(0, slash);
  const until = text.slice(slash + 1);
  const start = from === '..' ? null : point(from);
  const end = until === '..' ? null : point(until);
  if (from === '..') {
    return end && [FIRST_DAY, end[1]];
  }
  if (until === '..') {
    return start && [start[0], LAST_DAY];
  }
  return start && end && start[0] <= end[1] ? [start[0], end[1]] : null;
}

function point(text) {
  const parts = POINT.exec(text);
  if (!parts || text.startsWith('0000')) {
    return null;
  }
  const units = { '': 0, '%': 2 }[parts[6]] ?? 1;
  if (parts[4]) {
    return months(Number(parts[4]) * 10, 0, 120, units);
  }
  if (parts[5]) {
    return months(Number(parts[5]) * 100, 0, 1200, units);
  }
  const year = Number(parts[1]);
  if (!parts[2]) {
    return months(year, 0, 12, units);
  }
  const part = Number(parts[2]);
  if (parts[3]) {
    const day = Number(parts[3]);
    const exact = utc(year, part - 1, day);
    const exists = part >= 1 && part <= 12 && exact.getUTCMonth() === part - 1 && exact.getUTCDate() === day;
    return exists ? [iso(utc(year, part - 1, day - units)), iso(utc(year, part - 1, day + units))] : null;
  }
  if (part >= 33 && part <= 36) {
    return months(year, 3 * (part - 33), 3, units);
  }
  if (part >= 40 && part <= 41) {
    return months(year, 6 * (part - 40), 6, units);
  }
  return part >= 1 && part <= 12 ? months(year, part - 1, 1, units) : null;
}

function months(year, month, length, units) {
  return [iso(utc(year, month - length * units, 1)), iso(utc(year, month + length * (units + 1), 0))];
}

/** Years below 100 mean themselves, not years of the 20th century. */
function utc(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}

function iso(date) {
  const year = date.getUTCFullYear();
  if (year < 1) {
    return FIRST_DAY;
  }
  return year > 9999 ? LAST_DAY : String(year).padStart(4, '0') + date.toISOString().slice(-20, -14);
}

/** Days since 1970-01-01 of an ISO day. */
export function dayNumber(day) {
  return Math.round(utc(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))).getTime() / DAY);
}

export function dayText(number) {
  return iso(new Date(number * DAY));
}

export function isDate(text) {
  return bounds(text) !== null;
}

export function mayBeUntil(date, limit) {
  return bounds(date)[0] <= bounds(limit)[1];
}

/**
 * Whether a relation may be in force on a date, as with the argument `asOf` of the API; an event counts from the day on
 * which it may have happened. Without a date, everything counts.
 */
export function inForce(relation, asOf) {
  if (!asOf) {
    return true;
  }
  if (relation.event) {
    return !relation.on || mayBeUntil(relation.on, asOf);
  }
  const begun = !relation.since || mayBeUntil(relation.since, asOf);
  const over = relation.until ? !mayBeUntil(asOf, relation.until) : relation.ended;
  return begun && !over;
}

/** The period of a relation in words. */
export function periodText(relation) {
  if (relation.event) {
    return relation.on ?? 'date unknown';
  }
  const since = relation.since ?? '';
  if (relation.until) {
    return since ? `${since} to ${relation.until}` : `until ${relation.until}`;
  }
  if (relation.ended) {
    return since ? `from ${since}, ended on an unknown date` : 'ended on an unknown date';
  }
  return since ? `since ${since}` : 'start unknown';
}
