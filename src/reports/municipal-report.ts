import { getInstrument, INDEX_THRESHOLDS, INDEX_VERSION } from '../instrument/index.ts'
import { meanExpectedError, type Release, type ReleaseContent } from '../statistics/index.ts'
import { type Beside, NOTHING_BESIDE } from './beside.ts'
import type { Report, ReportLanguage, ReportPlace } from './contract.ts'
import { readFigures } from './figures.ts'
import { findFindings } from './findings.ts'
import { livingSection } from './living-section.ts'
import { peopleSection } from './people-section.ts'
import { servicesSection } from './services-section.ts'
import { cover, methodTexts } from './texts.ts'
import { fill, formatDate, formatPercent } from './words.ts'

/** With fewer people, what protection moves is seen in the shares. */
const CAUTION_BELOW = 100

/**
 * The report of a release in one language: all its words and figures, from protected counts alone.
 * @param place the municipality's name.
 * @param beside what it is compared with, and its earlier years.
 */
export function municipalReport(
  release: Release,
  place: string,
  language: ReportLanguage,
  _beside: Beside = NOTHING_BESIDE,
): Report {
  const { municipality, year, createdAt, content } = release
  const of: ReportPlace = { kind: 'municipality', code: municipality, name: place }
  return {
    language,
    place: of,
    year,
    instrument: content.instrument,
    createdAt: createdAt.toISOString(),
    title: fill(cover.title[language], { year }),
    subtitle: cover.subtitle[language],
    people: content.people,
    headings: {
      contents: cover.contents[language],
      findings: cover.findings[language],
      method: cover.method[language],
    },
    ...describe(release, place, language),
  }
}

function describe(
  { year, createdAt, content }: Release,
  place: string,
  language: ReportLanguage,
): Pick<Report, 'tooFew' | 'caution' | 'findings' | 'sections' | 'method'> {
  if (content.people === null) {
    const tooFew = fill(cover.tooFew[language], { place, year })
    return { tooFew, caution: null, findings: [], sections: [], method: [] }
  }
  const instrument = getInstrument(content.instrument)
  const figures = readFigures(content)
  return {
    tooFew: null,
    caution: content.people < CAUTION_BELOW ? cover.caution[language] : null,
    findings: findFindings({ instrument, figures, language, place, year }),
    sections: [peopleSection, livingSection, servicesSection].map(section =>
      section(instrument, figures, language),
    ),
    method: methodTexts.map(({ title, text }) => ({
      title: title[language],
      text: fill(text[language], { ...methodValues(createdAt, language), error: errorInWords(content) }),
    })),
  }
}

function methodValues(createdAt: Date, language: ReportLanguage): Record<string, string> {
  const threshold = (value: number): string => String(value).replace('.', ',')
  return {
    date: formatDate(createdAt, language),
    version: INDEX_VERSION,
    yellow: threshold(INDEX_THRESHOLDS.yellow),
    red: threshold(INDEX_THRESHOLDS.red),
    blue: threshold(INDEX_THRESHOLDS.blue),
  }
}

/** The mean relative error to be expected of the report's tables; the same in both languages. */
function errorInWords(content: ReleaseContent): string {
  const percent = Math.round(100 * meanExpectedError(content))
  return percent === 0 ? `mindre enn ${formatPercent(1)}` : `om lag ${formatPercent(percent)}`
}
