// npm run -s brukerplan -- COMMAND: what an operator, a researcher or a developer does on the command line.
import { parseArgs } from 'node:util'
import { codebook } from './codebook.ts'
import { type Command, CommandRefused } from './command.ts'
import { firstInvitation } from './first-invitation.ts'
import { simulate } from './simulate.ts'
import { verifyAuditCommand } from './verify-audit.ts'

const commands: readonly Command[] = [codebook, simulate, verifyAuditCommand, firstInvitation]

const overview = `Usage: npm run -s brukerplan -- COMMAND [options]

${commands.map(({ name, summary }) => `  ${name.padEnd(18)}${summary}`).join('\n')}

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
  const command = commands.find(candidate => candidate.name === name)
  if (!command) throw new CommandRefused(`There is no command ${name}.\n\n${overview}`)
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
