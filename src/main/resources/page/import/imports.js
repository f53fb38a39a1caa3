// The newest imports.

import { json } from './api.js';
import { h } from './elements.js';
import { count, mayDecide, STATES } from './texts.js';

const AT_ONCE = 20;

export async function showImports(part, page) {
  const list = h('ul', { class: 'rows' });
  const more = h('button', { hidden: true }, 'Earlier imports');

  async function load(before) {
    const parameters = new URLSearchParams(before ? { first: AT_ONCE, before } : { first: AT_ONCE });
    const { imports } = await json('?' + parameters);
    list.append(...imports.map((run) => item(run, page)));
    more.hidden = imports.length < AT_ONCE;
    more.onclick = () => page.attempt(() => load(imports.at(-1).id));
  }

  await load(null);
  part.replaceChildren(
    h('h2', { id: 'imports-heading' }, 'Earlier imports'),
    list.children.length > 0 ? list : h('p', { class: 'note' }, 'There are none.'),
    more,
  );
}

function item(run, page) {
  return h(
    'li',
    {},
    h(
      'p',
      { class: 'main' },
      h(
        'a',
        {
          href: '/import?id=' + run.id,
          onclick: (event) => {
            if (!event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
              event.preventDefault();
              page.attempt(() => page.open(run.id));
            }
          },
        },
        h('bdi', {}, run.file),
      ),
      run.dryRun ? h('small', { class: 'tag' }, ' dry run') : '',
    ),
    h(
      'p',
      { class: 'details' },
      `${STATES[run.state]}, ${count(run.rowsRead, 'row')}`,
      mayDecide(run) && run.totals.SUSPECT ? `, ${run.totals.SUSPECT} to decide` : '',
    ),
    h('p', { class: 'period' }, `${new Date(run.startedAt).toLocaleString('en')}, ${run.actor}`),
  );
}
