import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { beginning, createDemonstrationClock, type DemonstrationClock, osloTime } from './clock.ts'
import { clockPage } from './clock-page.ts'

let folder: string
let clock: DemonstrationClock

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brukerplan-clock-'))
  clock = createDemonstrationClock(join(folder, 'clock'))
})

afterEach(() => {
  clock.stop()
  rmSync(folder, { recursive: true })
})

const round = async () => ({ endDate: '2026-10-30', transferDate: '2026-11-20' })
const parts = () => ({ clock, readRound: round, url: 'http://localhost:3000' })
const press = (fields: Record<string, string>) => clockPage(parts(), new URLSearchParams(fields))
const secondsFrom = (instant: Date) => (clock.now().getTime() - instant.getTime()) / 1000

test('begins on 14 September 2026 at nine in Norway, and ticks', async () => {
  expect(beginning.toISOString()).toBe('2026-09-14T07:00:00.000Z')
  const first = clock.now()
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(clock.now().getTime()).toBeGreaterThan(first.getTime())
  expect(secondsFrom(beginning)).toBeLessThan(5)
})

test('goes on from where it was left', () => {
  const later = new Date('2026-11-20T10:00:00Z')
  clock.set(later)
  clock.stop()
  clock = createDemonstrationClock(join(folder, 'clock'))
  expect(secondsFrom(later)).toBeLessThan(5)
})

test('knows summer time and winter time in Norway', () => {
  expect(osloTime('2026-10-24', 8).toISOString()).toBe('2026-10-24T06:00:00.000Z')
  expect(osloTime('2026-10-26', 8).toISOString()).toBe('2026-10-26T07:00:00.000Z')
})

test('the page leads to each date of the round that lies ahead, and to no other', async () => {
  const { html } = await clockPage(parts(), undefined)
  expect(html).toContain('mandag 14. september 2026')
  for (const label of ['+1 dag', '+1 uke', 'Til dagen etter sluttdato: låst', 'Til overføringsdato'])
    expect(html).toContain(label)
  clock.set(osloTime('2026-11-21', 8))
  const after = await clockPage(parts(), undefined)
  expect(after.html).not.toContain('Til overføringsdato')
  expect(after.html).toContain('Til 1. januar: bortfalt')
})

test('a press moves the time, and a date takes it to that morning', async () => {
  const to = new Date(beginning.getTime() + 7 * 86_400_000)
  expect((await press({ to: to.toISOString() })).status).toBe(200)
  expect(secondsFrom(to)).toBeLessThan(5)
  await press({ date: '2026-10-31' })
  expect(secondsFrom(osloTime('2026-10-31', 8))).toBeLessThan(5)
})

test.each([{ date: '2026-09-01' }, { date: '' }, { to: 'never' }, {}])(
  'never goes back, nor to no date: %o',
  async fields => {
    const page = await press(fields as Record<string, string>)
    expect(page.status).toBe(422)
    expect(page.html).toContain('id="date-error"')
    expect(secondsFrom(beginning)).toBeLessThan(5)
  },
)
