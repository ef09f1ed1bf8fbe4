import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { syntheticRelease } from '../../test/statistics/synthetic-release.ts'
import { writeCell } from './figure.ts'
import { municipalReport } from './municipal-report.ts'
import { typesetReport } from './typeset-report.ts'

const release = syntheticRelease(512)
const report = municipalReport(release, 'Fjordvik', 'nb')

/** Reads a PDF with another program than the one that made it. */
async function read(pdf: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const { info } = await document.getMetadata()
  const { text } = await extractText(document, { mergePages: true })
  const marks = await document.getMarkInfo()
  return { info: info as Record<string, unknown>, text: text.replaceAll(/\s+/g, ' '), document, marks }
}

test('a report as PDF has title, language and tags, and is PDF/UA-1', async () => {
  const pdf = typesetReport(report)
  const { info, marks } = await read(pdf)
  expect(info).toMatchObject({ Title: 'Fjordvik: Kommunerapport 2026', Language: 'nb-NO' })
  expect(marks?.Marked).toBe(true)
  expect(pdf.toString('latin1')).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
  const nynorsk = await read(typesetReport(municipalReport(release, 'Fjordvik', 'nn')))
  expect(nynorsk.info.Language).toBe('nn-NO')
  expect(nynorsk.text).toContain('Kven er kartlagde')
})

test('the PDF shows every finding and every row with the numbers of the release', async () => {
  const { text, document } = await read(typesetReport(report))
  expect(document.numPages).toBeGreaterThanOrEqual(4)
  expect(document.numPages).toBeLessThanOrEqual(26)
  const plain = (words: string) => words.replaceAll(/[\s\u00ad]+/g, ' ')
  for (const { figure } of report.findings) expect(text).toContain(plain(figure))
  const areas = report.sections.flatMap(({ tables }) => tables).find(({ id }) => id === 'areas')
  for (const { label, cells } of areas?.groups[0]?.rows ?? [])
    expect(text).toContain(plain([label, ...cells.map(writeCell)].join(' ')))
  for (const { title } of report.sections.flatMap(({ tables }) => tables))
    expect(text).toContain(plain(title))
  const { continued = 0, ended = 0, unmet = 0, neither } = cellsOf('service.gp')
  const share = `${Math.round((100 * unmet) / 512)} %`
  expect(text).toContain(['Fastlege', unmet, share, continued + ended, continued, ended, neither].join(' '))
  for (const { title } of report.method) expect(text).toContain(title)
})

test.each([
  ['nb', 'Øving – ikke virkelige personer'],
  ['nn', 'Øving – ikkje verkelege personar'],
] as const)('a report made in training says so on every page, in %s', async (language, mark) => {
  const made = municipalReport(release, 'Fjordvik', language)
  const pagesOf = async (pdf: Buffer) => {
    const { document } = await read(pdf)
    return (await extractText(document, { mergePages: false })).text
  }
  const pages = await pagesOf(typesetReport(made, 'training'))
  expect(pages.length).toBeGreaterThanOrEqual(4)
  for (const page of pages) expect(page.replaceAll(/\s+/g, ' ')).toContain(mark)
  expect((await pagesOf(typesetReport(made, 'production'))).join()).not.toContain(mark)
})

test('the charts have their descriptions', async () => {
  const { document } = await read(typesetReport(report))
  const trees = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) =>
      (await document.getPage(index + 1)).getStructTree(),
    ),
  )
  const written = JSON.stringify(trees)
  for (const chart of report.sections.flatMap(({ charts }) => charts)) {
    expect(written).toContain(JSON.stringify(chart.alt).slice(1, -1))
  }
  for (const role of ['H1', 'H2', 'Table', 'TH', 'Figure']) expect(written).toContain(`"role":"${role}"`)
})

test('the same release gives the same bytes', () => {
  const first = typesetReport(report)
  typesetReport(municipalReport(syntheticRelease(60, 2), 'Nesheim', 'nn'))
  expect(typesetReport(municipalReport(release, 'Fjordvik', 'nb')).equals(first)).toBe(true)
})

test('a place named like markup is only a name', async () => {
  const place = '#read("/etc/passwd") *Å*'
  const { text } = await read(typesetReport(municipalReport(release, place, 'nb')))
  expect(text).toContain(place)
})

test('too few people are told so on one page', async () => {
  const { text, document } = await read(typesetReport(municipalReport(syntheticRelease(8), 'Fjordvik', 'nb')))
  expect(document.numPages).toBe(1)
  expect(text).toContain('Færre enn ti personer')
})

function cellsOf(id: string): Record<string, number> {
  return release.content.tables.find(table => table.id === id)?.cells ?? {}
}
