// The registry that the clients read, and the changes that the test makes in it.
import assert from 'node:assert/strict'

export const hub = 'shanghai-foundation-model-innovation-center'

export class Registry {
  constructor(endpoint, credentials) {
    this.endpoint = endpoint
    this.credentials = credentials
    this.added = 0
  }

  async send(query, variables) {
    const response = await fetch(this.endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: this.credentials },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = await response.json()
    assert.equal(errors, undefined, JSON.stringify(errors))
    return data
  }

  // Adds an organisation to no hub, and returns its id.
  async addTenant() {
    const name = `Followed ${++this.added}`
    const data = await this.send(
      `mutation ($name: String!) { createTenant(input: { kinds: [COMPANY], names: [{ text: $name, kind: OFFICIAL }],
        citations: [{ source: "g-enews" }] }) { tenant { id } } }`,
      { name },
    )
    return data.createTenant.tenant.id
  }

  // Adds a resident to the hub whose name comes before the others. Returns the instant before, and the names of the
  // hub's organisations at both times.
  async addTenantBeforeAllOthers() {
    const names = async () => {
      const data = await this.send('query ($hub: String!) { hub(slug: $hub) { tenants { nodes { name } } } }', { hub })
      return data.hub.tenants.nodes.map(({ name }) => name)
    }
    const then = { instant: new Date().toISOString(), names: await names() }
    await this.send(
      `mutation ($hub: ID!) { createTenantInHub(input: { hub: $hub, standing: RESIDENT, citations: [{ source: "g-enews" }],
        tenant: { kinds: [STARTUP], names: [{ text: "Aaa Added Later", kind: OFFICIAL }], citations: [{ source: "g-enews" }] } })
        { tenant { id } } }`,
      { hub },
    )
    const now = { names: await names() }
    assert.deepEqual(now.names, ['Aaa Added Later', ...then.names])
    assert.ok(then.names.length > 4)
    return { then, now }
  }
}
