// The server was started with the settings of the page.
import assert from 'node:assert/strict'

const origin = 'https://app.example'

export async function checkCrossOrigin(endpoint) {
  const preflight = await fetch(endpoint, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,content-type,hubgraph-written,idempotency-key',
    },
  })
  assert.equal(preflight.headers.get('Access-Control-Allow-Origin'), origin)
  assert.match(preflight.headers.get('Access-Control-Allow-Headers'), /idempotency-key/i)
  assert.equal(preflight.headers.get('Access-Control-Max-Age'), '7200')

  const response = await fetch(`${endpoint}?query=${encodeURIComponent('{ hubs { nodes { name } } }')}`, { headers: { Origin: origin } })
  const exposed = response.headers.get('Access-Control-Expose-Headers').toLowerCase().split(/, */)
  const safe = ['cache-control', 'content-language', 'content-length', 'content-type', 'expires', 'last-modified', 'pragma']
  const ofTransport = ['access-control-', 'connection', 'date', 'keep-alive', 'transfer-encoding', 'vary', 'content-encoding', 'x-content-type-options']
  const hidden = [...response.headers.keys()].filter(
    (name) => !exposed.includes(name) && !safe.includes(name) && !ofTransport.some((prefix) => name.startsWith(prefix)),
  )
  assert.deepEqual(hidden, [])
  for (const name of ['etag', 'hubgraph-written', 'retry-after', 'ratelimit', 'x-request-id']) {
    assert.ok(exposed.includes(name), name)
  }
}
