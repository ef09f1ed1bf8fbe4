// The assessors' work, as the screen does it: look up, begin, and save answer by answer, tab by tab.
import { assessmentSchema, saveReplySchema } from '../../src/assessments/contract.ts'
import { type Answers, type Instrument, variablesOf } from '../../src/instrument/index.ts'
import { expectDone } from '../demonstration/members.ts'
import type { Registration } from '../population/index.ts'
import type { Visitor } from '../visitor.ts'
import { logInAgain, type Unit } from './members.ts'

/** The answers of each tab, in the order of the tabs: what is saved before the next tab is opened. */
function byTab(instrument: Instrument, answers: Answers): { tab: string; changes: Answers }[] {
  const tabOf = new Map(variablesOf(instrument).map(({ name, tab }) => [name, tab.name]))
  return instrument.tabs.map(({ name }) => ({
    tab: name,
    changes: Object.fromEntries(Object.entries(answers).filter(([variable]) => tabOf.get(variable) === name)),
  }))
}

async function register(
  assessor: Visitor,
  instrument: Instrument,
  { person, answers, fate }: Registration,
  date: string,
): Promise<void> {
  const { nationalNumber } = person
  expectDone(await assessor.post('/api/assessments/look-up', { nationalNumber }), 'look a person up')
  const channel = { channel: 'letter', journalled: false, canConsent: true, relativesInformed: false }
  const started = await assessor.post('/api/assessments', {
    nationalNumber,
    information: { informed: true, givenOn: date, ...channel },
    inclusion: { age: true, informed: true, services: true, active: true, serious: true },
  })
  const { id, version } = expectDone(started, 'begin an assessment').read(assessmentSchema)
  let baseVersion = version
  for (const { tab, changes } of byTab(instrument, answers)) {
    const save = { baseVersion, changes, visited: [tab], reason: 'autosave' }
    const saved = expectDone(await assessor.patch(`/api/assessments/${id}`, save), 'save an assessment')
    baseVersion = saved.read(saveReplySchema).version
  }
  const close = { baseVersion, changes: {}, reason: 'closed' }
  expectDone(await assessor.patch(`/api/assessments/${id}`, close), 'close an assessment')
  if (fate !== 'not-informed') return
  const corrected = { information: { informed: false } }
  expectDone(await assessor.put(`/api/assessments/${id}/information`, corrected), 'correct the information')
}

/** One day's work in all units at once; each assessor logs in, and does one thing at a time. */
export async function workOneDay(
  url: string,
  units: readonly Unit[],
  instrument: Instrument,
  today: readonly Registration[],
  date: string,
): Promise<void> {
  const desks = units.flatMap(({ assessors }, unit) =>
    assessors.map((assessor, place) => ({
      assessor,
      pile: today.filter(of => of.unit === unit).filter((_, index) => index % assessors.length === place),
    })),
  )
  await Promise.all(
    desks.map(async ({ assessor, pile }) => {
      if (pile.length === 0) return
      const visitor = await logInAgain(url, assessor)
      for (const registration of pile) await register(visitor, instrument, registration, date)
    }),
  )
}
