// What is looked at around the transfer.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Database } from '../../src/platform/database.ts'

/** The page says these counts, each beside its label. */
export async function expectCounts(page: Page, counts: Readonly<Record<string, number>>): Promise<void> {
  const facts = (await page.locator('main').allInnerTexts()).join()
  for (const [label, count] of Object.entries(counts))
    expect(facts).toMatch(new RegExp(`${label}\\s+${count}\\b`))
}

/** Holds the transfer at the register's door, so that there is time to see it run. */
export async function whileTheRegisterIsBusy(owner: Database, see: () => Promise<void>): Promise<void> {
  await owner.begin(async tx => {
    await tx`lock table register_row in access exclusive mode`
    await see()
  })
}
