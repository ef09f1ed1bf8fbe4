// How many bytes a browser fetches for the first page and for the form, as the server sends them.
import { get } from 'node:http'
import { usableField, type WebBench } from './web-settle.ts'

type Kind = 'script' | 'stylesheet' | 'font'
type Encoding = 'gzip' | 'br'

/** Kilobytes (1000 bytes) by kind of file; bodies, as transferred. */
export type WebSize = Readonly<Record<Kind, Readonly<Record<Encoding, number>>>>

/** The bytes of a body, as sent to a browser that understands `encoding`. */
function transferredBytes(url: string, encoding: Encoding): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding } }, response => {
      let bytes = 0
      response.on('data', (part: Buffer) => {
        bytes += part.length
      })
      response.on('end', () => resolve(bytes)).on('error', reject)
    }).on('error', reject)
  })
}

async function sizeOf(urls: readonly string[]): Promise<Record<Encoding, number>> {
  const sum = async (encoding: Encoding) => {
    const each = await Promise.all(urls.map(url => transferredBytes(url, encoding)))
    return each.reduce((total, bytes) => total + bytes, 0) / 1000
  }
  return { gzip: await sum('gzip'), br: await sum('br') }
}

/** Opens the front page as a guest would and then a form, and weighs all that was fetched. */
export async function weighPages({ url, forms, visit }: WebBench): Promise<WebSize> {
  const fetched: Record<Kind, Set<string>> = { script: new Set(), stylesheet: new Set(), font: new Set() }
  const context = await visit()
  const page = await context.newPage()
  page.on('request', request => {
    const kind = request.resourceType()
    if (kind in fetched) fetched[kind as Kind].add(request.url())
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.goto(url + forms[0], { waitUntil: 'networkidle' })
  await page.locator(usableField).first().waitFor()
  await context.close()
  const [script, stylesheet, font] = await Promise.all(
    (['script', 'stylesheet', 'font'] as const).map(kind => sizeOf([...fetched[kind]])),
  )
  if (!script || !stylesheet || !font) throw new Error('nothing was fetched')
  return { script, stylesheet, font }
}
