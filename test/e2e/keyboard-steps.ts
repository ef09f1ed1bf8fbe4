// An assessor without a mouse: every press is counted.
import type { Page } from 'playwright-core'

export type Typist = Readonly<{
  /** Presses one key, or keys held together ("Alt+PageDown"): one press. */
  press: (...keys: readonly string[]) => Promise<void>
  /** Types a text, a press a character. */
  type: (text: string) => Promise<void>
  presses: () => number
}>

/** Somebody at the keyboard of a page. */
export function typistAt(page: Page): Typist {
  let presses = 0
  return {
    async press(...keys) {
      for (const key of keys) {
        presses++
        await page.keyboard.press(key)
      }
    },
    async type(text) {
      presses += text.length
      await page.keyboard.type(text)
    },
    presses: () => presses,
  }
}

/** The name of the question that has the focus; undefined when none has. */
export const questionInFocus = (page: Page): Promise<string | undefined> =>
  page.evaluate(() =>
    document.activeElement?.closest('[data-question] [id^="question-"], [id^="question-"]')?.id.slice(9),
  )

/** The id of the element that has the focus. */
export const focusedId = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.id)

/** Whether the element in focus can be seen: in the window, and with nothing lying over it. */
export const focusIsSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return true
    const { left, top, width, height } = focused.getBoundingClientRect()
    const above = document.elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2)
    return (
      above !== null &&
      (focused.contains(above) || above.contains(focused) || !above.closest('.form-tabs, .save-bar'))
    )
  })
