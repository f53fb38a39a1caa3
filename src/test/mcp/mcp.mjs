// Asks ten questions over the Model Context Protocol, with the client of the manual's page and with older versions of the
// protocol, and runs the protocol's conformance suite. Run by McpIT.
// Arguments: the server's URL, and "some-scenarios" or "every-scenario" of the suite.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'

const [server, scope] = process.argv.slice(2)
const endpoint = `${server}/mcp`
const folder = dirname(fileURLToPath(import.meta.url))

const check = (condition, message) => {
  if (!condition) {
    throw new Error(message)
  }
}

const step = async (name, work) => {
  await work()
  console.log(`${name}: passed`)
}

/** The tool, its arguments, and pairs of a publisher and of words that one of its citations must have. */
const QUESTIONS = [
  [
    'disputed-opening-day',
    { slug: 'shanghai-foundation-model-innovation-center' },
    [['글로벌이코노믹 (Global Economic)', '2023년 9월'], ['SHINE', 'on Thursday']]
  ],
  ['every-fact-and-its-words', { slug: 'ai-tower' }, [['글로벌이코노믹 (Global Economic)', '두 개의 고층 건물']]],
  ['acquisitions', { slug: 'zenly' }, [['Alliancy', '300 millions'], ['Maddyness', 'entre 250 et 350 millions']]],
  [
    'who-runs-a-hub',
    { slug: 'euratechnologies', successor: 'naver' },
    [['docslib.org', 'DigiPort'], ['The Korea Times US', 'NHN']]
  ],
  ['hub-names', { slug: 'west-bund' }, [['글로벌이코노믹 (Global Economic)', '서와이탄']]],
  ['what-a-fund-supports', { slug: 'national-ai-industry-fund' }, [['글로벌이코노믹 (Global Economic)', '600억 위안']]],
  ['who-moved-in', { from: '2016', until: '2025' }, [['Chosun Biz', 'Naver exited'], ['Eco121', '5 mars 2018']]],
  ['funds-launched-since', { from: '2010' }, [['Invyo', 'fondé en 2010'], ['ecole.org', '10 millions']]],
  [
    'query',
    { query: '{ hub(slug: "station-f") { openedOn city } }' },
    [['JDN', '29 juin'], ['Cheek Magazine', 'début juillet']]
  ],
  ['document', { name: 'sixty-or-sixty-point-six' }, [['글로벌이코노믹 (Global Economic)', '600억 위안']]]
]

/** On a busy machine, the first call may take longer than the server allows. */
async function call(client, request) {
  for (let attempt = 1; ; attempt++) {
    const result = await client.callTool(request)
    const late = result.isError && result.structuredContent.errors.some(({ extensions }) => extensions?.code === 'TIMEOUT')
    if (!late || attempt === 3) {
      return result
    }
  }
}

async function askAll(client) {
  for (const [name, given, expected] of QUESTIONS) {
    const { isError, structuredContent } = await call(client, { name, arguments: given })
    check(!isError, `${name}: ${JSON.stringify(structuredContent)}`)
    const { data, citations } = structuredContent
    check(Object.values(data).every((value) => value !== null), `${name}: ${JSON.stringify(data)}`)
    check(citations.length > 0, `${name} has no citations`)
    for (const citation of citations) {
      check(citation.source.publisher && citation.rank && citation.path, JSON.stringify(citation))
    }
    for (const [publisher, words] of expected) {
      const fits = ({ source, quote }) => source.publisher === publisher && quote?.includes(words)
      check(citations.some(fits), `${name} has no "${words}" of ${publisher}: ${JSON.stringify(citations)}`)
    }
  }
}

async function withClient(mode, work) {
  const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } })
  await client.connect(new StreamableHTTPClientTransport(new URL(endpoint)))
  try {
    await work(client)
  } finally {
    await client.close()
  }
}

/** The script of the manual, against this server. */
async function runSnippet() {
  const page = readFileSync('src/site/markdown/mcp.md', 'utf8')
  const [, script] = page.match(/```js\n([\s\S]*?)```/)
  mkdirSync(join(folder, 'manual'), { recursive: true })
  const file = join(folder, 'manual', 'client.mjs')
  writeFileSync(file, script.replace('http://localhost:8080', server))
  const printed = execFileSync(process.execPath, [file], { encoding: 'utf8' })
  check(printed.includes('DISPUTED') && printed.includes('PREFERRED'), printed)
}

/** The suite imports a function that Node.js has only since version 22, for a command that is not used here. */
function suite() {
  const dist = join(folder, 'node_modules/@modelcontextprotocol/conformance/dist')
  const script = join(dist, 'server.mjs')
  writeFileSync(script, readFileSync(join(dist, 'index.js'), 'utf8').replace(/globSync as [\w$]+,/, ''))
  return script
}

/** Scenarios by version. All others call tools with names such as test_simple_text. */
const SCENARIOS = {
  '2026-07-28': [
    'server-stateless',
    'tools-list',
    'caching',
    'server-sse-multiple-streams',
    'dns-rebinding-protection',
    'http-header-validation'
  ],
  '2025-11-25': ['server-initialize', 'ping', 'tools-list', 'dns-rebinding-protection']
}

/** What each build runs: each scenario is a process that takes seconds to start. */
const SOME = ['server-stateless', 'http-header-validation', 'tools-list', 'server-initialize']

/** Checks that need such a tool, or features that a server need not have. */
const EXCUSED = /^Not testable|There is no method (?:prompts|resources)\//

function conform(script) {
  for (const [version, scenarios] of Object.entries(SCENARIOS)) {
    const results = join(folder, 'results', version)
    rmSync(results, { recursive: true, force: true })
    const selected = scenarios.filter((scenario) => scope === 'every-scenario' || SOME.includes(scenario))
    for (const scenario of selected) {
      conformTo(scenario, version, script, results)
    }
  }
}

function conformTo(scenario, version, script, results) {
  const options = ['--url', endpoint, '--scenario', scenario, '--spec-version', version, '-o', results]
  const { stdout, stderr } = spawnSync(process.execPath, [script, 'server', ...options], { encoding: 'utf8' })
  const folderOfScenario = readdirSync(results).find((name) => name.startsWith(`server-${scenario}-`))
  check(folderOfScenario, `${scenario} of ${version}:\n${stdout}\n${stderr}`)
  const checks = JSON.parse(readFileSync(join(results, folderOfScenario, 'checks.json'), 'utf8'))
  check(checks.some(({ status }) => status === 'SUCCESS'), `${scenario} of ${version} checks nothing`)
  const failed = checks.filter(
    ({ status, errorMessage }) => ['FAILURE', 'WARNING'].includes(status) && !EXCUSED.test(errorMessage)
  )
  check(failed.length === 0, `${scenario} of ${version}:\n${JSON.stringify(failed, null, 2)}`)
}

await step('The manual', runSnippet)
await step('Ten questions', () => withClient('auto', askAll))
await step('Ten questions in an older version', () => withClient('legacy', askAll))
await step('Tools', () =>
  withClient('auto', async (client) => {
    const { tools } = await client.listTools()
    check(JSON.stringify(tools).length < 20_000, 'The list is too long')
    check(!tools.some((tool) => tool.name === 'add-a-sector'), 'Changes are offered by default')
  })
)
await step('Conformance', () => conform(suite()))
process.exit(0)
