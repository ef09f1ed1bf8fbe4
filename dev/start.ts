// What `npm start` runs. Everything that isn't given by the environment is started here: PostgreSQL, a stand-in for
// ID-porten, a demonstration with synthetic people, and a clock that can be moved.
import { settlePorts } from './ports.ts'
import { isDiskFull, StartError } from './start-error.ts'

const settings = process.env
const isProduction = settings.NODE_ENV === 'production'
const isWhole = settings.DATABASE_URL !== undefined && settings.IDPORTEN_ISSUER !== undefined

try {
  if (isProduction || isWhole) await import('../src/main.ts')
  else await startHere()
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}

/** The demonstration's modules take a second to load, so what can be refused before that is. */
async function startHere(): Promise<void> {
  const ports = await settlePorts(settings)
  const { startDemonstration } = await import('./start-demonstration.ts')
  await startDemonstration(settings, ports)
}

/** One clear line for what the person can mend, and the place in the code for what only we can. */
function explain(error: unknown): string {
  if (isDiskFull(error)) return 'There is no disk space left. Free some and start again.'
  if (!(error instanceof Error)) return String(error)
  const forPeople =
    error instanceof StartError || ['MigrationError', 'ConfigError'].includes(error.constructor.name)
  if (forPeople) return error.message
  if ('code' in error && error.code === '53100')
    return 'There is no disk space left. Free some and start again.'
  return error.stack ?? error.message
}
