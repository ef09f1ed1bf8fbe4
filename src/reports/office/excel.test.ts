import { strFromU8, unzipSync } from 'fflate'
import readExcel from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { syntheticRelease } from '../../../test/statistics/synthetic-release.ts'
import type { Report, ReportCell } from '../contract.ts'
import { municipalReport } from '../municipal-report.ts'
import { writeExcel } from './excel.ts'

const release = syntheticRelease(512)
const report = municipalReport(release, 'Fjordvik', 'nb')

/** Reads a workbook with another program than the one that wrote it: the rows of each sheet by its name. */
async function read(workbook: Buffer): Promise<Map<string, unknown[][]>> {
  const sheets = await readExcel(workbook)
  return new Map(sheets.map(({ sheet, data }) => [sheet, data.map(row => row.map(cell => cell ?? ''))]))
}

const written = (cell: ReportCell): unknown => {
  if (cell.kind === 'percent') return cell.value / 100
  if (cell.kind === 'interval') return `${cell.least}–${cell.most} %`
  if (cell.kind === 'hidden') return 'vises ikke'
  if (cell.kind === 'said') return cell.text
  return cell.kind === 'gap' ? '–' : cell.value
}

const rowsOf = ({ sections }: Report) =>
  sections
    .flatMap(({ tables }) => tables)
    .map(table => table.groups.flatMap(({ rows }) => rows.map(row => [row.label, ...row.cells.map(written)])))

describe('the report as a workbook', () => {
  let bytes: Buffer
  let sheets: Map<string, unknown[][]>
  beforeAll(async () => {
    bytes = await writeExcel(report)
    sheets = await read(bytes)
  })

  test('has every row of every table, with numbers as numbers', () => {
    const tables = [...sheets].filter(([name]) => /^\d/.test(name)).map(([, rows]) => rows)
    expect(tables.length).toBe(report.sections.flatMap(section => section.tables).length)
    rowsOf(report).forEach((wanted, index) => {
      const found = (tables[index] ?? []).map(row => JSON.stringify(row).slice(1, -1))
      for (const row of wanted) {
        const text = JSON.stringify(row).slice(1, -1)
        expect(found.filter(line => line.endsWith(text))).not.toEqual([])
      }
    })
  })

  test('has every figure once more, in one long table with what it is', () => {
    const [all] = [...sheets].filter(([name]) => name === 'Alle tall').map(([, rows]) => rows)
    const wanted = rowsOf(report).flat()
    expect(all?.slice(4).map(row => [row[3], row[5]])).toEqual(
      wanted.flatMap(([label, ...cells]) => cells.map(cell => [label, cell])),
    )
    expect(new Set(all?.slice(4).map(row => row[6]))).toContain('personer')
  })

  test('begins with its contents, and each line there leads to its sheet', () => {
    const files = unzipSync(bytes)
    const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const targets = [...xml.matchAll(/location="&apos;([^"]+)&apos;!A1"/g)].map(([, name]) => name)
    expect(targets).toEqual([...sheets.keys()].slice(1))
    const listed = sheets.get('Innhold')?.map(([name]) => name)
    for (const name of targets) expect(listed).toContain(name)
    for (const name of sheets.keys()) expect(name.length).toBeLessThanOrEqual(31)
  })

  test('keeps headings in sight, lets tables be filtered, writes percent as percent', () => {
    const files = Object.entries(unzipSync(bytes)).map(
      ([name, content]) => [name, strFromU8(content)] as const,
    )
    const tables = files.filter(([name]) => /sheet[3-7]\.xml$/.test(name))
    for (const [, xml] of tables) {
      expect(xml).toMatch(/<pane [^>]*ySplit="4"[^>]*state="frozen"/)
      expect(xml).toMatch(/<autoFilter ref="A4:/)
    }
    expect(files.find(([name]) => name === 'xl/styles.xml')?.[1]).toContain('formatCode="0%"')
    const core = files.find(([name]) => name === 'docProps/core.xml')?.[1]
    expect(core).toContain('<dc:title>Fjordvik: Kommunerapport 2026</dc:title>')
    expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-02T09:14:07Z')
  })

  test('tells findings and method in the language asked for', async () => {
    const nynorsk = municipalReport(release, 'Fjordvik', 'nn')
    const found = await read(await writeExcel(nynorsk))
    const findings = found.get('Funn') ?? []
    for (const { figure, text, title } of nynorsk.findings)
      expect(findings.map(row => row.slice(0, 3))).toContainEqual([title, figure, text])
    for (const { title, text } of nynorsk.method) expect(found.get('Metode')).toContainEqual([title, text])
    expect([...found.keys()][0]).toBe('Innhald')
  })
})

test('what isn’t shown is said so in words, never as a nought', async () => {
  const few = municipalReport(syntheticRelease(14), 'Fjordvik', 'nb')
  const hidden: Report = {
    ...few,
    sections: few.sections.map(section => ({
      ...section,
      tables: section.tables.map(table => ({
        ...table,
        groups: table.groups.map(group => ({
          ...group,
          rows: group.rows.map(row => ({
            ...row,
            cells: row.cells.map((): ReportCell => ({ kind: 'hidden' })),
          })),
        })),
      })),
    })),
  }
  for (const [name, rows] of await read(await writeExcel(hidden))) {
    if (!/^\d/.test(name)) continue
    expect(rows.flat().filter(cell => typeof cell === 'number')).toEqual([])
    expect(JSON.stringify(rows)).toContain('«vises ikke»: for få personer')
    // The sign of page and PDF.
    expect(JSON.stringify(rows)).not.toContain('Prikk')
  }
})

test('too few people are told so on the only sheet, and training says what it is on every one', async () => {
  const none = await read(await writeExcel(municipalReport(syntheticRelease(8), 'Fjordvik', 'nb')))
  expect([...none.keys()]).toEqual(['Innhold'])
  expect(JSON.stringify([...none])).toContain('Færre enn ti personer')
  for (const rows of (await read(await writeExcel(report, 'training'))).values())
    expect(rows[0]?.[0]).toBe('Øving – ikke virkelige personer')
})
