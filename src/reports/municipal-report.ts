import { getInstrument, INDEX_THRESHOLDS, INDEX_VERSION } from '../instrument/index.ts'
import { meanExpectedError, type Release, type ReleaseContent } from '../statistics/index.ts'
import { inPlace } from './area-words.ts'
import type { Report, ReportLanguage, ReportPlace, ReportSection } from './contract.ts'
import { hangPictures } from './findings/finding-chart.ts'
import { findFindings } from './findings/findings.ts'
import type { Basis } from './sections/basis.ts'
import { type Beside, NOTHING_BESIDE } from './sections/beside.ts'
import { comparisonSection } from './sections/comparison-section.ts'
import { developmentSection } from './sections/development-section.ts'
import { familySection } from './sections/family-section.ts'
import { FEW_PEOPLE, FEWEST_PEOPLE, readFigures } from './sections/figures.ts'
import { livingSection } from './sections/living-section.ts'
import { mappingSection } from './sections/mapping-section.ts'
import { peopleSection } from './sections/people-section.ts'
import { referenceSection } from './sections/reference-section.ts'
import { servicesSection } from './sections/services-section.ts'
import {
  housingSection,
  mentalSection,
  plansSection,
  substancesSection,
  violenceSection,
} from './sections/situation-sections.ts'
import { cover, drawnTexts, methodTexts } from './texts.ts'
import { fill, formatCount, formatDate, formatPercent, type Wording } from './words.ts'

/**
 * The report of a release in one language: all its words and figures, from protected counts alone.
 * @param name the municipality's.
 * @param beside what it is compared with, and its earlier years.
 */
export function municipalReport(
  release: Release,
  name: string,
  language: ReportLanguage,
  beside: Beside = NOTHING_BESIDE,
): Report {
  const place: ReportPlace = { kind: 'municipality', code: release.municipality, name }
  return makeReport({ place, language, beside, ...release })
}

/** What a report is made of; `content`: a release, or a sum of releases. */
export type ReportSource = Readonly<{
  place: ReportPlace
  year: number
  createdAt: Date
  content: Omit<ReleaseContent, 'tables'> & Readonly<{ tables: readonly ReleaseContent['tables'][number][] }>
  language: ReportLanguage
  beside: Beside
  /** How years or neighbours that are told together are called, and what they are. */
  together?: Readonly<{ title: Wording; period: string; text: Wording; repeated: boolean }> | undefined
}>

/** The report of any place. `extra`: sections that only some places have. */
export function makeReport(source: ReportSource, extra: readonly ReportSection[] = []): Report {
  const { place, year, createdAt, content, language, together } = source
  const title = together?.title ?? (place.kind === 'municipality' ? cover.title : cover.areaTitle)
  const period = together?.period ?? String(year)
  return {
    language,
    place,
    year,
    period,
    instrument: content.instrument,
    createdAt: createdAt.toISOString(),
    title: fill(title[language], { year: period }),
    subtitle: cover.subtitle[language],
    people: content.people,
    pooled: together ? fill(together.text[language], { place: place.name, period }) : null,
    headings: {
      contents: cover.contents[language],
      findings: cover.findings[language],
      method: cover.method[language],
    },
    ...describe(source, extra),
  }
}

const sections: readonly ((basis: Basis) => ReportSection | undefined)[] = [
  mappingSection,
  peopleSection,
  familySection,
  housingSection,
  livingSection,
  mentalSection,
  substancesSection,
  violenceSection,
  plansSection,
  servicesSection,
  developmentSection,
  comparisonSection,
]

/** Of very few people nothing says as much as how far their shares reach beside those of others: it comes early. */
const inOrder = (people: number): typeof sections =>
  people >= FEWEST_PEOPLE
    ? sections
    : [
        mappingSection,
        comparisonSection,
        ...sections.filter(each => each !== mappingSection && each !== comparisonSection),
      ]

function describe(
  { place, year, createdAt, content, language, beside, together }: ReportSource,
  extra: readonly ReportSection[],
): Pick<Report, 'tooFew' | 'caution' | 'findings' | 'sections' | 'method'> {
  if (content.people === null) {
    const tooFew = fill(cover.tooFew[language], { inPlace: inPlace(place, language), year })
    const reference = referenceSection({ language, beside })
    return { tooFew, caution: null, findings: [], sections: reference ? [reference] : [], method: [] }
  }
  const instrument = getInstrument(content.instrument)
  const basis: Basis = {
    instrument,
    figures: readFigures(content),
    language,
    place,
    year,
    period: together?.period ?? String(year),
    repeated: together?.repeated ?? false,
    beside,
  }
  const made = inOrder(content.people).flatMap(section => section(basis) ?? [])
  return {
    tooFew: null,
    caution: cautionOf(content.people, language),
    ...hangPictures(
      findFindings(basis),
      [...made, ...extra].filter(({ tables }) => tables.length > 0),
    ),
    method: methodTexts.map(({ title, text }) => ({
      title: title[language],
      text: fill(text[language], methodValues({ place, createdAt, content, language })),
    })),
  }
}

/** What is said before everything where protection and chance are seen in the shares. */
function cautionOf(people: number, language: ReportLanguage): string | null {
  if (people >= FEW_PEOPLE) return null
  if (people >= FEWEST_PEOPLE) return cover.caution[language]
  return fill(cover.cautionFewest[language], { people: formatCount(people) })
}

function methodValues({
  place,
  createdAt,
  content,
  language,
}: Pick<ReportSource, 'place' | 'createdAt' | 'content' | 'language'>): Record<string, string> {
  const threshold = (value: number): string => String(value).replace('.', ',')
  const drawn = drawnTexts[place.kind === 'municipality' ? 'municipality' : 'area'][language]
  return {
    drawn: fill(drawn, { date: formatDate(createdAt, language) }),
    version: INDEX_VERSION,
    yellow: threshold(INDEX_THRESHOLDS.yellow),
    red: threshold(INDEX_THRESHOLDS.red),
    blue: threshold(INDEX_THRESHOLDS.blue),
    error: errorInWords(content),
  }
}

/** The mean relative error to be expected of the report's tables; the same in both languages. */
function errorInWords(content: ReportSource['content']): string {
  const percent = Math.round(100 * meanExpectedError(content))
  return percent === 0 ? `mindre enn ${formatPercent(1)}` : `om lag ${formatPercent(percent)}`
}
