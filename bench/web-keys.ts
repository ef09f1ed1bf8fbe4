// How long from a key press to its painted answer, and to all that follows from it (questions that come and go, counts), on
// every tab of a form with all its answers, on a very slow machine; beside a plain form of as many fields, without any
// script or style.
import type { Page } from 'playwright-core'
import { devtoolsOf, slowProcessor, usableField, type WebBench } from './web-settle.ts'

/** Milliseconds at the median and the 95th percentile, and how many presses were measured. */
export type Presses = Readonly<{ p50: number; p95: number; count: number }>
export type WebKeys = Readonly<{
  byTab: ReadonlyMap<string, Presses>
  all: Presses
  /** The same presses, until what follows from the answer has been painted too. */
  settled: Presses
  plain: Presses
  /** Fields of the fullest tab, and of the plain form. */
  fields: number
}>

const pressesPerTab = 20

/** Milliseconds from a key press. */
type Press = Readonly<{ painted: number; settled: number }>

/**
 * Notes each press: from the time the browser gives the event until the frame with the answer has been styled, laid out
 * and painted by the page's thread (a task posted from the frame's own callback runs right after that), and until the
 * frame after what the page does when it has painted.
 */
const notePresses = () => {
  const noted: Press[] = []
  Object.assign(window, { presses: noted })
  const whenPainted = (tell: () => void) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = tell
      channel.port2.postMessage(undefined)
    })
  const since = (event: Event) => performance.now() - event.timeStamp
  window.addEventListener(
    'keydown',
    event =>
      whenPainted(() => {
        const painted = since(event)
        setTimeout(() => whenPainted(() => noted.push({ painted, settled: since(event) })))
      }),
    { capture: true },
  )
}

type Window = typeof globalThis & { presses: Press[] }

async function press(page: Page, { place, key }: Target): Promise<Press> {
  const before = await page.evaluate(
    ([selector, at]) => {
      const found = document.querySelectorAll<HTMLElement>(selector as string)[at as number]
      found?.scrollIntoView({ block: 'center', behavior: 'instant' })
      found?.focus({ preventScroll: true })
      return (window as unknown as Window).presses.length
    },
    [usableField, place] as const,
  )
  // What the focus itself costs is painted before the key is pressed.
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  await page.keyboard.press(key)
  const noted = await page.waitForFunction(at => (window as unknown as Window).presses[at], before)
  return (await noted.jsonValue()) as Press
}

async function pressEach(page: Page): Promise<readonly Press[]> {
  const presses: Press[] = []
  for (const target of await targetsOf(page)) presses.push(await press(page, target))
  return presses
}

type Target = Readonly<{ place: number; key: string }>

/**
 * Places of the fields to press, spread over the panel, each with a key that changes its answer as it goes down: the
 * number of a choice or a box, J for a lone box, 1 for a service; in the plain form the arrow to the next choice.
 */
async function targetsOf(page: Page): Promise<readonly Target[]> {
  const targets = await page.locator(usableField).evaluateAll(fields =>
    (fields as HTMLInputElement[]).flatMap((field, place) => {
      const choices = [...(field.closest('fieldset, form')?.querySelectorAll('input') ?? [])]
      const isPlain = field.form !== null
      if (field.type === 'radio' && isPlain) return place % 2 === 0 ? [{ place, key: 'ArrowDown' }] : []
      if (field.type === 'radio')
        return field.checked ? [] : [{ place, key: String(choices.indexOf(field) + 1) }]
      if (field.type !== 'checkbox' || field.closest('.rating')) return []
      if (field.dataset.answer !== undefined)
        return [{ place, key: field.dataset.answer === 'received' ? '1' : '2' }]
      return [
        { place, key: field.dataset.place === undefined ? 'j' : String(Number(field.dataset.place) + 1) },
      ]
    }),
  )
  const pressable = targets.filter(({ key }) => key === 'ArrowDown' || /^[1-9jn]$/.test(key))
  const step = Math.max(1, pressable.length / pressesPerTab)
  const chosen = Array.from({ length: pressesPerTab }, (_, n) => pressable[Math.floor(n * step)])
  return chosen.filter(target => target !== undefined)
}

function summarise(presses: readonly Press[], until: keyof Press = 'painted'): Presses {
  const times = presses.map(each => each[until])
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), count: times.length }
}

async function pressPlainForm(page: Page, fields: number): Promise<readonly Press[]> {
  const rows = Array.from(
    { length: fields },
    (_, n) => `<label><input type="radio" name="q${n >> 1}">${n}</label>`,
  )
  await page.setContent(`<form class="form-panel">${rows.join('<br>')}</form>`)
  await page.evaluate(notePresses)
  return pressEach(page)
}

/** Presses keys on all six tabs with the processor six times slower. */
export async function timeKeys({ url, forms, visit }: WebBench): Promise<WebKeys> {
  const context = await visit()
  const page = await context.newPage()
  await page.goto(url + forms[0])
  await page.locator(usableField).first().waitFor()
  await page.evaluate(notePresses)
  const devtools = await devtoolsOf(page)
  await slowProcessor(devtools, 6)
  const byTab = new Map<string, Presses>()
  const all: Press[] = []
  let most = 0
  const tabs = await page.getByRole('tab').all()
  for (const tab of tabs.slice(0, 6)) {
    await tab.click()
    await page.locator(`[role="tabpanel"][aria-labelledby="${await tab.getAttribute('id')}"]`).waitFor()
    const presses = await pressEach(page)
    byTab.set((await tab.locator('.form-tab__label').textContent()) ?? '', summarise(presses))
    all.push(...presses)
    most = Math.max(most, await page.locator(usableField).count())
  }
  await page.close({ runBeforeUnload: false })
  const other = await context.newPage()
  await slowProcessor(await devtoolsOf(other), 6)
  const plain = await pressPlainForm(other, most)
  await context.close()
  const settled = summarise(all, 'settled')
  return { byTab, all: summarise(all), settled, plain: summarise(plain), fields: most }
}
