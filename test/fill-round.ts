// Fills a round behind the back of the program, sealed as the program seals: thousands of assessments in seconds, where
// starting each over HTTP would take minutes.
import { randomUUID } from 'node:crypto'
import { type Registration, type RegistrationShares, registrations } from '../dev/population/index.ts'
import { sealContent, sealNumber } from '../src/assessments/assessment.ts'
import { type KeyRing, personToken } from '../src/identity/index.ts'
import { evaluate, getInstrument } from '../src/instrument/index.ts'
import type { Database, Transaction } from '../src/platform/database.ts'

export type FillRound = Readonly<{
  roundId: string
  persons: number
  seed: number
  shares?: RegistrationShares
  at: Date
}>

type Holder = { id: string; unit_id: string; municipality_number: string; service_type: number }

/** One assessor of each unit of the round's municipality. */
async function findHolders(tx: Transaction, roundId: string): Promise<readonly Holder[]> {
  return tx<Holder[]>`select distinct on (a.unit_id) a.id, a.unit_id, a.municipality_number, a.service_type
    from account a join round r on r.municipality_number = a.municipality_number
    where r.id = ${roundId} and a.role = 'assessor' order by a.unit_id, a.full_name`
}

const rowsAtATime = 500

/** Registers people in all units of a round's municipality, and gives what was registered. */
export async function fillRound(
  owner: Database,
  keyRing: KeyRing,
  wish: FillRound,
): Promise<readonly Registration[]> {
  const { roundId, persons, seed, shares, at } = wish
  const made: Registration[] = []
  await owner.begin(async tx => {
    const holders = await findHolders(tx, roundId)
    const key = await keyRing.roundKey(tx, roundId)
    const [round] = await tx<
      { instrument: string }[]
    >`select y.instrument from round r join mapping_year y using (year)
      where r.id = ${roundId}`
    const plan = {
      instrument: getInstrument(round?.instrument ?? ''),
      date: at.toISOString().slice(0, 10),
      seed,
      persons,
      units: holders.length,
      ...(shares && { shares }),
    }
    let batch: Row[] = []
    for (const registration of registrations(plan)) {
      const holder = holders[registration.unit]
      if (!holder) throw new Error('there is no assessor in the unit')
      const changedAt = new Date(at.getTime() + made.length * 1000)
      batch.push(toRow(registration, holder, { roundId, key, instrument: plan.instrument, changedAt }))
      made.push(registration)
      if (batch.length === rowsAtATime) {
        await insertRows(tx, batch)
        batch = []
      }
    }
    if (batch.length > 0) await insertRows(tx, batch)
  })
  return made
}

type Row = ReturnType<typeof toRow>
type Place = Readonly<{
  roundId: string
  key: Buffer
  instrument: ReturnType<typeof getInstrument>
  changedAt: Date
}>

function toRow({ person, fate, answers }: Registration, holder: Holder, place: Place) {
  const { roundId, key, instrument, changedAt } = place
  const id = randomUUID()
  const informed = fate !== 'not-informed'
  const { errors, warnings, remaining } = evaluate(instrument, person.facts, answers)
  return {
    id,
    round_id: roundId,
    municipality_number: holder.municipality_number,
    unit_id: holder.unit_id,
    holder_account_id: holder.id,
    service_type: holder.service_type,
    person_token: personToken(key, person.nationalNumber),
    number_cipher: sealNumber(key, id, person.nationalNumber),
    content_cipher: sealContent(key, id, {
      facts: person.facts,
      information: informed
        ? {
            informed: true,
            givenOn: changedAt.toISOString().slice(0, 10),
            channel: 'letter',
            journalled: false,
            canConsent: true,
            relativesInformed: false,
          }
        : { informed: false },
      inclusion: { age: true, informed: true, services: true, active: true, serious: true },
      answers,
      answerVersions: {},
      visited: [],
    }),
    error_count: errors.length,
    contradiction_count: errors.length - remaining,
    warning_count: warnings.length,
    informed,
    created_at: changedAt,
    changed_at: changedAt,
  }
}

async function insertRows(tx: Transaction, rows: readonly Row[]): Promise<void> {
  const people = rows.map(({ round_id, person_token }) => ({ round_id, token: person_token }))
  await tx`insert into round_person ${tx(people)} on conflict do nothing`
  await tx`insert into assessment ${tx(rows)}`
}
