import { readFileSync, writeFileSync } from 'node:fs'
import type { Clock } from '../../src/platform/clock.ts'

/** When the demonstration begins: Monday 14 September 2026, nine o'clock in Norway. */
export const beginning = new Date('2026-09-14T09:00:00+02:00')

/** How often the time is written down, in milliseconds. */
const keepEvery = 30_000

/** A clock that ticks from where it was left, and can be moved. While the program is stopped it stands still. */
export type DemonstrationClock = Clock &
  Readonly<{
    set(at: Date): void
    /** Writes the time down for the last time. */
    stop(): void
  }>

/** The clock that is kept in `file`; it begins at {@link beginning} when there is none. */
export function createDemonstrationClock(file: string): DemonstrationClock {
  let shown = readKept(file) ?? beginning
  let since = performance.now()
  const now = () => new Date(shown.getTime() + performance.now() - since)
  const keep = () => writeFileSync(file, `${now().toISOString()}\n`)
  const timer = setInterval(keep, keepEvery)
  timer.unref()
  return {
    now,
    set: at => {
      shown = at
      since = performance.now()
      keep()
    },
    stop: () => {
      clearInterval(timer)
      keep()
    },
  }
}

function readKept(file: string): Date | undefined {
  try {
    const kept = new Date(readFileSync(file, 'utf8').trim())
    return Number.isNaN(kept.getTime()) ? undefined : kept
  } catch {
    return undefined
  }
}

const osloOffset = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Oslo', timeZoneName: 'longOffset' })

/** The instant when it is `hour` o'clock in Norway on a date (`YYYY-MM-DD`); not for the hour that the clocks change. */
export function osloTime(date: string, hour: number): Date {
  const noon = new Date(`${date}T12:00:00Z`)
  const offset = osloOffset
    .formatToParts(noon)
    .find(part => part.type === 'timeZoneName')
    ?.value.slice(3)
  return new Date(`${date}T${String(hour).padStart(2, '0')}:00:00${offset}`)
}
