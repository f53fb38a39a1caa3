// The rules of the GraphQL contract: graphql-eslint's sets schema-recommended and schema-relay, both in full.
// Run in the project's root, as SchemaLintTest does: eslint --config <this file> graphql/schema.graphql
import graphql from '@graphql-eslint/eslint-plugin'

const sets = [graphql.configs['flat/schema-recommended'], graphql.configs['flat/schema-relay']]

export default [
  {
    files: ['graphql/schema.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      // The one file is the whole schema: rules that need types look them up there.
      parserOptions: { graphQLConfig: { schema: 'graphql/schema.graphql' } },
    },
    // A comment in the schema must not switch a rule off: what is excepted stands here, with its reason.
    linterOptions: { noInlineConfig: true },
    rules: {
      ...sets[0].rules,
      ...sets[1].rules,

      // SmallRye prints every description of one line as "...", never as """...""". The rule still demands one style.
      '@graphql-eslint/description-style': ['error', { style: 'inline' }],

      // The default wants every list of the schema to be one of edges, which would forbid `nodes` beside `edges`, the
      // `nodes(ids)` of the Relay specification, and lists of values such as `names`. Edges themselves stay checked.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],

      // Not in the sets: one root field that fails must leave the others in `data`.
      '@graphql-eslint/require-nullable-result-in-root': 'error',

      // Objects with an identity have an id. These have none:
      '@graphql-eslint/strict-id-in-types': [
        'error',
        {
          exceptions: {
            // Relay's wrappers around nodes: a page, a place in it and a mutation's result live as long as one response.
            suffixes: ['Connection', 'Edge', 'Payload'],
            types: [
              // Relay's too, and without an id by its specification.
              'PageInfo',
              // Values: two with the same content are the same.
              'ExternalId',
              'ErrorExample',
              'ErrorExtensions',
              'FieldChange',
              'FieldConflict',
              'HubService',
              'Link',
              'LocalizedText',
              'Money',
              'Name',
              'Place',
              'ReportedCount',
              'ReportedMoney',
              'Violation',
              // Results of counting, true of one request.
              'ErasureCount',
              'ErasurePreview',
              'ErasureText',
              'ErasureWord',
              'Aggregate',
              'AggregateGroup',
              'CountOnDay',
              'DatedAggregate',
              'DatedGroup',
              'DistinctCount',
              'GroupKey',
              'MoneyAggregate',
              'MoneyGroup',
              'MoneyTotal',
              'OutsideGroups',
              'Suggestion',
              'Redirect',
              'Integrity',
              'IntegrityFault',
              // The server itself, of which there is one.
              'Registry',
              'RequestLimits',
            ],
          },
        },
      ],
    },
  },
]
