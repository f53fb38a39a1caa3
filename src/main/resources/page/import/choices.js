// The mapping: a ready one, or columns with their fields, or YAML. The server writes and checks it.

import { post, Problem } from './api.js';
import { h } from './elements.js';
import { constantsPart, sourcePart } from './fields.js';
import { DESCRIBED, FIELDS } from './texts.js';

const PAUSE = 300;
const EXAMPLES = 3;

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
