// One import: its state while it runs, what became of its rows, and what can be done about it.

import { follow, json, post, save } from './api.js';
import { h } from './elements.js';
import { missing } from './missing.js';
import { rows } from './rows.js';
import { count, duration, OUTCOMES, STATES, word } from './texts.js';

const UNFINISHED = ['QUEUED', 'RUNNING', 'UNDOING'];
let following = null;

/** Ends what the page does about an import that it no longer shows. */
export function hideJob() {
  following?.abort();
  following = null;
  document.getElementById('job').hidden = true;
}

/** @param isCurrent whether the page still shows this import when its state has been read */
export async function showJob(part, id, page, isCurrent) {
  const path = '/' + encodeURIComponent(id);
  const run = await json(path);
  if (isCurrent()) {
    new JobView(part, path, page).show(run);
    part.hidden = false;
  }
}

class JobView {
  #part;
  #path;
  #page;
  #run = null;
  #outcome = null;
  #head = h('div', {});
  #totals = h('ul', { class: 'totals', 'aria-label': 'Rows by outcome' });
  #rows = h('div', {});
  #actions = h('p', { class: 'actions' });
  #rest = h('div', {});
  #missing = h('div', {});

  constructor(part, path, page) {
    this.#part = part;
    this.#path = path;
    this.#page = page;
    part.replaceChildren(
      h('p', { class: 'crumbs' }, h('a', { href: '/import', onclick: (event) => this.#leave(event) }, 'Imports')),
      h('h2', { id: 'job-heading', tabindex: '-1' }),
      this.#head,
      this.#actions,
      this.#totals,
      this.#rest,
      this.#missing,
      this.#rows,
    );
  }

  #leave(event) {
    event.preventDefault();
    history.pushState(null, '', '/import');
    dispatchEvent(new PopStateEvent('popstate'));
  }

  /** Shows a state, and follows those to come. */
  show(run) {
    const was = this.#run?.state;
    this.#run = run;
    this.#part
      .querySelector('h2')
      .replaceChildren(h('bdi', {}, run.file), run.dryRun ? h('small', { class: 'tag' }, ' dry run') : '');
    this.#showHead();
    this.#showTotals();
    this.#showActions();
    this.#showRest();
    if (UNFINISHED.includes(run.state)) {
      if (!following) {
        this.#follow();
      }
      return;
    }
    following?.abort();
    following = null;
    if (was && was !== run.state) {
      this.#page.tell(`The import ${STATES[run.state]}. ${this.#summary()}`);
    }
    if (was !== run.state) {
      const found = Object.keys(OUTCOMES).find((outcome) => run.totals[outcome]);
      // The message that it has ended stays.
      this.#choose(this.#outcome ?? found ?? null, false);
    }
  }

  #follow() {
    const mine = new AbortController();
    following = mine;
    this.#page.attempt(async () => {
      try {
        await follow(this.#run.id, (state) => this.show(state), mine.signal);
      } finally {
        if (following === mine) {
          following = null;
        }
      }
    }, false);
  }

  #summary() {
    return Object.entries(OUTCOMES)
      .filter(([outcome]) => this.#run.totals[outcome])
      .map(([outcome, [label]]) => `${this.#run.totals[outcome].toLocaleString('en')} ${label}`)
      .join(', ');
  }

