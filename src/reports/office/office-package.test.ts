import { afterEach, expect, test, vi } from 'vitest'
import { syntheticRelease } from '../../../test/statistics/synthetic-release.ts'
import { municipalReport } from '../municipal-report.ts'
import { writeExcel } from './excel.ts'
import { writePresentation } from './presentation.ts'

const release = syntheticRelease(120)
const report = municipalReport(release, 'Fjordvik', 'nb')

afterEach(() => void vi.useRealTimers())

test.each([
  ['workbook', writeExcel],
  ['presentation', writePresentation],
])('the same release gives the same bytes, whenever it is made: %s', async (_, write) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00Z') })
  const first = await write(report)
  vi.setSystemTime(new Date('2031-03-02T23:59:58Z'))
  await write(municipalReport(syntheticRelease(60, 2), 'Nesheim', 'nn'))
  expect((await write(municipalReport(release, 'Fjordvik', 'nb'))).equals(first)).toBe(true)
  expect((await write({ ...report, period: '2025' })).equals(first)).toBe(false)
})
