import { type AreaMember, sumReleases } from '../../statistics/index.ts'
import { inPlace } from '../area-words.ts'
import type { ReportCell, ReportLanguage, ReportMap } from '../contract.ts'
import { writeCell } from '../figure.ts'
import { rateCell, shareCell } from '../sections/cells.ts'
import { type Figures, readFigures } from '../sections/figures.ts'
import { measureOf } from '../sections/measures.ts'
import type { MunicipalitiesSource } from '../sections/municipality-source.ts'
import { municipalityTexts as words } from '../sections/municipality-texts.ts'
import { fill, formatCount, joinWords, type Wording } from '../words.ts'
import { readBorders } from './map/borders.ts'
import { type ClassLimits, classesOf, classOf, type MapClass } from './map-classes.ts'

/** A figure that municipalities are filled by. */
type Subject = Readonly<{
  id: string
  title: Wording
  limits: ClassLimits
  read: (figures: Figures, adults: number | null) => ReportCell
}>

const percent = (
  id: string,
  measure: string,
  title: Wording,
  from: readonly [number, number, number],
): Subject => ({
  id,
  title,
  limits: { from, step: 1 },
  read: figures => {
    const share = measureOf(measure).read(figures)
    return share ? shareCell(share.count, share.base) : { kind: 'hidden' }
  },
})

/**
 * The limits of the classes don't follow the figures, or the same colour would be another figure next year. They are round numbers
 * around what is known of the country: 17 of 1,000 adults, and 9 to 10 percent at blue.
 */
const SUBJECTS: readonly Subject[] = [
  {
    id: 'mapRate',
    title: words.map.rate,
    limits: { from: [10, 15, 20], step: 0.1 },
    read: (figures, adults) => rateCell(figures.people, adults),
  },
  percent('mapBlue', 'blue', words.map.blue, [3, 6, 10]),
  percent('mapNew', 'new', words.map.new, [6, 9, 12]),
]

/** With fewer figures than this a map shows nothing that the table doesn't. */
const SHOWN_MIN = 3
/** More names than this are told as a number: the table has them. */
const NAMED_MAX = 15

/** What has borders: a municipality, or Oslo with what its districts show together. */
type Filled = Readonly<{
  code: string
  name: string
  state: 'shown' | 'tooFew' | 'notApproved' | 'absent'
  figures: Figures | undefined
  adults: number | null
}>

/** A map for each of some key figures; none where too few municipalities have figures. */
export function municipalityMaps(source: MunicipalitiesSource): readonly ReportMap[] {
  const borders = readBorders()
  const filled = fillWhole(source.area.members).filter(({ code }) => borders.has(code))
  return SUBJECTS.flatMap(subject => {
    const map = mapOf(source, subject, filled)
    return map.places.filter(({ state }) => state === 'shown').length >= SHOWN_MIN ? [map] : []
  })
}

function fillWhole(members: readonly AreaMember[]): readonly Filled[] {
  const wholes = Map.groupBy(members, ({ number, parent }) => parent ?? number)
  return [...wholes].map(([code, parts]) => {
    const shown = parts.filter(({ state }) => state === 'shown')
    const summed = sumReleases(shown.flatMap(({ content }) => (content ? [content] : [])))
    const known = shown.every(({ adults }) => adults !== null)
    return {
      code,
      name: parts.length === 1 && parts[0]?.parent === null ? parts[0].name : (parts[0]?.countyName ?? code),
      state: stateOf(parts),
      figures: summed && readFigures(summed),
      adults: known ? shown.reduce((sum, { adults }) => sum + (adults ?? 0), 0) : null,
    }
  })
}

/** Of several parts what is told of any of them goes first. */
function stateOf(parts: readonly AreaMember[]): Filled['state'] {
  const states = new Set(parts.map(({ state }) => state))
  if (states.has('shown')) return 'shown'
  if (states.has('pooled') || states.has('tooFew')) return 'tooFew'
  return states.has('notApproved') ? 'notApproved' : 'absent'
}

type Told = Filled & Readonly<{ cell: ReportCell }>
const figureOf = ({ state, cell }: Told): number | undefined =>
  state === 'shown' && 'value' in cell ? cell.value : undefined

function mapOf(
  { language, place }: MunicipalitiesSource,
  subject: Subject,
  filled: readonly Filled[],
): ReportMap {
  const told = filled.map(
    (each): Told => ({
      ...each,
      cell: each.figures ? subject.read(each.figures, each.adults) : { kind: 'hidden' },
    }),
  )
  const write = (value: number): string => writeCell(cellLike(subject, value))
  const labels = classesOf(subject.limits).map(of => nameClass(of, write, language))
  const places = told.map((each): ReportMap['places'][number] => {
    const value = figureOf(each)
    if (value !== undefined)
      return { code: each.code, state: 'shown', class: classOf(value, subject.limits), figure: write(value) }
    // Its people are told of, but of this too few.
    return { code: each.code, state: each.state === 'shown' ? 'tooFew' : each.state }
  })
  const states = (['tooFew', 'notApproved', 'absent'] as const)
    .filter(state => places.some(each => each.state === state))
    .map(state => ({ state, label: words.map[state][language] }))
  const title = subject.title[language]
  const groups = [
    ...labels.map((label, index) => ({
      label,
      of: places.map(each => each.state === 'shown' && each.class === index),
    })),
    ...states.map(({ state, label }) => ({ label, of: places.map(each => each.state === state) })),
  ]
  const lines = groups.map(({ label, of }) =>
    tell(
      label,
      told.filter((_, index) => of[index]).map(({ name }) => name),
      language,
    ),
  )
  return {
    id: subject.id,
    title,
    alt: [fill(words.map.alt[language], { place: inPlace(place, language), title }), ...lines].join(' '),
    table: 'municipalities',
    classes: labels.map(label => ({ label })),
    states,
    places,
    source: words.map.source[language],
  }
}

const cellLike = ({ id }: Subject, value: number): ReportCell =>
  id === 'mapRate' ? { kind: 'rate', value } : { kind: 'percent', value }

/** `5–12 %`: the unit is written once. */
function nameClass(
  { least, most }: MapClass,
  write: (value: number) => string,
  language: ReportLanguage,
): string {
  if (least === undefined) return fill(words.map.upTo[language], { most: write(most ?? 0) })
  if (most === undefined) return fill(words.map.andMore[language], { least: write(least) })
  return least === most ? write(least) : `${write(least).replace(/\s*%$/, '')}–${write(most)}`
}

function tell(label: string, names: readonly string[], language: ReportLanguage): string {
  const listed =
    names.length > NAMED_MAX
      ? fill(words.map.many[language], { count: formatCount(names.length) })
      : joinWords(names.length > 0 ? names : [words.map.none[language]])
  return fill(words.map.line[language], { label, names: listed })
}
