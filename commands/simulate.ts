import { resolve } from 'node:path'
import {
  findWorld,
  type SimulatedYear,
  SimulationRefused,
  simulateYear,
  startWorld,
} from '../dev/simulate/index.ts'
import { stopInOrder } from '../dev/stop-in-order.ts'
import { type Command, CommandRefused, type Values, wholeNumber } from './command.ts'

function readPlan(values: Values) {
  if (typeof values.out !== 'string')
    throw new CommandRefused('--out says which folder the results are left in.')
  return {
    persons: wholeNumber('--persons', values.persons, 1, 20_000),
    units: wholeNumber('--units', values.units, 1, 40),
    seed: wholeNumber('--seed', values.seed, 0, 1_000_000),
    out: resolve(values.out),
  }
}

async function openWorld({ url, invitation, municipality }: Values) {
  if (url === undefined) return startWorld()
  if (typeof invitation !== 'string' || typeof municipality !== 'string')
    throw new CommandRefused(
      'With --url, --invitation and --municipality are needed too: see simulate --help.',
    )
  return findWorld(String(url).replace(/\/$/, ''), invitation, municipality)
}

function tell({ municipality, preview, receipt, files }: SimulatedYear, out: string): string {
  const { assessments, transferred, withErrors, notInformed, merged, registerRows } = receipt
  const asSaid = preview.registerRows === registerRows && preview.merged === merged
  return `
  ${municipality}, ${receipt.year}

    ${String(assessments).padStart(6)}  assessments in ${preview.units.length} units
    ${String(transferred).padStart(6)}  transferred
    ${String(withErrors).padStart(6)}  with errors, destroyed
    ${String(notInformed).padStart(6)}  of people not informed, destroyed
    ${String(merged).padStart(6)}  double registrations merged
    ${String(registerRows).padStart(6)}  people in the register

  The preview said ${asSaid ? 'the same' : 'something else'}. Checksum ${receipt.checksum}
  In ${out}: ${files.join(', ')}
`
}

/** Lives through a municipality's year. */
export const simulate: Command = {
  help: `Usage: npm run -s brukerplan -- simulate --persons 500 --units 8 --seed 1 --out DIR

Lives through a municipality's year by HTTP, logged in as each of its people: the first invitation, KORFOR, KORUS, the
coordinator, two assessors in each unit; agreement, year and dates; assessments saved tab by tab; the lock, the transfer with
a new authentication. Leaves receipt.json, register.csv, codebook.csv, codebook.json, report.json and report.pdf in DIR.

The people are drawn from one latent severity and shaped like the published national figures. The same seed gives the same
people and answers; ids and pseudonyms are random, and so is the protection of small counts.

  --persons N        people to assess (500); some are registered by two units
  --units N          units of the municipality (8)
  --seed N           what the people are drawn from (1)
  --out DIR          where the results are left

By itself it starts a server of its own and throws it away. Against a running demonstration or training server:

  --url URL              the address of the server; its time is moved forward by about five weeks
  --invitation LINK      a link from first-invitation
  --municipality NUMBER  one that has no round this year`,
  options: {
    persons: { type: 'string', default: '500' },
    units: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    url: { type: 'string' },
    invitation: { type: 'string' },
    municipality: { type: 'string' },
  },
  async run(values) {
    const plan = readPlan(values)
    const started = performance.now()
    const ending = stopInOrder()
    try {
      const world = await openWorld(values)
      ending.before(world.stop)
      try {
        const year = await simulateYear(world, plan, line => console.log(line))
        console.log(tell(year, plan.out))
        console.log(`  It took ${Math.round((performance.now() - started) / 1000)} seconds.\n`)
      } finally {
        await world.stop()
      }
      return 0
    } catch (error) {
      throw error instanceof SimulationRefused ? new CommandRefused(error.message) : error
    }
  },
}
