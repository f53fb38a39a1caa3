// What a mapping has besides the columns: values for all rows, and the source.

import { h } from './elements.js';
import { KINDS, word } from './texts.js';

const LABELS = { kinds: 'Kind', language: 'Language of names', country: 'Country', hub: 'Tenants of the hub' };
/** Of ready mappings for files of anybody. */
const PLACEHOLDER = 'Sender of the file';

const row = (id, label, control) => h('p', { class: 'field' }, h('label', { for: id }, label), ' ', control);

/** Values for all rows that have none of their own. */
export function constantsPart(suggestion) {
  const kinds = h(
    'select',
    { id: 'kinds' },
    h('option', { value: '' }, 'other'),
    (KINDS[suggestion.type] ?? []).map((kind) => h('option', { value: kind }, word(kind))),
  );
  const hub = h('input', { id: 'hub', size: 24, maxlength: 100, placeholder: 'slug of a hub' });
  const language = h('input', { id: 'language', size: 6, maxlength: 35, placeholder: 'en' });
  const country = h('input', { id: 'country', size: 6, maxlength: 60, placeholder: 'DE' });
  const all = { kinds, language, country, hub };
  const controls = Object.fromEntries(suggestion.constants.map((field) => [field, all[field]]));
  const dateOrder = h(
    'select',
    { id: 'date-order' },
    h('option', { value: '' }, 'as the dates show'),
    h('option', { value: 'DAY_FIRST' }, 'day first: 31/12/2009'),
    h('option', { value: 'MONTH_FIRST' }, 'month first: 12/31/2009'),
  );
  return {
    element: h(
      'fieldset',
      { class: 'fields' },
      h('legend', {}, 'For rows without a value of their own'),
      Object.keys(controls).map((field) => row(field, LABELS[field], controls[field])),
      row('date-order', 'Dates', dateOrder),
    ),
    values: () => ({
      constants: Object.fromEntries(Object.entries(controls).map(([field, control]) => [field, control.value])),
      dateOrder: dateOrder.value || null,
    }),
  };
}

/** Letters without their accents; what is left of a name in another script may be empty. */
function slugOf(name) {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The source that all facts of the file will cite. */
export function sourcePart(file) {
  const name = file.name.replace(/\..*$/, '');
  const slug = h('input', {
    id: 'source-slug',
    maxlength: 100,
    required: true,
    pattern: '[a-z0-9]+(-[a-z0-9]+)*',
    title: 'lower-case letters, digits and hyphens',
    value: slugOf(name) || 'import-' + new Date().toISOString().slice(0, 10),
  });
  const publisher = h('input', { id: 'source-publisher', maxlength: 300, placeholder: PLACEHOLDER });
  const title = h('input', { id: 'source-title', maxlength: 300, value: name });
  const url = h('input', { id: 'source-url', type: 'url', maxlength: 2000, placeholder: 'https://' });
  const inputs = { slug, publisher, title, url };
  const initial = Object.fromEntries(Object.entries(inputs).map(([field, input]) => [field, input.value]));
  let more = {};
  const show = (values) => {
    for (const [field, input] of Object.entries(inputs)) {
      input.value = values[field] ?? '';
    }
  };
  const reset = () => {
    if (Object.keys(more).length > 0) {
      more = {};
      show(initial);
    }
  };
  return {
    element: h(
      'fieldset',
      { class: 'fields' },
      h('legend', {}, 'Source'),
      h(
        'p',
        { class: 'note' },
        'Every fact of the file cites it. If the registry has a source of this slug, it is used as it is.',
      ),
      row('source-slug', 'Slug', slug),
      row('source-publisher', 'Publisher', publisher),
      row('source-title', 'Title', title),
      row('source-url', 'Address', url),
    ),
    values: () => ({
      ...more,
      ...Object.fromEntries(Object.entries(inputs).map(([field, input]) => [field, input.value])),
      publisher: publisher.value || PLACEHOLDER,
    }),
    /** Forgets the source of a ready mapping. */
    reset,
    /** Takes the source of a mapping, unless it is a placeholder. */
    set(yaml) {
      const block = yaml.match(/^source:\n((?:[ \t]+.*\n)*)/m)?.[1] ?? '';
      const known = Object.fromEntries(
        [...block.matchAll(/^\s+(\w+): *(['"]?)(.*)\2$/gm)].map(([, field, , value]) => [field, value]),
      );
      reset();
      if (known.publisher && known.publisher !== PLACEHOLDER) {
        more = known;
        show(known);
      }
    },
  };
}
