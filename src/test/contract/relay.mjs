// Compiles all operations with the Relay compiler. Relay wants names that begin with the module's name, so each operation
// becomes a module, and its operation and fragments are renamed.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Kind, parse, print, visit } from 'graphql'
import { scalars } from './scalars.mjs'

// The compiler adds what it writes to the index of the Git repository around it.
export const outsideOfGit = (project) => ({ ...process.env, GIT_CEILING_DIRECTORIES: dirname(project) })

const suffixes = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }

function moduleOf(source) {
  const document = parse(source)
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  const module = operation.name.value
  const renamed = (node, value) => ({ ...node, name: { ...node.name, value } })
  const text = print(
    visit(document, {
      OperationDefinition: (node) => renamed(node, module + suffixes[node.operation]),
      FragmentDefinition: (node) => renamed(node, `${module}_${node.name.value}`),
      FragmentSpread: (node) => renamed(node, `${module}_${node.name.value}`),
    }),
  )
  return { module, text }
}

export function compileWithRelay(folder, documents) {
  const project = join(folder, 'relay')
  const artifacts = join(project, 'artifacts')
  rmSync(project, { recursive: true, force: true })
  mkdirSync(artifacts, { recursive: true })
  mkdirSync(join(project, 'src'))
  copyFileSync('graphql/schema.graphql', join(project, 'schema.graphql'))
  for (const { module, text } of documents.map(moduleOf)) {
    const definitions = parse(text).definitions.map((one) => `graphql\`${print(one)}\``)
    writeFileSync(join(project, 'src', `${module}.ts`), definitions.join('\n'))
  }
  writeFileSync(
    join(project, 'relay.config.json'),
    JSON.stringify({
      src: './src',
      schema: './schema.graphql',
      artifactDirectory: './artifacts',
      language: 'typescript',
      customScalarTypes: scalars,
    }),
  )
  execFileSync('node', [join(folder, 'node_modules/relay-compiler/cli.js'), '--output', 'quiet-with-errors', '--noWatchman'], {
    cwd: project,
    stdio: 'inherit',
    env: outsideOfGit(project),
  })
  const compiled = readdirSync(artifacts).filter((name) => /(Query|Mutation|Subscription)\.graphql\.ts$/.test(name))
  if (compiled.length !== documents.length) {
    throw new Error(`The Relay compiler wrote ${compiled.length} of ${documents.length} operations`)
  }
}
