// Apollo Client shows a hub now and then from one normalised cache, and pages both.
import assert from 'node:assert/strict'
import { gql } from '@apollo/client'
import { hub } from './registry.mjs'

const both = gql`
  query Both($hub: String!, $then: DateTime!, $first: Int!, $nowAfter: String, $thenAfter: String) {
    now: hub(slug: $hub) {
      id
      tenants(first: $first, after: $nowAfter) { pageInfo { endCursor hasNextPage } edges { cursor node { id name } } }
    }
    then: hub(slug: $hub, asKnownAt: $then) {
      id
      tenants(first: $first, after: $thenAfter) { pageInfo { endCursor hasNextPage } edges { cursor node { id name } } }
    }
  }
`
const named = gql`query Named($id: ID!) { node(id: $id) { id ... on Entry { name } } }`
const relations = gql`
  query Relations($hub: String!, $after: String) {
    hub(slug: $hub) { id tenancies(first: 2, after: $after) { pageInfo { endCursor } edges { cursor node { id } } } }
  }
`
const names = ({ tenants }) => tenants.edges.map(({ node }) => node.name)

export async function checkApollo(client, { now, then }) {
  const methods = []
  const { fetch } = globalThis
  globalThis.fetch = (url, options) => {
    methods.push(options.method)
    return fetch(url, options)
  }
  const variables = { hub, then: then.instant, first: 2 }

  const first = (await client.query({ query: both, variables })).data
  assert.deepEqual(names(first.now), now.names.slice(0, 2))
  assert.deepEqual(names(first.then), then.names.slice(0, 2))
  assert.notEqual(first.now.id, first.then.id)

  const observed = client.watchQuery({ query: both, variables })
  const subscription = observed.subscribe({})
  const after = ({ tenants }) => tenants.pageInfo.endCursor
  const more = { nowAfter: after(first.now), thenAfter: after(first.then) }
  await observed.fetchMore({ variables: more })
  const merged = client.readQuery({ query: both, variables })
  assert.deepEqual(names(merged.now), now.names.slice(0, 4))
  assert.deepEqual(names(merged.then), then.names.slice(0, 4))
  subscription.unsubscribe()

  await checkPagesOf(client, relations, ({ hub }) => hub.tenancies)

  for (const state of [merged.now, merged.then]) {
    const { data } = await client.query({ query: named, variables: { id: state.tenants.edges[0].node.id } })
    assert.equal(data.node.name, names(state)[0])
  }
  const registry = gql`query Version { registry { version limits { pageEdges } } }`
  assert.ok((await client.query({ query: registry })).data.registry.version)
  assert.ok(methods.includes('GET'), 'No query was sent by GET')
  globalThis.fetch = fetch
}

// A second page of two edges joins the first.
async function checkPagesOf(client, query, list) {
  const variables = { hub }
  const first = list((await client.query({ query, variables })).data)
  const observed = client.watchQuery({ query, variables })
  const subscription = observed.subscribe({})
  await observed.fetchMore({ variables: { after: first.pageInfo.endCursor } })
  const { edges } = list(client.readQuery({ query, variables }))
  assert.equal(new Set(edges.map(({ node }) => node.id)).size, 4)
  subscription.unsubscribe()
}
