// That another unit has assessed a person is never told to an assessor: not by the answer, its headers or its length, not by
// identifiers, and not by how long the answer takes. Two groups of people, those whom another unit has and those whom nobody
// has, are asked about turn by turn; if the times differ more than chance would make them, or the answers at all, it shows.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../dev/national-numbers.ts'
import type { Reply } from '../dev/visitor.ts'
import { peopleToAssess, startRequest } from './assessments.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { type Answer, makePlace, type RacePlace } from './races/place.ts'

const nextPerson = peopleToAssess(33)
let app: TestApp
let place: RacePlace

beforeAll(async () => {
  app = await startTestApp()
  place = await makePlace(app)
})
afterAll(() => app?.close())

type Verb = Readonly<{ url: string; body: (number: string) => object }>
const lookUp: Verb = { url: '/api/assessments/look-up', body: nationalNumber => ({ nationalNumber }) }
const search: Verb = { url: '/api/assessments/search', body: nationalNumber => ({ nationalNumber }) }
const optOut: Verb = { url: '/api/opt-outs/check', body: nationalNumber => ({ nationalNumber }) }
const start: Verb = { url: '/api/assessments', body: number => startRequest(number) }

const ask = (verb: Verb, number: string) => place.ask('assessor', 'POST', verb.url, verb.body(number))

let pairs = 0
/** A person whom the other unit has assessed, and one whom nobody has; both of the same age and sex. */
async function pair(): Promise<{ known: string; unknown: string }> {
  pairs += 1
  const birthDate = new Date(Date.UTC(1980, 0, 1 + pairs)).toISOString().slice(0, 10)
  const wish = { sex: 'female', birthDate } as const
  const [known, unknown] = [nextPerson(wish), nextPerson(wish)]
  expect((await place.ask('otherUnit', 'POST', '/api/assessments', startRequest(known))).status).toBe(200)
  return { known, unknown }
}

describe('the answer', () => {
  /** What differs from person to person by itself: the number’s own end, and what is random. */
  const bare = ({ status, body }: Answer) => {
    const { id: _random, ...rest } = body
    return { status, body: rest }
  }

  test.each([
    ['a look-up', lookUp],
    ['a search among one’s own', search],
    ['a check of an opt-out', optOut],
    ['a start', start],
  ])('to %s is the same, to the letter', async (_what, verb) => {
    const { known, unknown } = await pair()
    expect(bare(await ask(verb, known))).toEqual(bare(await ask(verb, unknown)))
  })

  test('has the same headers and length', async () => {
    const { known, unknown } = await pair()
    const { assessor } = await import('./personas.ts').then(({ personas }) => personas)
    await app.openRound()
    const visitor = await app.logIn(assessor)
    const shape = ({ headers, text }: Reply) => [
      [...headers.keys()].filter(name => !name.startsWith('x-ratelimit')).sort(),
      text.length,
    ]
    const [one, other] = [
      await visitor.post(lookUp.url, lookUp.body(known)),
      await visitor.post(lookUp.url, lookUp.body(unknown)),
    ]
    expect(shape(one)).toEqual(shape(other))
  })

  test('gives identifiers that tell of no order and no number', async () => {
    const ids: string[] = []
    for (let n = 0; n < 12; n += 1) ids.push(String((await ask(start, nextPerson())).body.id))
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect([...ids].sort()).not.toEqual(ids)
  })
})

describe('the time', () => {
  /** The middle of the times: a machine that stalls now and then moves it little. */
  const median = (times: readonly number[]) =>
    times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

  /**
   * How seldom chance alone parts two groups of paired times as far as these are, by swapping within pairs at random: each
   * pair was asked in one moment, so that a busy machine slows both.
   */
  function chanceOf(pairs: readonly (readonly [number, number])[]): number {
    const random = seededRandom(7)
    const differences = pairs.map(([one, other]) => one - other)
    const observed = Math.abs(median(differences))
    let asFar = 0
    const draws = 2000
    for (let draw = 0; draw < draws; draw += 1)
      if (
        Math.abs(median(differences.map(difference => (random() < 0.5 ? difference : -difference)))) >=
        observed
      )
        asFar += 1
    return asFar / draws
  }

  async function measure(verb: Verb, pairsWanted: number, repeats: number, leakMs = 0) {
    const made = []
    for (let n = 0; n < pairsWanted; n += 1) made.push(await pair())
    const time = async (number: string, leak: number) => {
      const begun = performance.now()
      const answer = await ask(verb, number)
      // Busy, as work is that is done for one group alone.
      const until = performance.now() + leak
      while (performance.now() < until);
      expect(answer.status).toBe(200)
      return performance.now() - begun
    }
    const pairs: [number, number][] = []
    for (const { known, unknown } of made) {
      const [one, other]: number[][] = [[], []]
      for (let n = 0; n < repeats; n += 1) {
        const knownFirst = (pairs.length + n) % 2 === 0
        if (knownFirst) one?.push(await time(known, leakMs))
        other?.push(await time(unknown, 0))
        if (!knownFirst) one?.push(await time(known, leakMs))
      }
      // The shortest of several: what a busy machine adds is never taken away again.
      pairs.push([Math.min(...(one ?? [])), Math.min(...(other ?? []))])
    }
    return { chance: chanceOf(pairs), difference: median(pairs.map(([one, other]) => one - other)) }
  }

  /** Told apart: neither by chance, nor by less than anybody could see through a network. */
  const isTold = ({ chance, difference }: { chance: number; difference: number }) =>
    chance < 0.001 && Math.abs(difference) > 0.15

  test('of a look-up tells nothing', async () => {
    const found = await measure(lookUp, 40, 6)
    expect(isTold(found), JSON.stringify(found)).toBe(false)
  })

  test('of a start tells nothing', async () => {
    const found = await measure(start, 60, 1)
    expect(isTold(found), JSON.stringify(found)).toBe(false)
  })

  test('is measured well enough: a millisecond more for one group is found', async () => {
    const found = await measure(lookUp, 40, 6, 1)
    expect(isTold(found), JSON.stringify(found)).toBe(true)
    expect(found.difference).toBeGreaterThan(0.5)
  })
})
