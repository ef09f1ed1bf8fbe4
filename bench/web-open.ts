// How long from navigation to a form that can be used, on a slow machine and a slow line.
import type { BrowserContext, Page } from 'playwright-core'
import { devtoolsOf, slowLine, slowProcessor, usableField, type WebBench } from './web-settle.ts'

/** Milliseconds, each the median of its runs. */
export type WebOpen = Readonly<{ cold: number; warm: number; empty: number }>

const coldRuns = 3
const warmRuns = 5
/** Chromium keeps compiled code from the second visit on. */
const visitsBeforeWarm = 2

/** The instant when the first field is painted and the page is free to answer. */
const noteWhenUsable = (selector: string) => {
  const note = () => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      document.documentElement.dataset.usableAt = String(performance.now())
    }
    channel.port2.postMessage(undefined)
  }
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return
    observer.disconnect()
    requestAnimationFrame(note)
  })
  observer.observe(document, { childList: true, subtree: true, attributes: true })
}

async function openSlowly(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const devtools = await devtoolsOf(page)
  await slowLine(devtools)
  await slowProcessor(devtools, 4)
  return page
}

async function timeForm(context: BrowserContext, address: string): Promise<number> {
  const page = await openSlowly(context)
  await page.addInitScript(noteWhenUsable, usableField)
  await page.goto(address)
  const noted = await page.waitForFunction(() => document.documentElement.dataset.usableAt)
  const milliseconds = Number(await noted.jsonValue())
  await page.waitForLoadState('networkidle')
  await page.close()
  return milliseconds
}

/** The same server, browser, line and processor with nothing to show: no page can open faster. */
async function timeEmpty(context: BrowserContext, url: string): Promise<number> {
  const page = await openSlowly(context)
  await page.goto(`${url}/health/live`)
  const milliseconds = await page.evaluate(() => performance.now())
  await page.close()
  return milliseconds
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Opens the form in new browsers, and again in one that has been there. */
export async function timeOpening({ url, forms, visit }: WebBench): Promise<WebOpen> {
  const address = url + forms[0]
  const [cold, warm, empty]: [number[], number[], number[]] = [[], [], []]
  for (let run = 0; run < coldRuns; run += 1) {
    const context = await visit()
    empty.push(await timeEmpty(context, url))
    cold.push(await timeForm(context, address))
    if (run === coldRuns - 1) {
      for (let visits = 1; visits < visitsBeforeWarm; visits += 1) await timeForm(context, address)
      for (let again = 0; again < warmRuns; again += 1) warm.push(await timeForm(context, address))
    }
    await context.close()
  }
  return { cold: median(cold), warm: median(warm), empty: median(empty) }
}
