import { strFromU8, unzipSync } from 'fflate'
import readExcel from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { syntheticRelease } from '../../../test/statistics/synthetic-release.ts'
import { municipalReport } from '../municipal-report.ts'
import { writePresentation } from './presentation.ts'

const release = syntheticRelease(512)
const report = municipalReport(release, 'Fjordvik & Å', 'nb')

type Files = Readonly<Record<string, string>>

const unpack = (bytes: Uint8Array): Files =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))

/** The words of a part, a line for each paragraph. */
const wordsOf = (xml = ''): string =>
  [...xml.matchAll(/<a:p>([\s\S]*?)<\/a:p>/g)]
    .map(([, paragraph = '']) => [...paragraph.matchAll(/<a:t>([^<]*)/g)].map(([, words]) => words).join(''))
    .join('\n')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')

const names = (files: Files, pattern: RegExp): string[] =>
  Object.keys(files).filter(name => pattern.test(name))

describe('the report as a presentation', () => {
  let bytes: Buffer
  let files: Files
  beforeAll(async () => {
    bytes = await writePresentation(report)
    files = unpack(bytes)
  })

  test('has a title, a slide for each finding and one of how the figures were made', () => {
    const slides = names(files, /slides\/slide\d+\.xml$/)
    expect(slides).toHaveLength(report.findings.length + 2)
    expect(wordsOf(files['ppt/slides/slide1.xml'])).toContain('Fjordvik & Å')
    report.findings.forEach((finding, index) => {
      const words = wordsOf(files[`ppt/slides/slide${index + 2}.xml`])
      for (const said of [finding.title, finding.figure, finding.text, finding.comparison ?? ''])
        expect(words).toContain(said)
    })
    for (const name of slides) expect(files[name]).toMatch(/<p:ph\s[^>]*type="title"/)
  })

  test('says on the last slide what is done with small numbers, not only that something is', () => {
    const last = Object.keys(files).filter(name => /slides\/slide\d+\.xml$/.test(name)).length
    expect(files[`ppt/slides/slide${last}.xml`]).toMatch(/fra 1 til 4 tilfeldig gjort om til 0 eller 5/)
  })

  test('tells the speaker the figure, what it is of and where there is more', () => {
    report.findings.forEach((finding, index) => {
      const said = wordsOf(files[`ppt/notesSlides/notesSlide${index + 2}.xml`])
      expect(said.split('\n').filter(Boolean).length).toBeGreaterThanOrEqual(3)
      expect(said).toContain(`${finding.figure} ${finding.text}`)
      expect(said).toContain('Les mer i kommunerapporten')
    })
    const method = wordsOf(files[`ppt/notesSlides/notesSlide${report.findings.length + 2}.xml`])
    for (const { text } of report.method) expect(method).toContain(text)
  })

  test('has charts of its own with descriptions, and the workbook of each holds the report’s figures', async () => {
    const charts = report.sections.flatMap(section => section.charts)
    const shown = report.findings.flatMap(({ table }) => charts.find(chart => chart.table === table) ?? [])
    expect(shown.length).toBeGreaterThan(0)
    expect(names(files, /charts\/chart\d+\.xml$/)).toHaveLength(shown.length)
    const packed = unzipSync(bytes)
    for (const [index, chart] of shown.entries()) {
      const workbook = packed[`ppt/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`]
      const [sheet] = await readExcel(Buffer.from(workbook ?? []))
      const labels = sheet?.data.slice(1).map(([label]) => String(label)) ?? []
      expect(labels).toHaveLength(chart.bars.length)
      for (const [place, { label, values }] of chart.bars.entries()) {
        // What the chart is there for is told of each bar, also where its part is too narrow for a figure.
        if (chart.parts[0]?.id === 'unmet') expect(labels[place]).toBe(`${label}: ${values[0]}`)
        else expect(labels[place]?.replace(/ \((?:rød|blålys|mangler) \d\u00a0%\)$/, '')).toBe(label)
      }
      if (chart.kind === 'shares') continue
      expect(sheet?.data.slice(1).map(row => row.slice(1))).toEqual(chart.bars.map(({ values }) => values))
    }
    const slides = names(files, /slides\/slide\d+\.xml$/)
      .map(name => files[name])
      .join()
    for (const { alt } of shown) expect(slides).toContain(`descr="${alt.replaceAll('"', '&quot;')}`)
  })

  test('draws figures that can be read on their part', () => {
    for (const name of names(files, /charts\/chart\d+\.xml$/)) {
      const dark = files[name]?.match(/<c:ser>(?:(?!<\/c:ser>)[\s\S])*?val="A4133C"[\s\S]*?<\/c:ser>/)?.[0]
      const stacked = files[name]?.match(/<c:grouping val="\w*[sS]tacked"/)
      if (dark && stacked) expect(dark).toMatch(/<c:dLbls>[\s\S]*val="FFFFFF"/)
    }
  })

  test('speaks the language of the report throughout', async () => {
    const nynorsk = unpack(await writePresentation(municipalReport(release, 'Fjordvik', 'nn')))
    for (const [name, xml] of Object.entries(nynorsk)) {
      if (name.startsWith('ppt/slides/')) expect(xml).not.toContain('lang="en-US"')
    }
    expect(nynorsk['ppt/slides/slide2.xml']).toContain('lang="nn-NO"')
    expect(wordsOf(nynorsk['ppt/notesSlides/notesSlide2.xml'])).toContain('Les meir i kommunerapporten')
  })
})

test('too few people are told so on one slide, and training says what it is on every one', async () => {
  const none = unpack(await writePresentation(municipalReport(syntheticRelease(8), 'Fjordvik', 'nb')))
  expect(names(none, /slides\/slide\d+\.xml$/)).toHaveLength(2)
  expect(wordsOf(none['ppt/slides/slide2.xml'])).toContain('Færre enn ti personer')
  const trained = unpack(await writePresentation(report, 'training'))
  for (const name of names(trained, /slideLayouts\/slideLayout\d+\.xml$/)) {
    if (/name="(?:Tittel|Funn|Tekst)"/.test(trained[name] ?? ''))
      expect(wordsOf(trained[name])).toContain('Øving – ikke virkelige personer')
  }
})
