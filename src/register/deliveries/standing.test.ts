import { expect, test } from 'vitest'
import type { DeliveryRow } from './queries.ts'
import { standingOf } from './standing.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 20, 8, 0, seconds))
const asked: DeliveryRow = {
  ...{
    id: 'd',
    extractId: 'e',
    format: 'fhir',
    accountId: 'a',
    deliveredBy: 'Kari Registerfører',
    rows: 100,
    rowsLeft: 0,
  },
  ...{ startedAt: at(0), begunAt: null, seenAt: null, stopAskedAt: null, endedAt: null },
  ...{ finishedAt: null, bytes: null, checksum: null },
}
const begun = { ...asked, begunAt: at(1), seenAt: at(100) }

test.each([
  ['waiting', asked, 59],
  ['neverFetched', asked, 61],
  ['stopped', { ...asked, stopAskedAt: at(2) }, 3],
  ['underWay', begun, 101],
  ['underWay', { ...begun, stopAskedAt: at(101) }, 102],
  // The program was killed, and nobody could write that it ended.
  ['brokenOff', begun, 131],
  ['brokenOff', { ...begun, endedAt: at(101) }, 102],
  ['stopped', { ...begun, stopAskedAt: at(100), endedAt: at(101) }, 102],
  ['complete', { ...begun, endedAt: at(101), finishedAt: at(101) }, 9999],
  // Asked for too late: all of it had left.
  ['complete', { ...begun, stopAskedAt: at(100), endedAt: at(101), finishedAt: at(101) }, 102],
] as const)('a delivery is %s', (standing, delivery, seconds) => {
  expect(standingOf(delivery, at(seconds))).toBe(standing)
})
