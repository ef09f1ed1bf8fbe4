// What a window holds after many assessments in a row: opened from the list, answered, saved and closed.
import type { CDPSession } from 'playwright-core'
import { devtoolsOf, usableField, type WebBench } from './web-settle.ts'

/** What the page holds after garbage collection, by how many assessments have been closed. */
export type WebMemory = readonly Readonly<{ closed: number; megabytes: number; nodes: number }>[]

const lookEvery = 5

async function heldBy(devtools: CDPSession): Promise<{ megabytes: number; nodes: number }> {
  for (let times = 0; times < 3; times += 1) await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const value = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN
  return { megabytes: value('JSHeapUsedSize') / 1e6, nodes: value('Nodes') }
}

/** Works through all the assessments in one window. */
export async function watchMemory({ url, forms, visit }: WebBench): Promise<WebMemory> {
  const context = await visit()
  const page = await context.newPage()
  const devtools = await devtoolsOf(page)
  await devtools.send('Performance.enable')
  await page.goto(`${url}/kartlegginger`)
  const held: { closed: number; megabytes: number; nodes: number }[] = []
  for (const [index, form] of forms.entries()) {
    await page.locator(`a[href="${form}"]`).click()
    const field = page.locator(`${usableField}:not(:checked)`).first()
    await field.focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Lagre og lukk' }).click()
    await page.locator(`a[href="${form}"]`).waitFor()
    const closed = index + 1
    if (closed % lookEvery === 0) held.push({ closed, ...(await heldBy(devtools)) })
  }
  await context.close()
  return held
}
