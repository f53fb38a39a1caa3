// The rows of an import that have one outcome, a part at a time.

import { json } from './api.js';
import { h } from './elements.js';
import { reasons, suspect } from './suspect.js';
import { count, mayDecide, OUTCOMES, pageOf, typeOf, word } from './texts.js';

const AT_ONCE = 50;

/**
 * @param changed called when a decision has changed the totals
 */
export async function rows(part, path, outcome, run, page, changed) {
  const [label, meaning] = OUTCOMES[outcome];
  const list = h('ol', { class: 'report' });
  const more = h('button', { hidden: true }, 'More rows');
  const heading = h('h3', { tabindex: '-1' }, `Rows ${label}`);
  part.replaceChildren(heading, h('p', { class: 'note' }, meaning), list, more);

  async function load(after) {
    const parameters = new URLSearchParams({ outcome, first: AT_ONCE, after });
    const { reports } = await json(`${path}/report?${parameters}`, { headers: { Accept: 'application/json' } });
    const items = reports.map(item);
    list.append(...items);
    more.hidden = reports.length < AT_ONCE;
    more.onclick = () =>
      page.attempt(async () => {
        await load(reports.at(-1).ordinal);
      });
    if (after > 0) {
      items[0]?.focus();
    }
  }

  function item(report) {
    const element = h('li', { tabindex: '-1' });
    element.append(...content(report, element));
    return element;
  }

  function content(report, element) {
    const decides = report.outcome === 'SUSPECT' && mayDecide(run);
    return [
      h(
        'h4',
        {},
        `Row ${report.row}`,
        report.key ? h('small', {}, ' key ', h('bdi', {}, report.key)) : '',
        report.decidedBy ? h('small', {}, ` decided by ${report.decidedBy}`) : '',
      ),
      ...report.objects.map((object, index) =>
        object.outcome === 'SUSPECT'
          ? suspect(
              report,
              object,
              decides ? (decision) => decide(element, { ...decision, object: index }) : null,
              page,
            )
          : [line(object), object.candidates ? reasons(object, page) : ''],
      ),
      report.faults.length > 0 ? faults(report.faults) : '',
      report.cleaners?.length > 0 ? cleaners(report.cleaners) : '',
    ].flat(2);

    async function decide(target, decision) {
      const after = await json(path + '/decisions', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ordinal: report.ordinal, ...decision }),
      });
      target.replaceChildren(...content(after, target));
      const waited = after.rowsImported > 0 ? ` ${count(after.rowsImported, 'row')} that waited for it: imported.` : '';
      page.tell(`Row ${report.row}: ${OUTCOMES[after.outcome][0]}.${waited}`);
      const next = target.nextElementSibling ?? target;
      (next.querySelector('button') ?? next).focus();
      await changed();
    }
  }

  await load(0);
}

/** What became of an object of a row. */
function line(object) {
  const address = pageOf(object.type, object.slug, object.outcome === 'REFUSED' ? null : object.id);
  const text = object.slug ?? (object.key || typeOf(object.type));
  return h(
    'p',
    {},
    `${typeOf(object.type)} `,
    address ? h('a', { href: address }, text) : h('bdi', {}, text),
    ` ${OUTCOMES[object.outcome][0]}`,
    object.fields.length > 0 ? h('small', {}, ': ' + object.fields.join(', ')) : '',
  );
}

/** What was changed in the values of a row before they were used. */
function cleaners(list) {
  return h(
    'details',
    {},
    h('summary', {}, count(list.length, 'value') + ' cleaned'),
    h(
      'ul',
      {},
      list.map(({ column, cleaner, before, after }) =>
        h(
          'li',
          {},
          column ? [h('strong', { dir: 'auto' }, column), ' '] : '',
          h('q', { dir: 'auto' }, before ?? ''),
          after === null ? ' left out' : [' became ', h('q', { dir: 'auto' }, after)],
          h('small', {}, ` ${word(cleaner)}`),
        ),
      ),
    ),
  );
}

function faults(list) {
  return h(
    'ul',
    { class: 'faults', 'aria-label': count(list.length, 'fault') },
    list.map((fault) =>
      h(
        'li',
        { class: fault.severity === 'REFUSED' ? 'refused' : null },
        fault.column ? [h('strong', { dir: 'auto' }, fault.column), ' '] : '',
        fault.value ? [h('q', { dir: 'auto' }, fault.value), ' '] : '',
        fault.message,
        h('small', {}, ` ${word(fault.severity)}: ${fault.remedy}.`),
      ),
    ),
  );
}
