// What `npm run bench` runs: every benchmark in one go, each against its peer in the same run; or those that are named
// after it (`npm run bench -- web`). `--long`: as many municipal reports as the country has municipalities, and
// three times the log.
import { benchAnalysis, describeAnalysis } from './analysis.ts'
import { benchControl, describeControl } from './control.ts'
import { benchCsv, describeCsv } from './csv.ts'
import { benchDisclosure, describeDisclosure } from './disclosure.ts'
import { benchEngine, describeEngineBench, type EngineBench } from './engine.ts'
import { benchExtracts, describeExtracts } from './extracts.ts'
import { benchReports, describeReports } from './reports.ts'
import { benchSave } from './save.ts'
import { benchTables, comparedSize, describeTables } from './tables.ts'
import { benchTransfer, describeTransfer } from './transfer.ts'
import { benchTransferToFiles, describeTransferToFiles } from './transfer-files.ts'
import { benchWeb, describeWeb } from './web.ts'

/** One line of the table: what was measured, what came out, what was aimed at. */
type Line = readonly [what: string, result: string, aim: string, met: boolean]

const lines: Line[] = []
const peers = { 'survey-core': 200, 'xforms-engine': 5 } as const

async function measureEngine(): Promise<void> {
  const engine = await benchEngine()
  console.log(`${describeEngineBench(engine)}\n`)
  readEngine(engine)
}

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

async function measureTransferToFiles(): Promise<void> {
  const done = await benchTransferToFiles()
  console.log(`${describeTransferToFiles(done)}\n`)
  for (const { assessments, seconds } of done)
    lines.push([
      `from press to files: ${assessments} assessments`,
      `${seconds.toFixed(2)} s`,
      assessments < 1000 ? 'under 3 s' : '',
      seconds < 3 || assessments >= 1000,
    ])
}

async function measureCsv(): Promise<void> {
  const csv = await benchCsv()
  console.log(`${describeCsv(csv)}\n`)
  const { ratio, memoryBefore, memoryMost } = csv
  lines.push([`CSV: ${csv.rows} rows, of COPY`, `${ratio.toFixed(2)} ×`, 'at least 0.5 ×', ratio >= 0.5])
  lines.push(['  memory before, at most', `${memoryBefore} MB, ${memoryMost} MB`, '', true])
}

async function measureExtracts(): Promise<void> {
  const done = await benchExtracts()
  console.log(`${describeExtracts(done)}\n`)
  const [few = 0, many = 0] = [...new Set(done.map(({ rows }) => rows))]
  for (const one of done.filter(({ rows }) => rows === few)) {
    const more = done.find(({ format, rows }) => format === one.format && rows === many)
    if (!more) throw new Error('each format is measured at both sizes')
    const isFhir = one.format === 'fhir'
    const speed = `${one.seconds.toFixed(1)} s, ${one.ratio.toFixed(2)} × ${isFhir ? 'zlib' : 'COPY'}`
    const title = `extract as ${one.format}: ${few.toLocaleString('en')} rows`
    lines.push([title, speed, isFhir ? 'at least 0.33 ×' : '', !isFhir || one.ratio >= 1 / 3])
    const [growth, times] = [more.seconds / one.seconds, many / few]
    lines.push(['  ten times the rows', `${growth.toFixed(1)} ×`, `about ${times} ×`, growth <= 1.3 * times])
    const memory = `${one.memoryBefore} MB, ${one.memoryMost} MB, ${more.memoryMost} MB`
    const isFlat = more.memoryMost <= 1.25 * one.memoryMost
    lines.push([
      '  memory before, at most, and then',
      memory,
      isFhir ? 'at most 1.25 ×' : '',
      !isFhir || isFlat,
    ])
    const wait = Math.max(one.others.p95, more.others.p95)
    lines.push(['  others wait, 95 %', `${wait.toFixed(0)} ms`, 'at most 50 ms', wait <= 50])
  }
}

async function measureDisclosure(): Promise<void> {
  const errors = benchDisclosure()
  console.log(`${describeDisclosure(errors)}\n`)
  for (const { from, measured, expected } of errors.filter(line => line.from >= 50)) {
    const aim = from >= 100 ? 0.05 : 0.15
    const result = `${(100 * measured).toFixed(1)} %, told ${(100 * expected).toFixed(1)} %`
    const isMet = measured <= aim && expected >= measured && expected < 2 * measured + 0.01
    lines.push([`disclosure: error, ${from} people`, result, `at most ${100 * aim} %, told truly`, isMet])
  }
}

