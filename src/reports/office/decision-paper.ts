import type { Report, ReportLanguage } from '../contract.ts'
import { fill, formatCount } from '../words.ts'
import { paperTexts } from './decision-paper-texts.ts'
import { type Environment, frozenOf, markOf } from './office-mark.ts'

/** A figure, its sentence, and how it is elsewhere or was before. */
export type PaperFinding = Readonly<{ figure: string; text: string; comparison: string | null }>

/** A part of the paper: words, figures with their sentences, a table, or room for the municipality's own words. */
export type PaperBlock =
  | Readonly<{ kind: 'words'; text: string }>
  | Readonly<{ kind: 'findings'; findings: readonly PaperFinding[] }>
  | Readonly<{ kind: 'table'; heads: readonly string[]; rows: readonly (readonly string[])[] }>
  /** `lines`: how many; `numbered`: each is a proposal. */
  | Readonly<{ kind: 'room'; prompt: string; lines: number; numbered: boolean }>

/** `newPage`: the municipality's own words begin on a page of their own. */
type PaperSection = Readonly<{ title: string; newPage?: boolean; blocks: readonly PaperBlock[] }>

/** The paper that a council decides from: two pages, the municipality's own figures in place. Word and PDF show the same. */
export type DecisionPaper = Readonly<{
  language: ReportLanguage
  kind: string
  title: string
  /** What the case officer fills in, each with room beside it. */
  fields: readonly string[]
  sections: readonly PaperSection[]
  mark: string | null
  createdAt: string
}>

/** What two pages have room for: more findings where there is no table of needs below them. */
const FINDINGS_MAX = 5
const FINDINGS_ALONE_MAX = 8
const NEEDS_MAX = 6

/** The decision paper of a report: every figure stands in the report. */
export function decisionPaper(report: Report, environment: Environment = 'production'): DecisionPaper {
  const { language, place, period, createdAt, tooFew, pooled } = report
  const say = (title: keyof typeof paperTexts & string): string => wordsOf(title, language)
  const words = (text: string): PaperBlock => ({ kind: 'words', text })
  const room = (prompt: string, lines: number, numbered = false): PaperBlock => ({
    kind: 'room',
    prompt,
    lines,
    numbered,
  })
  const shown =
    tooFew === null ? figureSections(report) : [{ title: say('findings'), blocks: [words(tooFew)] }]
  const about = fill(say('aboutText'), { frozen: frozenOf(report), year: period })
  return {
    language,
    kind: say('kind'),
    title: fill(say('title'), { year: period, place: place.name }),
    fields: paperTexts.fields.map(field => field[language]),
    sections: [
      {
        title: say('background'),
        blocks: [words(say('backgroundText')), ...(pooled === null ? [] : [words(pooled)])],
      },
      ...shown,
      { title: say('assessment'), newPage: tooFew === null, blocks: [room(say('assessmentPrompt'), 7)] },
      { title: say('consequences'), blocks: [room(say('consequencesPrompt'), 4)] },
      { title: say('proposals'), blocks: [room(say('proposalsPrompt'), 4, true)] },
      ...(tooFew === null ? [{ title: say('about'), blocks: [words(about)] }] : []),
    ],
    mark: markOf(language, environment),
    createdAt,
  }
}

function wordsOf(key: keyof typeof paperTexts, language: ReportLanguage): string {
  const found = paperTexts[key]
  if (!('nb' in found)) throw new Error(`"${key}" is more than one text`)
  return found[language]
}

function figureSections(report: Report): DecisionPaper['sections'] {
  const { language, caution } = report
  const needs = needsSection(report)
  const most = needs.length > 0 ? FINDINGS_MAX : FINDINGS_ALONE_MAX
  const findings = report.findings
    .slice(0, most)
    .map(({ figure, text, comparison }): PaperFinding => ({ figure, text, comparison }))
  const careful: PaperBlock[] = caution === null ? [] : [{ kind: 'words', text: caution }]
  return [
    { title: paperTexts.findings[language], blocks: [...careful, { kind: 'findings', findings }] },
    ...needs,
  ]
}

function needsSection({ language, sections }: Report): DecisionPaper['sections'] {
  const chart = sections.flatMap(({ charts }) => charts).find(({ id }) => id === 'needs')
  if (!chart) return []
  const rows = chart.bars
    .slice(0, NEEDS_MAX)
    .map(({ label, values }) => [label, ...values.map(value => (value === null ? '–' : formatCount(value)))])
  const heads = [paperTexts.service[language], ...chart.parts.map(({ label }) => label)]
  return [
    {
      title: paperTexts.needs[language],
      blocks: [
        { kind: 'words', text: paperTexts.needsText[language] },
        { kind: 'table', heads, rows },
      ],
    },
  ]
}