  #showHead() {
    const run = this.#run;
    const isUndoing = run.state === 'UNDOING';
    const isRunning = run.state === 'RUNNING' || isUndoing;
    const rate = run.rowsPerSecond ? `, ${run.rowsPerSecond.toLocaleString('en')} rows/s` : '';
    const left =
      run.state === 'RUNNING' && run.secondsLeft >= 0 && rate ? `, about ${duration(run.secondsLeft)} left` : '';
    const read = isUndoing
      ? `${run.changesTakenBack.toLocaleString('en')} of ${count(run.changesMade, 'change')}`
      : run.rows
      ? `${run.rowsRead.toLocaleString('en')} of ${count(run.rows, 'row')}`
      : count(run.rowsRead, 'row');
    this.#head.replaceChildren(
      h('p', {}, `The ${run.dryRun ? 'dry run' : 'import'} ${STATES[run.state]}: ${read}${rate}${left}.`),
      isRunning
        ? isUndoing
          ? h('progress', { max: run.changesMade || 1, value: run.changesTakenBack, 'aria-label': 'Changes taken back' })
          : h('progress', { max: run.rows ?? 1, value: run.rows ? run.rowsRead : null, 'aria-label': 'Rows read' })
        : '',
      run.fault ? h('p', { class: 'problem' }, 'The file was refused: ' + run.fault) : '',
      h(
        'p',
        { class: 'note' },
        `Mapping ${run.mapping}, by ${run.actor}, ${new Date(run.startedAt).toLocaleString('en')}`,
      ),
    );
  }

  #showTotals() {
    const focused = this.#totals.contains(document.activeElement) ? document.activeElement.className : null;
    this.#totals.replaceChildren(
      ...Object.entries(OUTCOMES)
        .filter(([outcome]) => this.#run.totals[outcome])
        .map(([outcome, [label]]) =>
          h(
            'li',
            {},
            h(
              'button',
              {
                class: outcome.toLowerCase(),
                'aria-pressed': String(outcome === this.#outcome),
                onclick: () => this.#choose(outcome),
              },
              h('strong', {}, this.#run.totals[outcome].toLocaleString('en')),
              ' ' + label,
            ),
          ),
        ),
    );
    [...this.#totals.querySelectorAll('button')].find((button) => button.className === focused)?.focus();
  }

  #choose(outcome, isNew = true) {
    this.#outcome = outcome;
    this.#totals.querySelectorAll('button').forEach((button) => {
      button.setAttribute('aria-pressed', String(button.classList.contains(outcome?.toLowerCase())));
    });
    if (!outcome) {
      this.#rows.replaceChildren();
      return;
    }
    return this.#page.attempt(
      () =>
        rows(this.#rows, this.#path, outcome, this.#run, this.#page, async () => {
          this.show(await json(this.#path));
        }),
      isNew,
    );
  }

  #showActions() {
    const run = this.#run;
    const has = (...states) => states.includes(run.state);
    const action = (label, work, attributes = {}) =>
      h('button', { ...attributes, onclick: () => this.#page.attempt(work) }, label);
    const command = (name) => async () => this.show(await post(`${this.#path}/${name}`));
    const name = run.file.replace(/\..*$/, '');
    // A press that is under way must not lose the focus.
    const focused =
      document.activeElement?.closest('.actions') === this.#actions ? document.activeElement.textContent : '';
    this.#actions.replaceChildren(
      ...[
        has('QUEUED', 'RUNNING') && action('Cancel', command('cancel')),
        has('CANCELLED', 'FAILED') && run.fileKept && action('Continue', command('resume')),
        run.dryRun &&
          has('DONE') &&
          this.#page.sender?.id === run.id &&
          action('Import this file', () => this.#page.sender.send(), { class: 'primary' }),
        run.totals.REFUSED &&
          run.fileKept &&
          !has('RUNNING', 'QUEUED') &&
          action('Download the refused rows', () =>
            save(this.#path + '/refused', 'refused-' + run.file.replace(/\.(gz|zip)$/i, '')),
          ),
        run.rowsRead > 0 &&
          !has('RUNNING', 'QUEUED') &&
          action('Download the report', () => save(this.#path + '/report', `report-${name}.csv`, 'text/csv')),
        has('DONE') && action('What the file no longer has', () => missing(this.#missing, this.#path)),
        !run.dryRun &&
          has('DONE', 'CANCELLED', 'FAILED') &&
          run.rowsRead > 0 &&
          action('Take back…', () => this.#confirmUndo()),
        has('UNDONE') && run.remaining?.length > 0 && action('Take back the rest…', () => this.#confirmUndo()),
        run.fileKept && !UNFINISHED.includes(run.state) && action('Delete the file…', () => this.#confirmDelete()),
      ].filter(Boolean),
    );
    [...this.#actions.children].find((button) => button.textContent === focused)?.focus();
  }

  /** Others may have begun to work with what was imported. */
  #confirmUndo() {
    this.#confirm(
      'Entries that it added are deleted, and changed ones get their former values.',
      'Yes, take it back',
      () => post(this.#path + '/undo'),
    );
  }

  #confirmDelete() {
    this.#confirm(
      'The report and the imported rows remain, but the import cannot be continued, nor its refused rows downloaded.',
      'Yes, delete the file',
      () => json(this.#path, { method: 'DELETE' }),
    );
  }

  /**
   * Asks again.
   *
   * @param effect of the command, in a sentence
   * @param command returns the state of the import after it
   */
  #confirm(effect, label, command) {
    const yes = h(
      'button',
      { class: 'danger', onclick: () => this.#page.attempt(async () => this.show(await command())) },
      label,
    );
    this.#actions.replaceChildren(
      h('span', {}, effect),
      yes,
      h('button', { onclick: () => this.#showActions() }, 'No'),
    );
    yes.focus();
  }

  #showRest() {
    const { unusedColumns, remaining, rules } = this.#run;
    const unused = Object.entries(unusedColumns ?? {});
    const broken = Object.entries(rules ?? {}).sort(([, one], [, other]) => other - one);
    this.#rest.replaceChildren(
      broken.length > 0
        ? h(
            'p',
            { class: 'note rules' },
            'Rows by rule: ',
            broken.map(([rule, found]) => `${word(rule)} ${found.toLocaleString('en')}`).join(', '),
          )
        : '',
      unused.length > 0
        ? h(
            'p',
            { class: 'note' },
            'Columns that are not read: ',
            unused.map(([column, filled]) => `${column} (filled in ${count(filled, 'row')})`).join(', '),
          )
        : '',
      remaining?.length > 0
        ? h(
            'div',
            {},
            h('h3', {}, 'Could not be taken back'),
            h(
              'ul',
              {},
              remaining.map((text) => h('li', {}, text)),
            ),
          )
        : '',
    );
  }
}
