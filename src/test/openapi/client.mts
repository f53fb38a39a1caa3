// Uses the API by the types that are generated from its description. Compiled and run by openapi.mjs.
import createClient, { createQuerySerializer } from 'openapi-fetch'
import type { components, paths } from './generated/openapi.js'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const assertType = <T extends true>(): T | undefined => undefined

const assert: (condition: unknown, message: string) => asserts condition = (condition, message) => {
  if (!condition) {
    throw new Error(message)
  }
}

/** A list is one parameter for each value, with its plain name. */
const querySerializer = createQuerySerializer({ array: { style: 'form', explode: true } })

export async function check(baseUrl: string): Promise<void> {
  const client = createClient<paths>({ baseUrl, querySerializer })

  const names = await client.GET('/d/hub-names', { params: { query: { slug: 'west-bund' } } })
  assert(names.data?.data.hub, JSON.stringify(names.error))
  const hub = names.data.data.hub
  assert(hub.names.length > 1, 'only one name')
  const kind: components['schemas']['NameKind'] | undefined = hub.names[0]?.kind
  assert(kind, 'no kind')
  // @ts-expect-error The document does not select it.
  hub.openedOn

  const filter: components['schemas']['AcquisitionFilter'] = { statuses: ['ANNOUNCED', 'COMPLETED'] }
  const bought = await client.GET('/d/acquisitions', { params: { query: { slug: 'zenly', filter: JSON.stringify(filter) } } })
  assert(bought.data?.data.tenant, JSON.stringify(bought.error))
  const rows = bought.data.data.tenant.acquiredBy.nodes
  assert(rows.length > 0, 'no acquisition')
  assertType<Equal<(typeof rows)[number]['closedOn'], string | null>>()

  const countries = await client.GET('/d/departures-by-hub-and-year', {
    params: { query: { countries: ['CN', 'FR'] } }
  })
  assert(countries.data, JSON.stringify(countries.error))

  const missing = await client.GET('/d/hub-names', { params: { query: { slug: 'no-such-hub' } } })
  assert(missing.response.status === 404 && missing.error, 'a missing hub is found')
  assert(missing.error.errors[0]?.extensions.code === 'NOT_FOUND', JSON.stringify(missing.error))
  // @ts-expect-error A variable without a default is required.
  const invalid = await client.GET('/d/hub-names', { params: { query: {} } })
  assert(invalid.response.status === 400, 'a missing parameter is accepted')

  const tag = names.response.headers.get('ETag')
  assert(tag, 'no ETag')
  const again = await client.GET('/d/hub-names', {
    params: { query: { slug: 'west-bund' }, header: { 'If-None-Match': tag } },
    parseAs: 'text'
  })
  assert(again.response.status === 304, `${again.response.status} instead of 304`)

  const file = await client.GET('/d/fund-sizes', { params: { query: { format: 'csv' } }, parseAs: 'text' })
  assert(String(file.data).includes('\r\n'), 'no CSV')
}
