// Who has a need that a service is there for, and doesn't get it.

import { makeChart } from '../charts/make-chart.ts'
import type { ReportCell, ReportChart, ReportLanguage } from '../contract.ts'
import { fill, joinWords, text, type Wording } from '../words.ts'
import type { Basis, Shown } from './basis.ts'
import { countCell, GAP, plainTable, rowOf, shareCell } from './cells.ts'
import { type Figures, partOf, sumCells, TELLING_MIN } from './figures.ts'
import { toldBeside } from './told-beside.ts'

/** A need and what is lacking: of `base` people, `lacking` go without, and `unmet` of these are recommended it. */
export type Combination = Readonly<{
  id: string
  label: Wording
  base: number
  lacking: number
  unmet: number | null
}>

type Counts = Readonly<{ base: number; lacking: number; unmet: number | null }>

const OBS = ['home.obs', 'contact.obs', 'noContact.obs', 'others.obs'] as const

/** A service, or one of several, counted among those of one part of its table. */
function inPart(figures: Figures, table: string, ...part: readonly string[]): Counts | undefined {
  const found = partOf(figures.find(table), ...part)
  if (!found || found.total === 0) return undefined
  const unmet = sumCells(found, ['unmet'])
  return { base: found.total, lacking: unmet + sumCells(found, ['neither']), unmet }
}

/** What is asked after a yes: how many of those were told to go without. */
function afterYes(figures: Figures, table: string): Counts | undefined {
  const found = figures.find(table)
  if (!found) return undefined
  const [yes, not] = [sumCells(found, ['yes']), sumCells(found, ['yes.not'])]
  return yes + not === 0 ? undefined : { base: yes + not, lacking: not, unmet: null }
}

/** Both problems, and neither a coordinator nor an individual plan. */
function withoutPlan(figures: Figures): Counts | undefined {
  const found = partOf(figures.find('coordination'), '3')
  if (!found || found.total === 0) return undefined
  const unmet = sumCells(found, ['unmet.no'])
  return { base: found.total, lacking: unmet + sumCells(found, ['neither.no']), unmet }
}

const combinations: readonly Readonly<{
  id: string
  label: Wording
  read: (figures: Figures) => Counts | undefined
}>[] = [
  {
    id: 'red-housing',
    label: text('Rød bosituasjon, ingen boligtjeneste', 'Raud busituasjon, inga bustadteneste'),
    read: figures => inPart(figures, 'housingServices', 'red'),
  },
  {
    id: 'children-obs',
    label: text('Barn med Obs, ingen barneverntjeneste', 'Barn med Obs, inga barnevernsteneste'),
    read: figures => inPart(figures, 'childWelfare', ...OBS),
  },
  {
    id: 'overdose',
    label: text('Overdose, ingen oppfølging etterpå', 'Overdose, inga oppfølging etterpå'),
    read: figures => afterYes(figures, 'overdose'),
  },
  {
    id: 'injecting',
    label: text(
      'Injiserer, ikke tilbud om utdeling av utstyr',
      'Injiserer, ikkje tilbod om utdeling av utstyr',
    ),
    read: figures => afterYes(figures, 'injecting'),
  },
  {
    id: 'without-plan',
    label: text(
      'Rus og psykisk helse, uten koordinator og plan',
      'Rus og psykisk helse, utan koordinator og plan',
    ),
    read: withoutPlan,
  },
]

/** The combinations that can be told, in their order. */
export function readCombinations(figures: Figures): Combination[] {
  return combinations.flatMap(({ id, label, read }) => {
    const counts = read(figures)
    return counts ? [{ id, label, ...counts }] : []
  })
}

const words = {
  title: text('Behov uten tilbud', 'Behov utan tilbod'),
  chart: text('Har og mangler tilbud', 'Har og manglar tilbod'),
  need: text('Behov', 'Behov'),
  base: text('Gjelder', 'Gjeld'),
  lacking: text('Mangler', 'Manglar'),
  share: text('Andel', 'Del'),
  unmet: text('Herav anbefalt', 'Av desse tilrådd'),
  missing: text(
    'Ikke vist, fordi det gjelder for få eller ikke er spurt om: {needs}.',
    'Ikkje vist, fordi det gjeld for få eller ikkje er spurt om: {needs}.',
  ),
  has: text('Har tilbud', 'Har tilbod'),
  beside: text(
    'De siste kolonnene er andelen som mangler, der det gjelder ti eller flere.',
    'Dei siste kolonnane er delen som manglar, der det gjeld ti eller fleire.',
  ),
  note: text(
    '«Herav anbefalt»: kartleggeren anbefaler tjenesten. Tallene gjelder dem det er kjent for.',
    '«Av desse tilrådd»: kartleggjaren tilrår tenesta. Tala gjeld dei det er kjent for.',
  ),
}

/** The table of them. */
export function combinationsTable(basis: Basis): Shown {
  const { figures, language } = basis
  const title = words.title[language]
  const found = readCombinations(figures)
  if (found.length === 0) return { tooFew: title }
  const others = toldBeside(basis)
  return plainTable({
    id: 'combinations',
    title,
    rowHeading: words.need[language],
    columns: [
      ...[words.base, words.lacking, words.share, words.unmet].map(label => label[language]),
      ...others.map(({ label }) => label),
    ],
    rows: found.map(({ id, label, base, lacking, unmet }) =>
      rowOf(
        label[language],
        countCell(base),
        countCell(lacking),
        shareCell(lacking, base),
        unmet === null ? GAP : countCell(unmet),
        ...others.map(({ figures: their }) => shareBeside(their, id)),
      ),
    ),
    note: [
      words.note[language],
      ...(others.length > 0 ? [words.beside[language]] : []),
      ...missingNote(found, language),
    ].join(' '),
  })
}

/** How many go without of those with the same need elsewhere, or the year before; of too few nothing. */
function shareBeside(figures: Figures, id: string): ReportCell {
  const same = readCombinations(figures).find(each => each.id === id)
  return same && same.base >= TELLING_MIN ? shareCell(same.lacking, same.base) : GAP
}

/** Which needs can't be told: that a row isn't there doesn't mean that nobody lacks anything. */
function missingNote(found: readonly Combination[], language: ReportLanguage): string[] {
  const missing = combinations.filter(({ id }) => !found.some(each => each.id === id))
  if (missing.length === 0) return []
  return [
    fill(words.missing[language], { needs: joinWords(missing.map(({ label }) => `«${label[language]}»`)) }),
  ]
}

/** The two parts of a bar of what people go without. */
export const lackingParts = (language: ReportLanguage): ReportChart['parts'] => [
  { id: 'has', label: words.has[language] },
  { id: 'lacks', label: words.lacking[language] },
]

/** Those of people enough as shares: of five a bar would say more than anybody knows. */
export function combinationsChart({ figures, language }: Basis): ReportChart | undefined {
  const found = readCombinations(figures).filter(({ base }) => base >= TELLING_MIN)
  if (found.length === 0) return undefined
  return makeChart(language, {
    id: 'combinations',
    kind: 'shares',
    title: words.chart[language],
    table: 'combinations',
    unit: 'count',
    parts: lackingParts(language),
    bars: found.map(({ label, base, lacking }) => ({
      label: label[language],
      values: [base - lacking, lacking],
    })),
  })
}
