// What `npm run bench` runs: every benchmark in one go, each against its peer in the same run.
import { benchCsv, describeCsv } from './csv.ts'
import { benchEngine, describeEngineBench, type EngineBench } from './engine.ts'
import { benchSave } from './save.ts'
import { benchTransfer, describeTransfer } from './transfer.ts'

/** One line of the table: what was measured, what came out, what was aimed at. */
type Line = readonly [what: string, result: string, aim: string, met: boolean]

const lines: Line[] = []
const peers = { 'survey-core': 200, 'xforms-engine': 5 } as const

function readEngine({ change, record }: EngineBench): void {
  const ours = change.microseconds.ours ?? Number.NaN
  lines.push(['engine: one answer changed', `${ours.toFixed(1)} µs`, 'under 50 µs', ours < 50])
  for (const [peer, aim] of Object.entries(peers)) {
    const found = Object.entries(change.ratios).find(([name]) => name.includes(peer))
    if (!found) throw new Error(`the engine was not compared with ${peer}`)
    lines.push([
      `engine: than ${peer}`,
      `${found[1].toFixed(0)} × as fast`,
      `at least ${aim} ×`,
      found[1] >= aim,
    ])
  }
  const whole = (record.microseconds.ours ?? Number.NaN) / 1000
  lines.push(['engine: whole record validated', `${whole.toFixed(2)} ms`, 'under 0.5 ms', whole < 0.5])
}

async function measureSave(): Promise<void> {
  const { http, ratio } = await benchSave()
  const rate = `${http.perSecond.toFixed(0)}/s, 99 % in ${http.p99.toFixed(0)} ms`
  lines.push(['save: 50 assessors, HTTP', rate, '', true])
  lines.push(['save: of the raw write rate', `${ratio.toFixed(2)} ×`, 'at least 0.33 ×', ratio >= 1 / 3])
}

async function measureTransfer(): Promise<void> {
  const done = await benchTransfer()
  console.log(`${describeTransfer(done)}\n`)
  for (const { assessments, seconds, memoryBefore, memoryMost } of done) {
    lines.push([`transfer: ${assessments} assessments`, `${seconds.toFixed(2)} s`, 'under 5 s', seconds < 5])
    lines.push(['  memory before, at most', `${memoryBefore} MB, ${memoryMost} MB`, '', true])
  }
}

async function measureCsv(): Promise<void> {
  const csv = await benchCsv()
  console.log(`${describeCsv(csv)}\n`)
  const { ratio, memoryBefore, memoryMost } = csv
  lines.push([`CSV: ${csv.rows} rows, of COPY`, `${ratio.toFixed(2)} ×`, 'at least 0.5 ×', ratio >= 0.5])
  lines.push(['  memory before, at most', `${memoryBefore} MB, ${memoryMost} MB`, '', true])
}

function table(): string {
  const width = (column: 0 | 1) => Math.max(...lines.map(line => line[column].length)) + 3
  return lines
    .map(([what, result, aim, met]) => {
      const verdict = aim === '' ? '' : `${aim}${met ? '' : '   missed'}`
      return `  ${what.padEnd(width(0))}${result.padEnd(width(1))}${verdict}`.trimEnd()
    })
    .join('\n')
}

const engine = await benchEngine()
console.log(`${describeEngineBench(engine)}\n`)
readEngine(engine)
await measureSave()
await measureTransfer()
await measureCsv()
console.log(table())
