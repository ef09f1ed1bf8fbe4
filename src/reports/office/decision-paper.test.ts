import mammoth from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test, vi } from 'vitest'
import { syntheticRelease } from '../../../test/statistics/synthetic-release.ts'
import { municipalReport } from '../municipal-report.ts'
import { decisionPaper } from './decision-paper.ts'
import { typesetDecisionPaper } from './decision-paper-pdf.ts'
import { writeDecisionPaper } from './decision-paper-word.ts'

const release = syntheticRelease(512)
const report = municipalReport(release, 'Fjordvik', 'nb')
const paper = decisionPaper(report)

const plain = (words: string): string =>
  words
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\u00ad\u200b]+/g, ' ')
    .trim()

/** Reads a PDF with another program than the one that made it. */
async function readPdf(pdf: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const { text } = await extractText(document, { mergePages: true })
  const { info } = await document.getMetadata()
  return { text: plain(text), pages: document.numPages, info: info as Record<string, unknown> }
}

const readWord = async (buffer: Buffer): Promise<string> =>
  plain((await mammoth.convertToHtml({ buffer })).value)

describe('the decision paper', () => {
  test('has every figure from the report, and room for what only the municipality can say', () => {
    const findings = paper.sections.flatMap(({ blocks }) =>
      blocks.flatMap(block => (block.kind === 'findings' ? block.findings : [])),
    )
    expect(findings.map(({ figure }) => figure)).toEqual(
      report.findings.slice(0, findings.length).map(({ figure }) => figure),
    )
    expect(findings.length).toBeGreaterThanOrEqual(3)
    const needs = report.sections.flatMap(({ charts }) => charts).find(({ id }) => id === 'needs')
    const [table] = paper.sections.flatMap(({ blocks }) => blocks.filter(block => block.kind === 'table'))
    expect(table?.rows[0]).toEqual([needs?.bars[0]?.label, ...(needs?.bars[0]?.values ?? []).map(String)])
    expect(paper.sections.filter(({ blocks }) => blocks.some(({ kind }) => kind === 'room'))).toHaveLength(3)
  })

  test('is two pages of PDF/UA-1, in each language', async () => {
    for (const language of ['nb', 'nn'] as const) {
      const made = decisionPaper(municipalReport(release, 'Fjordvik', language))
      const pdf = typesetDecisionPaper(made)
      const { text, pages, info } = await readPdf(pdf)
      expect(pages).toBe(2)
      expect(info).toMatchObject({ Title: made.title, Language: `${language}-NO` })
      expect(pdf.toString('latin1')).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
      for (const { title, blocks } of made.sections) {
        expect(text).toContain(title)
        for (const block of blocks) {
          if (block.kind === 'table')
            for (const row of block.rows) expect(text).toContain(plain(row.join(' ')))
          if (block.kind === 'findings')
            for (const finding of block.findings) expect(text).toContain(plain(finding.figure))
        }
      }
    }
  })

  test('stays on two pages when every finding is compared and the people are few', async () => {
    const comparison =
      'I kommuner av samme størrelse er det 31 %, i regionen 29 % og i landet 28 %. I forrige kartlegging var det 33 %.'
    const caution = report.method[1]?.text.slice(0, 200) ?? ''
    const findings = report.findings.map(finding => ({ ...finding, comparison }))
    const { pages } = await readPdf(typesetDecisionPaper(decisionPaper({ ...report, caution, findings })))
    expect(pages).toBe(2)
    const sections = report.sections.map(each => ({ ...each, charts: [] }))
    const longer = [findings, findings, findings].flat()
    const withoutNeeds = decisionPaper({ ...report, caution, findings: longer, sections })
    expect((await readPdf(typesetDecisionPaper(withoutNeeds))).pages).toBe(2)
    const shown = withoutNeeds.sections.flatMap(({ blocks }) =>
      blocks.flatMap(block => (block.kind === 'findings' ? block.findings : [])),
    )
    expect(shown).toHaveLength(8)
  })

  test('is a Word document with headings, header cells and the same words', async () => {
    const html = await readWord(await writeDecisionPaper(paper))
    for (const { title, blocks } of paper.sections) {
      expect(html).toContain(`<h1>${title}</h1>`)
      for (const block of blocks) {
        if (block.kind === 'words') expect(html).toContain(plain(block.text))
        if (block.kind === 'room') expect(html).toContain(plain(block.prompt))
        if (block.kind === 'findings')
          for (const { figure, text } of block.findings) {
            expect(html).toContain(plain(figure))
            expect(html).toContain(plain(text))
          }
        if (block.kind === 'table')
          for (const row of block.rows)
            expect(html).toContain(row.map(cell => `<td><p>${plain(cell)}</p></td>`).join(''))
      }
    }
    expect(html).toContain('<thead>')
    expect(html).toContain('Saksnummer')
  })

  test('is the same bytes from the same release, whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00Z') })
    try {
      const [word, pdf] = [await writeDecisionPaper(paper), typesetDecisionPaper(paper)]
      vi.setSystemTime(new Date('2031-03-02T23:59:58Z'))
      const again = decisionPaper(municipalReport(release, 'Fjordvik', 'nb'))
      expect((await writeDecisionPaper(again)).equals(word)).toBe(true)
      expect(typesetDecisionPaper(again).equals(pdf)).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })

  test('of too few people has words for figures, and says so where it was made in training', async () => {
    const none = decisionPaper(municipalReport(syntheticRelease(8), 'Fjordvik', 'nn'), 'training')
    const { text } = await readPdf(typesetDecisionPaper(none))
    expect(text).toContain('Færre enn ti personar')
    expect(text).toContain('Øving – ikkje verkelege personar')
    expect(await readWord(await writeDecisionPaper(none))).toContain('Færre enn ti personar')
  })
})
