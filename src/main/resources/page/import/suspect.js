// An object that may be an entry of the registry: the row beside each candidate, with the reasons of its score.

import { entry } from './api.js';
import { h } from './elements.js';
import { count, FEATURES, pageOf, typeOf, word } from './texts.js';

const MOST_VALUES = 40;

/** @param decide sends a decision; null if there is none to make */
export function suspect(report, object, decide, page) {
  const cards = (object.candidates ?? []).map((candidate) => card(object.type, candidate, decide, page));
  return h(
    'div',
    { class: 'suspect' },
    h(
      'div',
      { class: 'sides' },
      h(
        'div',
        { class: 'side' },
        h('h5', {}, 'In the file'),
        facts(Object.entries(report.content ?? {}).slice(0, MOST_VALUES)),
        decide
          ? h(
              'p',
              {},
              h(
                'button',
                { onclick: () => page.attempt(() => decide({ create: true })) },
                `Add it as a new ${typeOf(object.type)}`,
              ),
            )
          : '',
      ),
      cards,
    ),
  );
}

/** What an object was compared with, if that is not to decide any more: folded, and read when it is opened. */
export function reasons(object, page) {
  const sides = h('div', { class: 'sides' });
  return h(
    'details',
    {
      ontoggle: () => {
        if (sides.children.length === 0) {
          sides.append(...object.candidates.map((candidate) => card(object.type, candidate, null, page)));
        }
      },
    },
    h('summary', {}, `Compared with ${count(object.candidates.length, 'entry', 'entries')} of the registry`),
    sides,
  );
}

function card(type, candidate, decide, page) {
  const known = h('div', {}, h('p', { class: 'note' }, '…'));
  entry(type, candidate.slug).then((found) => known.replaceChildren(found ? facts(values(found)) : ''));
  const signals = candidate.signals.filter((signal) => signal.agreement !== 'ABSENT');
  return h(
    'div',
    { class: 'side' },
    h(
      'h5',
      {},
      'In the registry: ',
      h('a', { href: pageOf(type, candidate.slug), target: '_blank', rel: 'noopener' }, h('bdi', {}, candidate.name)),
    ),
    known,
    h('p', { class: 'score' }, h('strong', {}, `${Math.floor(candidate.score * 100)} %`), ' probable, because:'),
    h(
      'ul',
      { class: 'signals' },
      signals.map((signal) =>
        h(
          'li',
          { class: signal.agreement === 'AGREES' ? 'agrees' : 'contradicts' },
          `${FEATURES[signal.feature] ?? word(signal.feature)} ${signal.agreement === 'AGREES' ? 'agrees' : 'differs'}`,
          signal.detail ? [': ', h('small', { dir: 'auto' }, signal.detail)] : '',
        ),
      ),
    ),
    candidate.mayLink ? '' : h('p', { class: 'note' }, 'An id of the same scheme is another one.'),
    decide
      ? h(
          'p',
          {},
          h(
            'button',
            { class: 'primary', onclick: () => page.attempt(() => decide({ link: candidate.slug })) },
            'It is this one',
            h('span', { class: 'hidden' }, ': ' + candidate.name),
          ),
        )
      : '',
  );
}

/** The facts of an entry that may decide. */
function values(found) {
  const places = (found.places ?? (found.place ? [found.place] : [])).map((place) =>
    [place.city, place.country].filter(Boolean).join(', '),
  );
  return [
    ['Names', found.names.map((name) => name.text).join(' · ')],
    ['Kind', (found.kinds ?? []).map(word).join(', ')],
    ['Founded', found.foundedOn ?? found.openedOn],
    ['Places', places.join(' · ')],
    ['Website', found.website],
    [
      'Roles',
      (found.affiliations?.nodes ?? []).map((one) => `${word(one.role)}, ${one.organisation?.name ?? ''}`).join(' · '),
    ],
    ['Ids', found.externalIds.map((id) => `${id.schemeName} ${id.value}`).join(' · ')],
    ['Description', found.description],
  ];
}

/** @param list names with values; those without a value are left out */
function facts(list) {
  return h(
    'dl',
    {},
    list
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([name, value]) => [
        h('dt', { dir: 'auto' }, name),
        h('dd', { dir: 'auto' }, typeof value === 'object' ? JSON.stringify(value) : String(value)),
      ]),
  );
}
