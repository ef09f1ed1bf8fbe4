// What somebody who has enlarged the page, chosen the colours or stilled the movement would see.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Texts that reach outside the window, or outside the button, cell or zone they stand in; each with where it stands. */
export const cutTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim()
      const parent = node.parentElement
      if (!text || !parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      if (parent.closest('.ds-sr-only, .ds-skip-link')) continue
      const holder = parent.closest('button, a, td, th, label, .rating-zone') ?? document.documentElement
      const { left, right } = holder.getBoundingClientRect()
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const line of range.getClientRects()) {
        // One pixel for rounding. A line that is no wider is a space or a break.
        if (line.width < 2) continue
        if (line.right > Math.min(right, window.innerWidth) + 1 || line.left < Math.max(left, 0) - 1)
          found.add(`${text} (${holder.className || holder.tagName})`)
      }
    }
    return [...found]
  })

/** What would move if it changed: elements with a transition or an animation that takes time. */
export const movingParts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const takesTime = (durations: string) =>
      durations.split(', ').some(each => Number.parseFloat(each) > 0.01)
    const moving = [...document.querySelectorAll('*')].filter(element => {
      const { transitionDuration, animationDuration } = getComputedStyle(element)
      return takesTime(transitionDuration) || takesTime(animationDuration)
    })
    return moving.map(({ tagName, className }) => `${tagName} ${className}`)
  })

/** That what `choose` does can be seen in `place`, when neither the focus nor the pointer is there. */
export async function expectSeen(page: Page, place: Locator, choose: () => Promise<unknown>): Promise<void> {
  const look = async () => {
    await page.mouse.move(0, 0)
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    return (await place.screenshot()).toString('base64')
  }
  const before = await look()
  await choose()
  const after = await look()
  expect(after === before, `what is chosen can't be seen: ${place}`).toBe(false)
}
