/**
 * All five files of one municipal report, and many municipal PDFs in a row. Run: node bench/reports.ts [--long]
 */
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { municipalReport } from '../src/reports/municipal-report.ts'
import { decisionPaper } from '../src/reports/office/decision-paper.ts'
import { typesetDecisionPaper } from '../src/reports/office/decision-paper-pdf.ts'
import { writeDecisionPaper } from '../src/reports/office/decision-paper-word.ts'
import { writeExcel } from '../src/reports/office/excel.ts'
import { writePresentation } from '../src/reports/office/presentation.ts'
import { typesetReport } from '../src/reports/typeset-report.ts'
import { syntheticRelease } from '../test/statistics/synthetic-release.ts'

const PEOPLE = 512
const PDFS = 40
const PDFS_EARLY = 20
const PDFS_LONG = 300

export type ReportsBench = Readonly<{
  /** Seconds from the counts of a release to its files, the first time in a process and afterwards. */
  first: number
  again: number
  each: Readonly<Record<string, number>>
  pdfs: number
  /** Seconds for all of them. */
  seconds: number
  /** Megabytes in use when what the typesetter remembers is full, after twenty of them, and after all. */
  memoryEarly: number
  memoryLate: number
}>

type Report = ReturnType<typeof municipalReport>

const forms: Readonly<Record<string, (report: Report) => Buffer | Promise<Buffer>>> = {
  PDF: typesetReport,
  Excel: writeExcel,
  PowerPoint: writePresentation,
  'decision paper, Word': report => writeDecisionPaper(decisionPaper(report)),
  'decision paper, PDF': report => typesetDecisionPaper(decisionPaper(report)),
}

const secondsSince = (started: number): number => (performance.now() - started) / 1000

setFlagsFromString('--expose-gc')
/** What is left when everything that nobody holds has been let go of: when that happens by itself is the engine's choice. */
const collectGarbage: () => void = runInNewContext('gc')

const megabytes = (): number => {
  collectGarbage()
  return Math.round(process.memoryUsage().rss / 1e6)
}

async function makeAll(seed: number): Promise<{ total: number; each: Record<string, number> }> {
  const release = syntheticRelease(PEOPLE, seed)
  const each: Record<string, number> = {}
  const started = performance.now()
  const report = municipalReport(release, 'Fjordvik', 'nb')
  for (const [name, make] of Object.entries(forms)) {
    const begun = performance.now()
    await make(report)
    each[name] = secondsSince(begun)
  }
  return { total: secondsSince(started), each }
}

/** Makes all files twice, then many PDFs, each of a municipality of its own. */
export async function benchReports(long = false): Promise<ReportsBench> {
  const first = await makeAll(1)
  const again = await makeAll(2)
  const pdfs = long ? PDFS_LONG : PDFS
  const releases = Array.from({ length: 10 }, (_, index) => syntheticRelease(60 + 50 * index, index))
  let memoryEarly = 0
  const started = performance.now()
  for (let index = 0; index < pdfs; index += 1) {
    const release = releases[index % releases.length]
    if (release) typesetReport(municipalReport(release, `Kommune ${index}`, index % 2 === 0 ? 'nb' : 'nn'))
    // As on a server, where each report is a request of its own: what the typesetter let go of is freed between them.
    await setImmediate()
    if (index + 1 === PDFS_EARLY) memoryEarly = megabytes()
  }
  const seconds = secondsSince(started)
  return {
    first: first.total,
    again: again.total,
    each: again.each,
    pdfs,
    seconds,
    memoryEarly,
    memoryLate: megabytes(),
  }
}

/** The result as lines to read. */
export function describeReports({
  first,
  again,
  each,
  pdfs,
  seconds,
  memoryEarly,
  memoryLate,
}: ReportsBench): string {
  const parts = Object.entries(each).map(([name, took]) => `${name} ${took.toFixed(2)} s`)
  return [
    `Five files of one report: ${first.toFixed(2)} s the first time, then ${again.toFixed(2)} s (${parts.join(', ')})`,
    `${pdfs} municipal PDFs in a row: ${seconds.toFixed(1)} s; memory ${memoryEarly} MB after ${PDFS_EARLY}, ${memoryLate} MB after all`,
  ].join('\n')
}

if (import.meta.main) console.log(describeReports(await benchReports(process.argv.includes('--long'))))
