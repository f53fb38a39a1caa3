// Checks all operations with gql.tada, whose types TypeScript infers from the texts.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kind, parse, print } from 'graphql'

const scalars = ['CountryCode', 'CurrencyCode', 'DateTime', 'Decimal', 'LanguageTag', 'PartialDate', 'URL']

// Fragments come before the documents that spread them.
function constants(source) {
  const definitions = parse(source).definitions
  const fragments = new Map(
    definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
  )
  const written = new Set()
  const lines = []
  const spreads = (node) => [...print(node).matchAll(/\.\.\.(?!on\b)\s*(\w+)/g)].map(([, name]) => name).filter((name) => name !== 'on')
  const write = (node, prefix) => {
    const used = [...new Set(spreads(node))]
    used.filter((name) => !written.has(name)).forEach((name) => write(fragments.get(name), 'fragment'))
    written.add(node.name.value)
    lines.push(
      `const ${prefix}${node.name.value} = graphql(\`${print(node)}\`, [${used.map((name) => `fragment${name}`).join(', ')}])`,
    )
  }
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  write(operation, 'operation')
  return { name: operation.name.value, lines }
}

export function checkWithTada(folder, documents) {
  const project = join(folder, 'tada')
  rmSync(project, { recursive: true, force: true })
  mkdirSync(project, { recursive: true })
  copyFileSync('graphql/schema.graphql', join(project, 'schema.graphql'))
  writeFileSync(
    join(project, 'graphql.ts'),
    `import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './introspection'
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { ${scalars.map((name) => `${name}: string`).join('; ')} }
}>()
// A type error unless the type is known.
export type Known<T> = 0 extends 1 & T ? never : [T] extends [never] ? never : T
`,
  )
  const operations = documents.map(({ body }) => constants(body))
  for (const { name, lines } of operations) {
    writeFileSync(
      join(project, `${name}.ts`),
      `import { type ResultOf, type VariablesOf } from 'gql.tada'
import { graphql, type Known } from './graphql'
${lines.join('\n')}
export const result = (known: ResultOf<typeof operation${name}>): Known<typeof known> => known
export const variables = (known: VariablesOf<typeof operation${name}>): Known<typeof known> => known
`,
    )
  }
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        target: 'ES2022',
        module: 'ES2022',
        moduleResolution: 'bundler',
        skipLibCheck: true,
        types: [],
        plugins: [
          { name: 'gql.tada/ts-plugin', schema: './schema.graphql', tadaOutputLocation: './introspection.d.ts' },
        ],
      },
      include: ['*.ts'],
    }),
  )
  const run = (script, ...args) => execFileSync('node', [join(folder, 'node_modules', script), ...args], { cwd: project, stdio: 'inherit' })
  run('gql.tada/bin/cli.js', 'generate-output')
  run('gql.tada/bin/cli.js', 'check', '--level', 'error')
  run('typescript/bin/tsc', '--project', project)
}
