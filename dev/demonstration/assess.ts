import { assessmentSchema, type Information } from '../../src/assessments/contract.ts'
import { getInstrument } from '../../src/instrument/index.ts'
import { type Registration, registrations } from '../population/index.ts'
import type { Visitor } from '../visitor.ts'
import { expectDone, logIn } from './members.ts'
import { type DemonstrationPerson, people, units } from './people.ts'

/** About one in a hundred inhabitants is assessed in a year; by the middle of September most of them have been. */
const persons = 84

/** More is left unfinished than at the end of a round, since there are six weeks left. */
const shares = { twice: 0.08, unfinished: 0.18, contradicting: 0.06, notInformed: 0.02 }

/** The days are alike: each takes its share of all registrations. */
const days = ['2026-09-01', '2026-09-03', '2026-09-07', '2026-09-09', '2026-09-11']

/** Lets every unit register its people of one day (`YYYY-MM-DD`). The program's clock must stand on that day. */
export async function assess(url: string, date: string): Promise<void> {
  const plan = {
    instrument: getInstrument('2026'),
    date: '2026-09-01',
    seed: 2026,
    persons,
    units: units.length,
    shares,
  }
  const today = [...registrations(plan)].filter((_, index) => days[index % days.length] === date)
  await Promise.all(
    units.map((unit, index) =>
      assessUnit(
        url,
        unit,
        date,
        today.filter(of => of.unit === index),
      ),
    ),
  )
}

async function assessUnit(url: string, unit: string, date: string, today: Registration[]): Promise<void> {
  const assessors = people.filter(person =>
    person.accounts.some(held => held.role === 'assessor' && held.unit === unit),
  )
  const working = await Promise.all(assessors.map((person: DemonstrationPerson) => logIn(url, person, unit)))
  for (const [index, registration] of today.entries()) {
    const assessor = working[index % working.length]
    if (assessor !== undefined) await register(assessor, registration, date)
  }
}

async function register(
  assessor: Visitor,
  { person, answers, fate }: Registration,
  date: string,
): Promise<void> {
  const { nationalNumber } = person
  const started = await assessor.post('/api/assessments', {
    nationalNumber,
    information: informedBy(date),
    inclusion: { age: true, informed: true, services: true, active: true, serious: true },
  })
  const { id, version } = expectDone(started, 'begin an assessment').read(assessmentSchema)
  const changes = { baseVersion: version, changes: answers, reason: 'closed' }
  expectDone(await assessor.patch(`/api/assessments/${id}`, changes), 'save an assessment')
  if (fate !== 'not-informed') return
  const corrected = { information: { informed: false } }
  expectDone(await assessor.put(`/api/assessments/${id}/information`, corrected), 'correct the information')
}

function informedBy(date: string): Information {
  return {
    informed: true,
    givenOn: date,
    channel: 'letter',
    journalled: false,
    canConsent: true,
    relativesInformed: false,
  }
}
