// Runs the scripts of the manual's page Clients, as they are on the page, against a server with the packaged registry.
// Run by ClientsIT.
// Arguments: the server's URL, and the credentials of an editor.
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EventSource } from 'eventsource'
import { WebSocket } from 'ws'
import { checkApollo } from './apollo.mjs'
import { checkCrossOrigin } from './cross-origin.mjs'
import { checkFollowing } from './following.mjs'
import { Registry } from './registry.mjs'
import { checkRelay } from './relay-runtime.mjs'
import { extract, prepare } from './snippets.mjs'
import { checkUrql } from './urql.mjs'

// Of browsers; Node.js 20 lacks them.
globalThis.EventSource ??= EventSource
globalThis.WebSocket ??= WebSocket

const [server, credentials] = process.argv.slice(2)
const folder = dirname(fileURLToPath(import.meta.url))
const project = join(folder, 'clients')
rmSync(project, { recursive: true, force: true })
mkdirSync(project)
extract('src/site/markdown/clients.md', server, project)
process.chdir(project)

const registry = new Registry(`${server}/graphql`, credentials)
const script = (name) => import(join(project, name))
const step = async (name, check) => {
  const late = setTimeout(() => {
    console.error(`${name}: takes too long`)
    process.exit(1)
  }, 120_000)
  await check()
  clearTimeout(late)
  console.log(`${name}: passed`)
}

await step('Following over server-sent events', async () => checkFollowing(registry, await script('follow-events.js')))
await step('Following over WebSockets', async () => checkFollowing(registry, await script('follow-socket.js')))
await step('Code generation', async () => prepare(folder, server, (await script('codegen.js')).default))
const past = await registry.addTenantBeforeAllOthers()
await step('Apollo Client', async () => checkApollo((await script('apollo.js')).client, past))
await step('urql', async () => checkUrql((await script('urql.js')).client, past))
await step('Relay', async () => checkRelay(project, (await script('relay.js')).environment, past))
await step('Other origins', () => checkCrossOrigin(registry.endpoint))
process.exit(0)
