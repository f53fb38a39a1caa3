// The mapping: a ready one, or columns with their fields, or YAML. The server writes and checks it.

import { post, Problem } from './api.js';
import { h } from './elements.js';
import { DESCRIBED, FIELDS, KINDS, word } from './texts.js';

const PAUSE = 300;
const LABELS = { kinds: 'Kind', language: 'Language of names', country: 'Country', hub: 'Tenants of the hub' };
const EXAMPLES = 3;
/** Of ready mappings for files of anybody. */
const PLACEHOLDER = 'Sender of the file';

const row = (id, label, control, note) =>
  h('p', { class: 'field' }, h('label', { for: id }, label), ' ', control, note ? h('small', {}, note) : null);

/**
 * @param ready the names of all ready mappings
 * @param typed shows the choices for rows of another type
 * @returns its element, and `yaml()`, the mapping with all changes that were made until now
 */
export function choices(file, suggestion, ready, typed, page) {
  let timer = 0;
  let turn = 0;
  const change = () => {
    clearTimeout(timer);
    timer = setTimeout(() => page.attempt(refresh, false), PAUSE);
  };
  const mode = (value, label, checked) =>
    h('label', {}, h('input', { type: 'radio', name: 'mode', value, checked }), ' ', label);
  const readyName = h(
    'select',
    { 'aria-label': 'Ready mapping' },
    ready.map((name) => h('option', { selected: name === suggestion.ready }, name)),
  );
  const described = h(
    'select',
    { 'aria-label': 'What the rows describe' },
    Object.entries(DESCRIBED).map(([type, words]) =>
      h('option', { value: type, selected: type === suggestion.type }, words),
    ),
  );
  const modes = h(
    'fieldset',
    { class: 'choice' },
    h('legend', {}, 'How are the rows read?'),
    h('span', {}, mode('ready', 'by a ready mapping', Boolean(suggestion.ready)), ' ', readyName),
    h('span', {}, mode('columns', 'by the fields below, as', !suggestion.ready), ' ', described),
    mode('yaml', 'by a mapping that I write', false),
  );
  const text = h('textarea', { id: 'yaml', rows: 16, spellcheck: 'false', 'aria-describedby': 'faults' });
  const faults = h('div', { id: 'faults', role: 'status' });
  const yamlPart = h(
    'details',
    { id: 'yaml-part' },
    h('summary', {}, 'The mapping in YAML'),
    h('label', { class: 'hidden', for: 'yaml' }, 'Mapping in YAML'),
    text,
  );
  const columns = columnsPart(suggestion, change, page);
  const constants = constantsPart(suggestion);
  const source = sourcePart(file);

  const chosen = () => modes.querySelector('input:checked').value;

  async function refresh() {
    const mine = ++turn;
    const by = chosen();
    columns.element.hidden = constants.element.hidden = by !== 'columns';
    source.element.hidden = source.element.disabled = by === 'yaml';
    readyName.disabled = by !== 'ready';
    described.disabled = by !== 'columns';
    const wanted =
      by === 'ready'
        ? { ready: readyName.value, source: source.values() }
        : by === 'columns'
          ? { type: suggestion.type, columns: columns.values(), ...constants.values(), source: source.values() }
          : { mapping: text.value };
    const { mapping, faults: found } = await post('/mappings', wanted);
    if (mine !== turn) {
      return;
    }
    if (by !== 'yaml') {
      text.value = mapping;
    }
    faults.replaceChildren(
      ...found.map((fault) =>
        h('p', { class: 'problem' }, `Line ${fault.line}, column ${fault.column}: ${fault.message}`),
      ),
    );
  }

  /** A ready mapping for the data of one publisher has its source. */
  async function takeReady() {
    const { mapping } = await post('/mappings', { ready: readyName.value });
    source.set(mapping);
    await refresh();
  }

  modes.addEventListener('change', (event) => {
    if (event.target === described) {
      page.attempt(() => typed(described.value));
      return;
    }
    const byName = event.target === readyName || event.target.value === 'ready';
    if (chosen() !== 'ready') {
      source.reset();
    }
    yamlPart.open = yamlPart.open || chosen() === 'yaml';
    page.attempt(byName ? takeReady : refresh);
  });
  text.addEventListener('input', () => {
    modes.querySelector('[value=yaml]').checked = true;
    change();
  });
  for (const part of [constants.element, source.element]) {
    part.addEventListener('input', change);
  }
  page.attempt(suggestion.ready ? takeReady : refresh);

  return {
    element: h(
      'div',
      {},
      h('h2', { tabindex: '-1' }, '2. Mapping'),
      suggestion.ready
        ? h('p', {}, 'The ready mapping ', h('strong', {}, suggestion.ready), ' reads nearly all columns of this file.')
        : h('p', {}, 'These fields were recognised from the names and values of the columns. Check them.'),
      modes,
      columns.element,
      constants.element,
      source.element,
      yamlPart,
      faults,
    ),
    async yaml() {
      clearTimeout(timer);
      if (chosen() !== 'yaml') {
        // The last change may not have been sent yet.
        await refresh();
      }
      if (!text.value.trim()) {
        throw new Problem('The mapping is empty.', 0);
      }
      return text.value;
    },
  };
}

function columnsPart(suggestion, change, page) {
  const selects = suggestion.columns.map((column) =>
    h(
      'select',
      { 'aria-label': 'Field of the column ' + column.column },
      h('option', { value: '' }, '– not read –'),
      suggestion.fields.map((field) =>
        h('option', { value: field, selected: field === column.field }, FIELDS[field] ?? field),
      ),
    ),
  );
  const element = h(
    'ul',
    { class: 'columns', 'aria-label': 'Columns and their fields' },
    suggestion.columns.map((column, index) =>
      h(
        'li',
        {},
        h(
          'span',
          { class: 'column' },
          h('strong', { dir: 'auto' }, column.column),
          h('small', { dir: 'auto' }, column.values.slice(0, EXAMPLES).join(' · ') || 'no values'),
        ),
        selects[index],
        h(
          'small',
          { class: 'reason' },
          column.field ? `${Math.round(column.confidence * 100)} %: ${column.reason}` : '',
        ),
      ),
    ),
  );
  element.addEventListener('change', (event) => {
    const other = selects.find(
      (select) => select !== event.target && select.value && select.value === event.target.value,
    );
    if (other) {
      other.value = '';
      const name = suggestion.columns[selects.indexOf(other)].column;
      page.tell(`A field has one column: “${name}” is no longer read.`);
    }
    change();
  });
  return {
    element,
    values: () =>
      suggestion.columns
        .map(({ column, values }, index) => ({ column, field: selects[index].value || null, values }))
        .filter((column) => column.field),
  };
}

/** Values for all rows that have none of their own. */
function constantsPart(suggestion) {
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
function sourcePart(file) {
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
