// A follower whose first connection breaks before any message receives the change that was made meanwhile.
import assert from 'node:assert/strict'
import { connect, createServer } from 'node:net'

export async function checkFollowing(registry, { follow }) {
  let broken = 0
  let interrupt
  const interrupted = new Promise((resolve) => (interrupt = resolve))
  const { hostname, port } = new URL(registry.endpoint)
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname)
    server.on('error', () => client.destroy())
    client.on('error', () => server.destroy())
    client.on('close', () => server.destroy())
    server.pipe(client)
    client.on('data', async (request) => {
      // Both kinds of subscription begin with GET. The connection may have served another request before.
      if (/^GET /.test(request.toString('latin1')) && broken++ === 0) {
        server.destroy()
        interrupt(await registry.addTenant())
        client.destroy()
      } else {
        server.write(request)
      }
    })
  })
  await new Promise((listening) => proxy.listen(0, 'localhost', listening))

  const shown = []
  const applied = []
  let awaited = null
  const received = (id) => new Promise((found) => {
    awaited = () => applied.includes(id) && found()
    awaited()
  })
  const stop = await follow(
    `http://localhost:${proxy.address().port}/graphql`,
    (data) => shown.push(data),
    ({ subjectId }) => {
      applied.push(subjectId)
      awaited?.()
    },
  )
  const missed = await interrupted
  await received(missed)
  const later = await registry.addTenant()
  await received(later)
  await stop()
  proxy.close()

  assert.equal(shown.length, 1)
  assert.ok(shown[0].hubs.nodes.length > 0)
  assert.ok(broken > 1)
  // Their citations are changes, too.
  const added = [missed, later]
  assert.deepEqual(applied.filter((id) => added.includes(id)), added)
  assert.equal(new Set(applied).size, applied.length)
}
