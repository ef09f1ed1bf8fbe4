// What KORFOR and the coordinator take home, and what must be in it.
import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { expect } from 'vitest'
import { getInstrument, variableNames } from '../../src/instrument/index.ts'

/** The file that comes when `press` is done. */
export async function downloadBy(page: Page, press: () => Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  return file
}

export async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

/** The columns are the codebook's, and the two assessments of one person are one row with the services of both. */
export function expectWhole(columns: readonly string[], rows: readonly string[], codebook: string): void {
  const names = variableNames(getInstrument('2026'))
  expect(columns.filter(column => names.includes(column))).toEqual(names)
  for (const name of names) expect(codebook).toContain(`${name},`)
  expect(rows).toHaveLength(41)
  const people = rows.map(row => Object.fromEntries(row.split(',').map((value, at) => [columns[at], value])))
  const merged = people.filter(each => each.birth_year === '1930')
  expect(merged).toEqual([
    expect.objectContaining({ nav_advice_received: '1', home_nursing_received: '1', category: '3' }),
  ])
}
