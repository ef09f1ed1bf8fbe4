// npm run -s brukerplan -- COMMAND: what an operator, a researcher or a developer does on the command line.
import { parseArgs } from 'node:util'
import { type Command, CommandRefused } from './command.ts'

type Entry = Readonly<{ summary: string; load: () => Promise<Command> }>

/** Loaded when it is asked for: the simulation brings the whole program with it. */
const commands: Readonly<Record<string, Entry>> = {
  codebook: {
    summary: 'print all variables of an instrument',
    load: async () => (await import('./codebook.ts')).codebook,
  },
  simulate: {
    summary: "live through a municipality's whole year with synthetic people",
    load: async () => (await import('./simulate.ts')).simulate,
  },
  'verify-audit': {
    summary: 'recompute the hash chain of the audit log',
    load: async () => (await import('./verify-audit.ts')).verifyAuditCommand,
  },
  'audit-disclosure': {
    summary: 'show with a solver that no small count can be told from what was published',
    load: async () => (await import('./audit-disclosure.ts')).auditDisclosure,
  },
  'rotate-keys': {
    summary: 'give every key outside the database a new version',
    load: async () => (await import('./rotate-keys.ts')).rotateKeysCommand,
  },
  'first-invitation': {
    summary: 'make the one-time link of the first KORFOR account',
    load: async () => (await import('./first-invitation.ts')).firstInvitation,
  },
}

const overview = `Usage: npm run -s brukerplan -- COMMAND [options]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(20)}${summary}`)
  .join('\n')}

COMMAND --help says more.`

function parse(command: Command, args: string[]) {
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const
    return parseArgs({ args, options, strict: true }).values as Record<string, string | boolean | undefined>
  } catch (error) {
    throw new CommandRefused(error instanceof Error ? error.message : String(error))
  }
}

async function run([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') {
    console.log(overview)
    return name === undefined ? 1 : 0
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!entry) throw new CommandRefused(`There is no command ${name}.\n\n${overview}`)
  const command = await entry.load()
  const { help, ...values } = parse(command, args)
  if (help !== true) return command.run(values)
  console.log(command.help)
  return 0
}

/** One line for what the person can mend, and the place in the code for what only we can. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof CommandRefused || error.constructor.name === 'StartError') return error.message
  if ('code' in error && (error.code === 'ECONNREFUSED' || error.code === 'ENOTFOUND'))
    return 'The database at DATABASE_URL does not answer.'
  return error.stack ?? error.message
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}
