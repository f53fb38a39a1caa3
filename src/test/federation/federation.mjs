// Composes the subgraph of a server with another one, by each composer, and runs queries over both through a gateway.
// Run by ClientsIT.
// Arguments: the server's URL.
import { ApolloGateway } from '@apollo/gateway'
import { composeServices as composeByApollo } from '@apollo/composition'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { composeServices as composeByGuild } from '@theguild/federation-composition'
import gql from 'graphql-tag'

const [server] = process.argv.slice(2)

const check = (condition, message) => {
  if (!condition) {
    throw new Error(typeof message === 'string' ? message : JSON.stringify(message))
  }
}

/** Knows hubs by their slugs, and organisations by their ids. */
const visits = gql`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type Query {
    busiest: [Hub!]!
  }
  type Hub @key(fields: "slug") {
    slug: String!
    visitors: Int!
  }
  type Tenant @key(fields: "id") {
    id: ID!
    desks: Int!
  }
`
const visitors = { 'west-bund': 7, 'ai-tower': 5, 'no-such-hub': 1 }
const resolvers = {
  Query: { busiest: () => Object.keys(visitors).map((slug) => ({ slug })) },
  Hub: { __resolveReference: ({ slug }) => ({ slug }), visitors: ({ slug }) => visitors[slug] ?? 0 },
  Tenant: { __resolveReference: ({ id }) => ({ id }), desks: ({ id }) => id.length }
}

async function schemaOf(url) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' })
  })
  return gql((await response.json()).data._service.sdl)
}

const other = new ApolloServer({ schema: buildSubgraphSchema([{ typeDefs: visits, resolvers }]) })
const { url } = await startStandaloneServer(other, { listen: { port: 0, host: 'localhost' } })
const registry = `${server}/subgraph`
const subgraphs = [
  { name: 'registry', url: registry, typeDefs: await schemaOf(registry) },
  { name: 'visits', url, typeDefs: visits }
]
const composers = {
  '@apollo/composition': composeByApollo,
  '@theguild/federation-composition': composeByGuild
}

for (const [composer, compose] of Object.entries(composers)) {
  const { supergraphSdl, errors = [], hints = [] } = compose(subgraphs)
  check(supergraphSdl && !errors.length, errors.map((error) => error.message).join('\n'))
  // A hint tells of a type or field on which the subgraphs do not quite agree.
  check(!hints.length, hints.map((hint) => hint.toString()).join('\n'))
  console.log(`${composer}: composed`)

  const gateway = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) })
  await gateway.start()
  const ask = async (query) => {
    const { body } = await gateway.executeOperation({ query })
    return body.singleResult
  }

  const busiest = await ask('{ busiest { slug visitors openedOn city } }')
  check(busiest.data, busiest)
  const [westBund, tower, missing] = busiest.data.busiest
  check(westBund.city && westBund.visitors === 7, busiest)
  check(tower.openedOn && tower.visitors === 5, busiest)
  check(missing.openedOn === null || missing === null, busiest)

  const hub = await ask('{ hub(slug: "ai-tower") { name visitors tenants(first: 3) { nodes { slug desks } } } }')
  check(!hub.errors, hub)
  const tenants = hub.data.hub.tenants.nodes
  check(hub.data.hub.visitors === 5 && tenants.length && tenants.every((tenant) => tenant.desks > 0), hub)
  await gateway.stop()
  console.log(`${composer}: the gateway answers`)
}
process.exit(0)
