// PostGraphile over the tables of this server. Run by src/bench/bench postgraphile.
// Arguments: the URL of the database, the port.
import { createServer } from 'node:http'
import { PgAggregatesPreset } from '@graphile/pg-aggregates'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { jsonPgSmartTags } from 'postgraphile/utils'
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter'

const [connectionString, port] = process.argv.slice(2)

/** What the database has no constraint for: the index of names leads to several types, and slugs have an index alone. */
const constraints = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      'public.entry_name': { tags: { foreignKey: '(entry_id) references tenant (id)' } },
      'public.hub': { tags: { unique: 'slug' } }
    }
  }
})

const instance = postgraphile({
  extends: [PostGraphileAmberPreset, PgAggregatesPreset, PostGraphileConnectionFilterPreset],
  plugins: [constraints],
  // Columns without an index can be filtered by, too.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  schema: { connectionFilterRelations: true },
  pgServices: [
    makePgService({
      connectionString,
      schemas: ['public'],
      poolConfig: { max: 16, application_name: 'postgraphile' }
    })
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false, websockets: false },
  grafast: { explain: false }
})
const service = instance.createServ(grafserv)
const server = createServer()
server.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
await service.addTo(server)
await service.ready?.()
server.listen(Number(port), 'localhost', () => console.log(`postgraphile: http://localhost:${port}/graphql`))
process.on('SIGTERM', () => process.exit(0))