async function measureTables(): Promise<void> {
  const tables = await benchTables()
  console.log(`${describeTables(tables)}\n`)
  const { bound, counted } = comparedSize(tables)
  const { sums, peer } = tables
  for (const [what, seconds] of [
    ['sums of releases', sums.work],
    ['counted and protected anew', counted],
  ] as const) {
    const result = `${(1000 * seconds).toFixed(0)} ms, ${(seconds / bound).toFixed(1)} × the lower bound`
    lines.push([`tables of ten years: ${what}`, result, 'at most 3 ×', seconds <= 3 * bound])
    if (peer) {
      const ratio = peer.seconds / seconds
      lines.push([
        `  than data.table ${peer.version}`,
        `${ratio.toFixed(1)} × as fast`,
        'over 1 ×',
        ratio > 1,
      ])
    } else lines.push(['  than data.table', 'not installed', 'over 1 ×', false])
  }
  const largest = tables.sizes.at(-1)
  const growth = (largest?.counted ?? Number.NaN) / counted
  const times = (largest?.rows ?? Number.NaN) / comparedSize(tables).rows
  lines.push([
    `  ${largest?.rows.toLocaleString('en')} rows, of 300,000`,
    `${growth.toFixed(1)} ×`,
    `about ${times} ×`,
    growth <= 1.3 * times,
  ])
}

async function measureReports(): Promise<void> {
  const made = await benchReports(process.argv.includes('--long'))
  console.log(`${describeReports(made)}\n`)
  const { first, pdfs, seconds, memoryEarly, memoryLate } = made
  lines.push(['reports: five files of one release', `${first.toFixed(2)} s`, 'under 3 s', first < 3])
  const aim = 180 * (pdfs / 300)
  lines.push([`reports: ${pdfs} municipal PDFs`, `${seconds.toFixed(1)} s`, `under ${aim} s`, seconds < aim])
  const growth = memoryLate / memoryEarly
  lines.push(['  memory, from 20 to all', `${growth.toFixed(2)} ×`, 'at most 1.25 ×', growth <= 1.25])
}

async function measureAnalysis(): Promise<void> {
  const analysis = await benchAnalysis()
  console.log(`${describeAnalysis(analysis)}\n`)
  for (const [what, milliseconds] of [
    ['one year, divided', analysis.oneYear],
    ['ten years', analysis.tenYears],
  ] as const)
    lines.push([
      `self-service: the country, ${what}`,
      `${milliseconds.toFixed(0)} ms`,
      'under 50 ms',
      milliseconds < 50,
    ])
}

async function measureControl(): Promise<void> {
  const measured = await benchControl(process.argv.includes('--long') ? [1, 3] : [1])
  console.log(`${describeControl(measured)}\n`)
  for (const { entries, country, municipality, scan } of measured) {
    const [ms, aim] = [(value: number) => `${value.toFixed(0)} ms`, (300 * entries) / 1_000_000]
    lines.push([`control: patterns in ${entries} entries`, ms(country), `under ${ms(aim)}`, country < aim])
    lines.push([
      '  of a plain scan of them',
      `${(country / scan).toFixed(2)} ×`,
      'at most 2 ×',
      country <= 2 * scan,
    ])
    lines.push(['  of a municipality', ms(municipality), 'under 30 ms', municipality < 30])
  }
}

async function measureWeb(): Promise<void> {
  const web = await benchWeb()
  console.log(`${describeWeb(web)}\n`)
  const { size, open, keys, memory } = web
  const kilobytes = (bytes: number) => `${bytes.toFixed(0)} kB gzip`
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
  lines.push([
    'web: JavaScript, first page and form',
    kilobytes(size.script.gzip),
    'at most 170 kB',
    size.script.gzip <= 170,
  ])
  lines.push(['web: CSS of both', kilobytes(size.stylesheet.gzip), '', true])
  lines.push(['web: usable form, nothing cached', seconds(open.cold), 'under 2.5 s', open.cold < 2500])
  lines.push(['web: usable form, cached', seconds(open.warm), 'under 1 s', open.warm < 1000])
  const { all, settled, plain } = keys
  lines.push(['web: key press to paint, 95 %', `${all.p95.toFixed(0)} ms`, 'at most 50 ms', all.p95 <= 50])
  lines.push(['  and what follows from it, 95 %', `${settled.p95.toFixed(0)} ms`, '', true])
  lines.push(['  of a plain form, at the median', `${(all.p50 / plain.p50).toFixed(1)} ×`, '', true])
  const growth = (memory.at(-1)?.megabytes ?? Number.NaN) / (memory[0]?.megabytes ?? Number.NaN)
  const fromTo = `${memory[0]?.closed} to ${memory.at(-1)?.closed}`
  lines.push([`web: memory, ${fromTo} assessments`, `${growth.toFixed(2)} ×`, 'at most 1.1 ×', growth <= 1.1])
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

const benches: Readonly<Record<string, () => Promise<void>>> = {
  engine: measureEngine,
  save: measureSave,
  transfer: measureTransfer,
  files: measureTransferToFiles,
  csv: measureCsv,
  extracts: measureExtracts,
  disclosure: measureDisclosure,
  tables: measureTables,
  reports: measureReports,
  analysis: measureAnalysis,
  control: measureControl,
  web: measureWeb,
}

const named = process.argv.slice(2).filter(word => !word.startsWith('--'))
const unknown = named.filter(name => !Object.hasOwn(benches, name))
if (unknown.length > 0)
  throw new Error(`there is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)
for (const [name, measure] of Object.entries(benches)) {
  if (named.length === 0 || named.includes(name)) await measure()
}
console.log(table())
