/** What the pages weigh, how fast a form opens and answers, and what it holds on to. Run: node bench/web.ts */
import { timeKeys, type WebKeys } from './web-keys.ts'
import { type WebMemory, watchMemory } from './web-memory.ts'
import { timeOpening, type WebOpen } from './web-open.ts'
import { settleWeb } from './web-settle.ts'
import { type WebSize, weighPages } from './web-size.ts'

export type WebBenchResult = Readonly<{ size: WebSize; open: WebOpen; keys: WebKeys; memory: WebMemory }>

/** Assessments that are opened, answered and closed in one window. */
const assessments = 30

/** Runs the four measurements one after another, in a browser that does nothing else. */
export async function benchWeb(): Promise<WebBenchResult> {
  const bench = await settleWeb(assessments)
  try {
    const size = await weighPages(bench)
    const open = await timeOpening(bench)
    const keys = await timeKeys(bench)
    return { size, open, keys, memory: await watchMemory(bench) }
  } finally {
    await bench.stop()
  }
}

/** The result as lines to read. */
export function describeWeb({ size, open, keys, memory }: WebBenchResult): string {
  const kilobytes = ({ gzip, br }: { gzip: number; br: number }) =>
    `${gzip.toFixed(1)} kB gzip, ${br.toFixed(1)} kB brotli`
  const presses = [...keys.byTab].map(
    ([tab, { p50, p95, count }]) =>
      `  ${tab.padEnd(20)} median ${p50.toFixed(0).padStart(3)} ms, 95 % ${p95.toFixed(0).padStart(3)} ms of ${count}`,
  )
  const held = memory.map(
    ({ closed, megabytes, nodes }) => `${closed}: ${megabytes.toFixed(1)} MB, ${nodes} nodes`,
  )
  return [
    'The first page and the form together, bodies as the server sends them',
    `  JavaScript ${kilobytes(size.script)}; CSS ${kilobytes(size.stylesheet)}; fonts ${size.font.gzip.toFixed(1)} kB`,
    'From navigation to a usable form; processor 4 times slower, 1.6 Mbit/s, 150 ms there and back',
    `  nothing cached ${open.cold.toFixed(0)} ms, cached ${open.warm.toFixed(0)} ms; an empty answer of the same server ${open.empty.toFixed(0)} ms`,
    'From a key press to the painted answer; processor 6 times slower, every question answered',
    ...presses,
    `  all that follows     median ${keys.settled.p50.toFixed(0)} ms, 95 % ${keys.settled.p95.toFixed(0)} ms`,
    `  a plain form of ${keys.fields} fields   median ${keys.plain.p50.toFixed(0)} ms, 95 % ${keys.plain.p95.toFixed(0)} ms`,
    `Memory by assessments opened, answered and closed in one window: ${held.join('; ')}`,
  ].join('\n')
}

if (import.meta.main) console.log(describeWeb(await benchWeb()))
