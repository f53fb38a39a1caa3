// Instead of the script that comes with the bundled GraphiQL: that one names Content-Type twice in every request, in
// two spellings, which browsers join to "application/json, application/json", and our endpoint refuses that: 415.
'use strict';

const address = new URLSearchParams(location.search);

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

const graphiql = React.createElement(
  GraphiQL,
  {
    fetcher: GraphiQL.createFetcher({
      url: '/graphql',
      subscriptionUrl: location.origin.replace(/^http/, 'ws') + '/graphql',
    }),
    query: address.get('query') ?? undefined,
    variables: address.get('variables') ?? undefined,
    defaultQuery: '{\n  hubs {\n    totalCount\n    nodes {\n      name\n    }\n  }\n}\n',
    defaultEditorToolsVisibility: 'variables',
    onEditQuery: keep('query'),
    onEditVariables: keep('variables'),
  },
  React.createElement(GraphiQL.Logo, null, React.createElement('a', { href: '/' }, 'Hubgraph')),
);
ReactDOM.createRoot(document.getElementById('graphiql')).render(graphiql);
