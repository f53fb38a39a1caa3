// The records that earlier files of a source had and the file of an import does not have.

import { json } from './api.js';
import { h } from './elements.js';
import { count, pageOf, typeOf } from './texts.js';

export async function missing(part, path) {
  const { total, unreadRows, records } = await json(path + '/missing');
  const heading = h('h3', { tabindex: '-1' }, 'What the file no longer has');
  part.replaceChildren(
    heading,
    h(
      'p',
      { class: 'note' },
      total === 0
        ? 'The file has every record with a key that earlier files of its source had.'
        : `${count(total, 'record')} with a key that earlier files of its source had. Nothing is done about them.`,
      unreadRows > 0 ? ` ${count(unreadRows, 'row')} could not be read and may be some of them.` : '',
      total > records.length ? ` These are the first ${records.length.toLocaleString('en')}.` : '',
    ),
    h('ul', { class: 'missing' }, records.map(item)),
  );
  heading.focus();
}

function item({ type, key, slug, id }) {
  const page = pageOf(type, slug, id);
  const name = [typeOf(type), ' ', h('bdi', {}, slug ?? key)];
  return h(
    'li',
    {},
    ...(page ? [h('a', { href: page }, ...name)] : name),
    slug ? h('small', {}, ' key ', h('bdi', {}, key)) : '',
  );
}
