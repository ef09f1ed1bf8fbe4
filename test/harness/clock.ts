import type { Clock } from '../../src/platform/clock.ts'

/** A clock that stands still until it is moved. */
export type TestClock = Clock &
  Readonly<{
    set(at: Date): void
    /** Moves forward by so many milliseconds. */
    advance(milliseconds: number): void
  }>

export function createTestClock(start: Date): TestClock {
  let now = start.getTime()
  return {
    now: () => new Date(now),
    set: at => {
      now = at.getTime()
    },
    advance: milliseconds => {
      now += milliseconds
    },
  }
}
