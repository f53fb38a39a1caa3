// The page: asks for credentials, then shows the import that the address names, or a form for a new one.

import { json, Problem, signInWithPassword, signInWithToken, signOut } from './api.js';
import { showForm } from './form.js';
import { showImports } from './imports.js';
import { hideJob, showJob } from './job.js';

const part = (id) => document.getElementById(id);
const message = part('message');
let signedIn = false;
let turn = 0;

const page = {
  /** Says something that every user should notice, also with a screen reader. */
  tell(text, problem = false) {
    message.textContent = text;
    message.classList.toggle('problem', problem);
  },

  /**
   * Runs work that a user has asked for, and says why it has failed.
   *
   * @param isNew whether the last message is no longer of interest
   */
  async attempt(work, isNew = true) {
    if (isNew) {
      page.tell('');
    }
    try {
      await work();
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      if (failed.status === 401) {
        askForCredentials();
      }
      page.tell(failed.message, true);
    }
  },

  /** Shows an import, and gives it its address. */
  open(id) {
    history.pushState(null, '', '/import?id=' + encodeURIComponent(id));
    return show(true);
  },

  /** The file that was chosen last, with its mapping; null if there is none. */
  sender: null,
};

function askForCredentials() {
  signedIn = false;
  signOut();
  for (const id of ['start', 'job', 'imports']) {
    part(id).hidden = true;
  }
  hideJob();
  part('sign-in').hidden = false;
}

async function signIn(event) {
  event.preventDefault();
  if (part('with-token')?.checked) {
    signInWithToken(part('token').value.trim());
  } else {
    signInWithPassword(part('user').value, part('password').value);
  }
  await page.attempt(async () => {
    try {
      await json('?first=1');
    } catch (refused) {
      signOut();
      throw refused.status === 403
        ? new Problem('You are signed in, but you do not have the role editor, which imports require.', 403)
        : refused.status === 401
          ? new Problem('The name or the password is wrong, or the token has expired.', 403)
          : refused;
    }
    signedIn = true;
    part('password').value = '';
    part('sign-in').hidden = true;
    await show(true);
  });
}

/** @param focus whether the new part gets the focus */
async function show(focus) {
  if (!signedIn) {
    return;
  }
  const mine = ++turn;
  const isCurrent = () => mine === turn;
  const id = new URLSearchParams(location.search).get('id');
  part('start').hidden = Boolean(id);
  part('imports').hidden = Boolean(id);
  hideJob();
  if (id) {
    document.title = 'Import ' + id.slice(0, 8) + ' – Hubgraph';
    await showJob(part('job'), id, page, isCurrent);
    if (focus && isCurrent()) {
      part('job').querySelector('h2')?.focus();
    }
  } else {
    document.title = 'Import a file – Hubgraph';
    await showImports(part('imports'), page);
    if (focus && isCurrent()) {
      part('chosen').focus();
    }
  }
}

function chooseCredentials() {
  const withToken = part('with-token').checked;
  part('token-field').hidden = !withToken;
  document.querySelectorAll('.password').forEach((field) => (field.hidden = withToken));
}

for (const id of ['with-password', 'with-token']) {
  part(id)?.addEventListener('change', chooseCredentials);
}
part('credentials').addEventListener('submit', signIn);
addEventListener('popstate', () => page.attempt(() => show(false)));
showForm(page);
part('sign-in').hidden = false;
part('user').focus();
