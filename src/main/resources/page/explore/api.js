// Requests to the GraphQL endpoint of this server: trusted documents by their names, with GET, so that caches help.

const FRESH_MILLISECONDS = 60_000;
const cached = new Map();

/** Why there is no data: a sentence for the user. */
export class Problem extends Error {}

/**
 * The data of a response. Responses are used again for a minute.
 *
 * @throws Problem if there is none
 */
export async function query(document, variables) {
  const address = '/graphql?' + new URLSearchParams({ documentId: document, variables: JSON.stringify(variables) });
  const known = cached.get(address);
  if (known && performance.now() - known.at < FRESH_MILLISECONDS) {
    return known.data;
  }
  const data = request(address);
  cached.set(address, { at: performance.now(), data });
  data.catch(() => cached.delete(address));
  return data;
}

async function request(address) {
  let response;
  try {
    response = await fetch(address, { headers: { Accept: 'application/graphql-response+json' } });
  } catch {
    throw new Problem('The server cannot be reached. Check the connection, and try again.');
  }
  if (response.status === 429) {
    const seconds = Number(response.headers.get('Retry-After'));
    const when = seconds > 0 ? `in ${seconds} seconds` : 'later';
    throw new Problem(`This address has sent too many requests. Try again ${when}.`);
  }
  let body;
  try {
    body = await response.json();
  } catch {
    throw new Problem(`The server answered with status ${response.status}. Try again later.`);
  }
  const error = body.errors?.[0];
  if (error) {
    throw new Problem(
      error.extensions?.code === 'NOT_AVAILABLE_THEN'
        ? 'The server can no longer show what the registry said at that time. Choose a later time.'
        : `The query failed: ${error.message}`,
    );
  }
  return body.data;
}

const MOST_CHARACTERS = 2_500;

/** The nodes with these ids, in as few requests as the length of addresses allows. */
export async function nodes(document, ids, variables = {}) {
  const chunks = [[]];
  let length = 0;
  for (const id of ids) {
    const more = encodeURIComponent(id).length + 9;
    if (length + more > MOST_CHARACTERS) {
      chunks.push([]);
      length = 0;
    }
    chunks.at(-1).push(id);
    length += more;
  }
  const found = await Promise.all(
    chunks.filter((chunk) => chunk.length > 0).map((chunk) => query(document, { ids: chunk, ...variables })),
  );
  return found.flatMap((data) => data.nodes).filter((node) => node?.id);
}
