// Relay shows a hub now and then from one store, and pages a nested connection of both and a root connection.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import relay from 'relay-runtime'
import { hub } from './registry.mjs'

const { createOperationDescriptor, fetchQuery, getPaginationMetadata, getPaginationVariables, getSelector, getValueAtPath } = relay

export async function checkRelay(project, environment, { now, then }) {
  const artifact = async (name) => (await import(join(project, 'generated', `${name}.graphql.js`))).default

  async function query(request, variables) {
    await fetchQuery(environment, request, variables).toPromise()
    const operation = createOperationDescriptor(request, variables)
    environment.retain(operation)
    return environment.lookup(operation.fragment).data
  }

  const read = (fragment, owner) => environment.lookup(getSelector(fragment, owner)).data

  // What usePaginationFragment does for loadNext.
  async function loadNext(fragment, owner, count) {
    const data = read(fragment, owner)
    const metadata = getPaginationMetadata(fragment, 'loadNext')
    const { connectionPathInFragmentData, identifierField, paginationRequest, paginationMetadata } = metadata
    const { pageInfo } = getValueAtPath(data, connectionPathInFragmentData)
    assert.ok(pageInfo.hasNextPage)
    const { variables } = getSelector(fragment, owner).owner
    const next = getPaginationVariables('forward', count, pageInfo.endCursor, variables, {}, paginationMetadata)
    const identifier = identifierField ? { id: data[identifierField] } : {}
    await fetchQuery(environment, paginationRequest, { ...next, ...identifier }).toPromise()
  }

  const names = ({ edges }) => edges.map(({ node }) => node.name)

  const fragment = await artifact('Hub_hub')
  const data = await query(await artifact('HubQuery'), { slug: hub, then: then.instant })
  for (const [state, expected] of [[data.now, now.names], [data.then, then.names]]) {
    assert.deepEqual(names(read(fragment, state).tenants), expected.slice(0, 2))
    await loadNext(fragment, state, 2)
    assert.deepEqual(names(read(fragment, state).tenants), expected.slice(0, 4))
    assert.ok(read(fragment, state).tenants.edges.every(({ tenancies }) => tenancies.length > 0))
  }
  assert.deepEqual(names(read(fragment, data.now).tenants), now.names.slice(0, 4))

  const root = await artifact('Hubs_query')
  const hubs = await query(await artifact('HubsQuery'), {})
  assert.equal(read(root, hubs).hubs.edges.length, 1)
  await loadNext(root, hubs, 2)
  assert.equal(new Set(names(read(root, hubs).hubs)).size, 3)
}
