// Generates strict TypeScript for all operations, compiles it, and validates the operations with graphql-inspector; then
// runs the Relay compiler over them, and gql.tada over one in a number of them, the argument.
// Run in the project's root, as ClientCodeTest does.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from '@graphql-codegen/cli'
import { validate } from '@graphql-inspector/core'
import { Source, buildSchema } from 'graphql'
import { compileWithRelay } from './relay.mjs'
import { scalars } from './scalars.mjs'
import { checkWithTada } from './tada.mjs'

const folder = dirname(fileURLToPath(import.meta.url))
const output = join(folder, 'generated')
mkdirSync(output, { recursive: true })

await generate(
  {
    schema: 'graphql/schema.graphql',
    documents: 'graphql/operations/*.graphql',
    silent: true,
    generates: {
      [join(output, 'registry.ts')]: {
        plugins: ['typescript', 'typescript-operations'],
        config: {
          strictScalars: true,
          scalars,
          enumsAsTypes: true,
          futureProofEnums: true,
        },
      },
    },
  },
  true,
)

// The example of the manual is a client that handles a conflict with the generated types.
const manual = readFileSync('src/site/markdown/errors.md', 'utf8')
const example = manual.match(/```ts\n([^]*?)```/)[1]
writeFileSync(join(output, 'conflict.ts'), example.replace('./generated/registry', './registry'))

writeFileSync(
  join(output, 'tsconfig.json'),
  JSON.stringify({ compilerOptions: { strict: true, noEmit: true, target: 'ES2022', types: [] }, files: ['registry.ts', 'conflict.ts'] }),
)
execFileSync('node', [join(folder, 'node_modules/typescript/bin/tsc'), '--project', output], { stdio: 'inherit' })

const schema = buildSchema(readFileSync('graphql/schema.graphql', 'utf8'))
const documents = readdirSync('graphql/operations')
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => new Source(readFileSync(join('graphql/operations', name), 'utf8'), name))
const invalid = validate(schema, documents)
for (const { source, errors } of invalid) {
  console.error(source.name, errors.map((error) => error.message))
}
if (documents.length === 0 || invalid.length > 0) {
  process.exit(1)
}

compileWithRelay(folder, documents)
const oneIn = Number(process.argv[2] ?? 1)
checkWithTada(folder, documents.filter((_, number) => number % oneIn === 0))
