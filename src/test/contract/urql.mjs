// urql shows a hub now and then from Graphcache, and pages both.
import assert from 'node:assert/strict'
import { hub } from './registry.mjs'

const both = `
  query Both($hub: String!, $then: DateTime!, $nowAfter: String, $thenAfter: String) {
    now: hub(slug: $hub) { id ...page }
    then: hub(slug: $hub, asKnownAt: $then) { id ...pageThen }
  }
  fragment page on Hub {
    tenants(first: 2, after: $nowAfter) { pageInfo { endCursor } edges { tenancies { id standing } node { id name } } }
  }
  fragment pageThen on Hub {
    tenants(first: 2, after: $thenAfter) { pageInfo { endCursor } edges { tenancies { id standing } node { id name } } }
  }
`
const names = ({ tenants }) => tenants.edges.map(({ node }) => node.name)

export async function checkUrql(client, { now, then }) {
  const warnings = []
  const { warn, error } = console
  console.warn = console.error = (...texts) => warnings.push(texts.join(' '))
  const query = async (document, variables) => {
    const { data, error: failure } = await client.query(document, variables).toPromise()
    assert.equal(failure, undefined)
    return data
  }
  const variables = { hub, then: then.instant }

  const first = await query(both, variables)
  assert.deepEqual(names(first.now), now.names.slice(0, 2))
  assert.deepEqual(names(first.then), then.names.slice(0, 2))
  assert.notEqual(first.now.id, first.then.id)

  const after = ({ tenants }) => tenants.pageInfo.endCursor
  const merged = await query(both, { ...variables, nowAfter: after(first.now), thenAfter: after(first.then) })
  assert.deepEqual(names(merged.now), now.names.slice(0, 4))
  assert.deepEqual(names(merged.then), then.names.slice(0, 4))

  for (const state of [merged.now, merged.then]) {
    const [{ node }] = state.tenants.edges
    const data = await query('query ($id: ID!) { node(id: $id) { id ... on Tenant { name } } }', { id: node.id })
    assert.equal(data.node.name, node.name)
  }
  assert.ok((await query('{ registry { version limits { pageEdges } } }')).registry.version)
  console.warn = warn
  console.error = error
  assert.deepEqual(warnings, [])
}
