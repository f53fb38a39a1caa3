// The blocks of a page of the manual as files of a project.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generate } from '@graphql-codegen/cli'
import { outsideOfGit } from './relay.mjs'

// The first line of a block names its file. Blocks without a name are settings of the server.
export function extract(page, server, project) {
  const text = readFileSync(page, 'utf8')
  for (const [, name, content] of text.matchAll(/^```(?:js|json)\n\/\/ (\S+)\n([^]*?)^```$/gm)) {
    const file = join(project, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content.replaceAll('http://localhost:8080', server))
  }
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }))
}

const operation = `query HubNames { hubs { nodes { name } } }
`

// Runs the code generator and the Relay compiler in the current folder.
export async function prepare(folder, server, configuration) {
  writeFileSync('app/hub-names.graphql', operation)
  await generate({ ...configuration, silent: true }, true)
  const types = readFileSync('generated/registry.ts', 'utf8')
  if (!types.includes('export type HubNamesQuery ') || types.includes(': any')) {
    throw new Error('The generated types are incomplete')
  }
  writeFileSync('schema.graphql', await (await fetch(`${server}/graphql/schema.graphql`)).text())
  // The compiler's imports have no file endings, which bundlers accept and Node.js does not, except in CommonJS.
  const relay = JSON.parse(readFileSync('relay.config.json', 'utf8'))
  writeFileSync('relay.config.json', JSON.stringify({ ...relay, eagerEsModules: false }))
  execFileSync('node', [join(folder, 'node_modules/relay-compiler/cli.js'), '--output', 'quiet-with-errors', '--noWatchman'], {
    stdio: 'inherit',
    env: outsideOfGit(process.cwd()),
  })
  writeFileSync('generated/package.json', JSON.stringify({ type: 'commonjs' }))
}
