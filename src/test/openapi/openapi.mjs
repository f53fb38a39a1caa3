// Lints /openapi.json, generates types from it, and compiles and runs client.mts with them.
// Run by OpenApiIT.
// Argument: the server's URL.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [server] = process.argv.slice(2)
const folder = dirname(fileURLToPath(import.meta.url))
const generated = join(folder, 'generated')
mkdirSync(generated, { recursive: true })

const program = (name, ...options) => {
  try {
    execFileSync(process.execPath, [join(folder, 'node_modules', name), ...options], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
    })
  } catch (failed) {
    throw new Error(`${name}:\n${failed.stdout}\n${failed.stderr}`)
  }
  console.log(`${name}: passed`)
}

const response = await fetch(`${server}/openapi.json`)
writeFileSync(join(generated, 'openapi.json'), await response.text())
program('@redocly/cli/bin/cli.js', 'lint', 'generated/openapi.json', '--config', 'redocly.yaml')
program('openapi-typescript/bin/cli.js', 'generated/openapi.json', '-o', 'generated/openapi.d.ts')
program('typescript/bin/tsc', '-p', 'tsconfig.json')
const { check } = await import(join(generated, 'client.mjs'))
await check(server)
console.log('client: passed')
process.exit(0)
