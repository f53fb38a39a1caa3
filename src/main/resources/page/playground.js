// Instead of the script that comes with the bundled GraphiQL: that one names Content-Type twice in every request, in
// two spellings, which browsers join to "application/json, application/json", and our endpoint refuses that: 415.
'use strict';

const address = new URLSearchParams(location.search);
const root = document.getElementById('graphiql');
const DEFAULT = '{\n  hubs {\n    totalCount\n    nodes {\n      name\n    }\n  }\n}\n';
const NARROW = 640;

/** The address follows the editors, so that it can be sent to somebody. */
function keep(parameter) {
  return (text) => {
    if (text) {
      address.set(parameter, text);
    } else {
      address.delete(parameter);
    }
    history.replaceState(null, '', '?' + address);
  };
}

/**
 * GraphiQL's storage, without the tabs and the texts of the editors: they are in the address, and would pile up with
 * each link. Queries that were run stay in the history.
 */
class Storage {
  #session = new Map();

  static #isOfTabs(key) {
    return /:(tabState|query|variables|headers|operationName)$/.test(key);
  }

  get length() {
    return localStorage.length;
  }

  getItem(key) {
    return Storage.#isOfTabs(key) ? (this.#session.get(key) ?? null) : localStorage.getItem(key);
  }

  setItem(key, value) {
    if (Storage.#isOfTabs(key)) {
      this.#session.set(key, value);
    } else {
      localStorage.setItem(key, value);
    }
  }

  removeItem(key) {
    this.#session.delete(key);
    localStorage.removeItem(key);
  }

  clear() {
    this.#session.clear();
    localStorage.clear();
  }
}

/** The list of examples in a panel beside the editors. */
function Examples() {
  const [examples, show] = React.useState([]);
  const [words, filter] = React.useState('');
  React.useEffect(() => {
    fetch(location.pathname.replace(/\/(index\.html)?$/, '') + '/examples.json')
      .then((response) => response.json())
      .then(show);
  }, []);
  const found = examples.filter((example) =>
    (example.question + ' ' + example.askedBy).toLowerCase().includes(words.toLowerCase()),
  );
  return React.createElement(
    'div',
    { className: 'graphiql-examples' },
    React.createElement('h2', null, 'Examples'),
    React.createElement('input', {
      type: 'search',
      'aria-label': 'Filter the examples',
      placeholder: 'Filter',
      value: words,
      onChange: (event) => filter(event.target.value),
    }),
    React.createElement(
      'ul',
      null,
      found.map((example) =>
        React.createElement(
          'li',
          { key: example.query },
          React.createElement(
            'a',
            { href: '?' + new URLSearchParams({ query: example.query, variables: example.variables }) },
            example.question,
          ),
          ' ',
          React.createElement('small', null, example.askedBy),
        ),
      ),
    ),
  );
}

function wide() {
  const graphiql = React.createElement(
    GraphiQL,
    {
      fetcher: GraphiQL.createFetcher({
        url: '/graphql',
        subscriptionUrl: location.origin.replace(/^http/, 'ws') + '/graphql',
      }),
      storage: new Storage(),
      plugins: [{ title: 'Examples', icon: () => React.createElement('span', null, '?'), content: Examples }],
      query: address.get('query') ?? undefined,
      variables: address.get('variables') ?? undefined,
      defaultQuery: DEFAULT,
      defaultEditorToolsVisibility: 'variables',
      onEditQuery: keep('query'),
      onEditVariables: keep('variables'),
    },
    React.createElement(GraphiQL.Logo, null, React.createElement('a', { href: '/' }, 'Hubgraph')),
  );
  ReactDOM.createRoot(root).render(graphiql);
}

/** A form for screens that are too narrow for GraphiQL. */
function narrow() {
  const form = document.createElement('form');
  form.className = 'narrow-playground';
  form.innerHTML =
    '<p><a href="/">Hubgraph</a> · <a href="/#examples">Examples</a></p>' +
    '<label>Query <textarea name="query" rows="12" spellcheck="false"></textarea></label>' +
    '<label>Variables <textarea name="variables" rows="4" spellcheck="false"></textarea></label>' +
    '<button>Run</button><pre tabindex="0" aria-label="Response" aria-live="polite"></pre>';
  const [query, variables] = form.querySelectorAll('textarea');
  const response = form.querySelector('pre');
  query.value = address.get('query') ?? DEFAULT;
  variables.value = address.get('variables') ?? '{}';
  query.addEventListener('input', () => keep('query')(query.value));
  variables.addEventListener('input', () => keep('variables')(variables.value));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    response.textContent = '…';
    try {
      const answer = await fetch('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ query: query.value, variables: JSON.parse(variables.value || '{}') }),
      });
      response.textContent = JSON.stringify(await answer.json(), null, 2);
    } catch (failed) {
      response.textContent = String(failed);
    }
  });
  root.replaceChildren(form);
}

if (innerWidth < NARROW) {
  narrow();
} else {
  wide();
}
