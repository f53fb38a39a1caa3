// Requests to /imports in the name of the user. The credentials are in this module only: neither the address nor the
// browser's storage has them, and the browser's own are never sent.

let authorization = null;

/** Why a request has failed: a sentence for the user. */
export class Problem extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

export function signInWithPassword(name, password) {
  const bytes = new TextEncoder().encode(`${name}:${password}`);
  authorization = 'Basic ' + btoa(String.fromCharCode(...bytes));
}

export function signInWithToken(token) {
  authorization = 'Bearer ' + token;
}

export function signOut() {
  authorization = null;
}

/**
 * @param path below /imports, such as `/ID/report`
 * @throws Problem unless the status is 2xx
 */
export async function request(path, { headers = {}, ...options } = {}) {
  let response;
  try {
    response = await fetch('/imports' + path, {
      credentials: 'omit',
      ...options,
      headers: { Authorization: authorization, ...headers },
    });
  } catch (failed) {
    if (failed.name === 'AbortError') {
      throw failed;
    }
    throw new Problem('The server cannot be reached. Check the connection, and try again.', 0);
  }
  if (!response.ok) {
    throw new Problem(await reason(response), response.status);
  }
  return response;
}

async function reason(response) {
  try {
    return (await response.json()).errors.map((error) => error.message).join(' ');
  } catch {
    return `The server answered with status ${response.status}. Try again later.`;
  }
}

export async function json(path, options) {
  return (await request(path, options)).json();
}

export function post(path, body) {
  return json(path, {
    method: 'POST',
    body: JSON.stringify(body ?? {}),
    headers: { 'Content-Type': 'application/json' },
  });
}

/**
 * The states of an import until it has ended. If the connection breaks, it is opened again, unless that is refused.
 *
 * @param show called with each state
 * @param signal ends it
 * @throws Problem if the user may not see it any more
 */
export async function follow(id, show, signal) {
  for (;;) {
    try {
      const response = await request(`/${id}/progress`, { headers: { Accept: 'text/event-stream' }, signal });
      if (await read(response, show)) {
        return;
      }
    } catch (failed) {
      if (signal.aborted) {
        return;
      }
      if ([401, 403, 404].includes(failed.status)) {
        throw failed;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
    if (signal.aborted) {
      return;
    }
  }
}

/** Whether the stream has come to its end. */
async function read(response, show) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return false;
    }
    text += value;
    const events = text.split('\n\n');
    text = events.pop();
    for (const event of events) {
      if (event.startsWith('event: complete')) {
        return true;
      }
      const data = event.match(/^data: (.*)$/m);
      if (data) {
        show(JSON.parse(data[1]));
      }
    }
  }
}

/** Saves a response as a file. A link could not send the credentials. */
export async function save(path, fileName, accept = '*/*') {
  const blob = await (await request(path, { headers: { Accept: accept } })).blob();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What the registry says about an entry; null if nothing is to be had. */
export async function entry(type, slug) {
  const variables = JSON.stringify({ slug, [type]: true });
  const address = '/graphql?' + new URLSearchParams({ documentId: 'page-candidate', variables });
  try {
    const response = await fetch(address, { headers: { Accept: 'application/json' }, credentials: 'omit' });
    return (await response.json()).data?.[type] ?? null;
  } catch {
    return null;
  }
}
