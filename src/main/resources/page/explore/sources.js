// The sources: each claim of the selection, with the words that it rests on.

import { claimsOf, differ, fieldText } from './claims.js';
import { periodText } from './dates.js';
import { h, named, short } from './elements.js';
import { words } from './kinds.js';
import { sourcesTable } from './tables.js';

const FIRST_SUBJECTS = 60;

export function draw({ selection, citations, state, link }) {
  const all = claimsOf(selection, citations);
  const isChosen = ({ subject }) => subject.entry?.ref === state.focus || subject.id === state.focus;
  const chosen = state.focus ? all.filter(isChosen) : all;
  const isUnknown = state.focus && !knows(selection, state.focus);
  const subjects = new Map();
  chosen.forEach(({ subject, citation }) => {
    subjects.set(subject.id, { subject, citations: [...(subjects.get(subject.id)?.citations ?? []), citation] });
  });
  const articles = [...subjects.values()];
  const list = h(
    'div',
    { class: 'claims' },
    articles.slice(0, FIRST_SUBJECTS).map((of) => article(of, link)),
  );
  return {
    content: h(
      'div',
      {},
      state.focus
        ? h(
            'p',
            {},
            isUnknown ? 'The relation in focus is not part of this selection. ' : null,
            link.focus(null, `All ${all.length} claims of the selection`),
          )
        : h('p', { class: 'soft' }, `${all.length} claims about ${articles.length} entries and relations.`),
      chosen.length === 0 && !isUnknown ? h('p', {}, 'No source is recorded for this.') : null,
      list,
      articles.length > FIRST_SUBJECTS ? moreButton(articles, list, link) : null,
    ),
    table: sourcesTable(chosen),
  };
}

function knows(selection, focus) {
  return (
    selection.entries.some((entry) => entry.ref === focus) ||
    selection.relations.some((relation) => relation.id === focus)
  );
}

function moreButton(articles, list, link) {
  const button = h(
    'button',
    {
      type: 'button',
      onclick: () => {
        list.append(...articles.slice(FIRST_SUBJECTS).map((of) => article(of, link)));
        button.remove();
      },
    },
    `${articles.length - FIRST_SUBJECTS} more`,
  );
  return button;
}

function article({ subject, citations }, link) {
  const fields = [...new Set(citations.map((citation) => citation.field))];
  return h(
    'article',
    {},
    h(
      'h3',
      {},
      subject.entry ? link.page(subject.entry, named(short(subject.title, 200))) : named(short(subject.title, 200)),
    ),
    subject.relation
      ? h(
          'p',
          { class: 'soft' },
          periodText(subject.relation),
          subject.relation.detail ? ` · ${subject.relation.detail}` : '',
        )
      : null,
    fields.map((field) =>
      fieldClaims(
        field,
        citations.filter((citation) => citation.field === field),
        link,
      ),
    ),
  );
}

/** The claims about one field stand side by side, so that contradictions are seen. */
function fieldClaims(field, citations, link) {
  const areDifferent = differ(field, citations);
  return h(
    'section',
    { class: areDifferent ? 'field disagreeing' : 'field' },
    h('h4', {}, fieldText(field), areDifferent ? h('span', { class: 'rank disputed' }, 'sources disagree') : null),
    h(
      'div',
      { class: 'cards' },
      citations.map((citation) => card(citation, link)),
    ),
  );
}

function card(citation, link) {
  const { source } = citation;
  return h(
    'figure',
    { class: 'card' },
    citation.statedValue
      ? h('p', { class: 'stated' }, 'States: ', h('strong', { dir: 'auto' }, citation.statedValue))
      : null,
    citation.quote
      ? h('blockquote', { lang: citation.quoteLanguage, dir: 'auto' }, citation.quote)
      : h('p', { class: 'soft' }, 'No words are quoted.'),
    h(
      'figcaption',
      {},
      citation.rank === 'NORMAL' ? null : h('span', { class: `rank ${words(citation.rank)}` }, words(citation.rank)),
      link.source(source, named(short(source.title ?? source.publisher, 160))),
      h(
        'span',
        { class: 'soft' },
        [
          source.title ? source.publisher : null,
          source.publishedOn,
          citation.locator ? `${words(citation.locatorKind)} ${citation.locator}` : null,
        ]
          .filter(Boolean)
          .map((text) => ` · ${text}`),
      ),
      source.withdrawnOn ? h('span', { class: 'rank disputed' }, `withdrawn ${source.withdrawnOn}`) : null,
    ),
    citation.note ? h('p', { class: 'soft', dir: 'auto' }, citation.note) : null,
  );
}
