// The form of a new import: a file, its mapping, and whether to write.

import { json } from './api.js';
import { choices } from './choices.js';
import { h } from './elements.js';

/** Of a larger file in lines, only the beginning is sent for a proposal. */
const BEGINNING_BYTES = 8_000_000;
const LINES = /\.(csv|tsv|txt|jsonl|ndjson)$/i;

const part = (id) => document.getElementById(id);

export function showForm(page) {
  let file = null;
  const take = (taken) => {
    if (taken) {
      file = taken;
      page.attempt(() => propose(file, page));
    }
  };
  part('chosen').addEventListener('change', (event) => take(event.target.files[0]));
  part('reading').addEventListener('change', () => take(file));
  const drop = part('drop');
  for (const over of ['dragenter', 'dragover']) {
    drop.addEventListener(over, (event) => {
      event.preventDefault();
      drop.classList.add('over');
    });
  }
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    if (event.dataTransfer.files.length > 0) {
      part('chosen').files = event.dataTransfer.files;
      take(event.dataTransfer.files[0]);
    }
  });
}

/** How the file is to be read, if that is not recognised. */
function reading() {
  return ['encoding', 'format'].filter((id) => part(id).value).map((id) => [id, part(id).value]);
}

/**
 * Asks the server for a mapping of the file, and shows it.
 *
 * @param type what the rows describe; by default the server recognises it
 */
async function propose(file, page, type) {
  const form = part('mapping');
  const isLong = file.size > BEGINNING_BYTES && LINES.test(file.name);
  form.hidden = true;
  page.tell(`Reading the columns of ${file.name} …`);
  const asked = [['fileName', file.name], ...(type ? [['type', type]] : []), ...reading()];
  let suggestion;
  try {
    suggestion = await json('/suggestions?' + new URLSearchParams(asked), {
      method: 'POST',
      body: isLong ? file.slice(0, BEGINNING_BYTES) : file,
      headers: { 'Content-Type': 'application/octet-stream' },
    });
  } catch (unreadable) {
    part('reading').open = true;
    throw unreadable;
  }
  page.tell('');
  const typed = (other) => propose(file, page, other);
  const mapping = choices(file, suggestion, form.dataset.ready.split(' '), typed, page);

  /** @param tried the mapping and the reading of a dry run; by default those of the form */
  async function send(dryRun, tried) {
    const sent = tried ?? { yaml: await mapping.yaml(), reading: reading() };
    const body = new FormData();
    body.append('mapping', new Blob([sent.yaml], { type: 'application/yaml' }), 'mapping.yaml');
    body.append('file', file, file.name);
    const parameters = new URLSearchParams([['dryRun', dryRun], ['fileName', file.name], ...sent.reading]);
    page.tell(`Sending ${file.name} …`);
    const run = await json('?' + parameters, { method: 'POST', body });
    page.tell('');
    page.sender = { id: run.id, send: () => send(false, sent) };
    await page.open(run.id);
  }

  form.replaceChildren(
    mapping.element,
    h('h2', {}, '3. Import'),
    h('p', {}, 'A dry run reports what would become of each row, and writes nothing.'),
    h(
      'p',
      { class: 'actions' },
      h('button', { class: 'primary', value: 'dry' }, 'Dry run'),
      h('button', { value: 'write' }, 'Import'),
    ),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    page.attempt(() => send(event.submitter?.value !== 'write'));
  };
  form.hidden = false;
  form.querySelector(type ? 'select[aria-label="What the rows describe"]' : 'h2').focus();
}
