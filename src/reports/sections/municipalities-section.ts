// The municipalities of an area one by one, each as its own release shows it: nothing is counted here that isn't there.
import type { AreaMember, AreaPool, ReleaseContent } from '../../statistics/index.ts'
import { nameOfPlace } from '../area-words.ts'
import { municipalityMaps } from '../charts/municipality-maps.ts'
import type { ReportCell, ReportLanguage, ReportRow, ReportSection, ReportTable } from '../contract.ts'
import { fill, formatCount, joinWords, type Wording } from '../words.ts'
import { countCell, GAP, HIDDEN, plainTable, rateCell, rowOf, shareCell, totalOf } from './cells.ts'
import { readFigures } from './figures.ts'
import { measureOf } from './measures.ts'
import type { MunicipalitiesSource } from './municipality-source.ts'
import { municipalityTexts as words } from './municipality-texts.ts'

/** What is told of each municipality beside how many they are. */
const COLUMNS = ['blue', 'housing', 'activity', 'violence', 'plan', 'new'] as const

/** With fewer people, what protection moves is seen in the shares. */
const FEW = 100

/** Names of those that haven't mapped are given as long as they can be read. */
const NAMED_MAX = 25

/** Table and maps of the municipalities. */
export function municipalitiesSection(source: MunicipalitiesSource): ReportSection {
  const { language, area } = source
  const onlyDistricts = area.members.every(({ parent }) => parent !== null)
  const maps = [...municipalityMaps(source)]
  return {
    id: 'municipalities',
    title: (onlyDistricts ? words.districtsTitle : words.title)[language],
    lead: [leadOf(source), ...(maps.length > 0 ? [words.map.same[language]] : [])].join(' '),
    charts: [],
    maps,
    tables: [municipalityTable(source)],
  }
}

const countOf = (members: readonly AreaMember[], ...states: readonly AreaMember['state'][]): number =>
  members.filter(({ state }) => states.includes(state)).length

/** How many of them are in the figures, and why the others aren't. */
function leadOf({ language, year, area: { members } }: MunicipalitiesSource): string {
  const some = (wording: Wording, count: number): string[] =>
    count === 0 ? [] : [fill(wording[language], { count: formatCount(count), year })]
  const districts = members.filter(({ parent }) => parent !== null).length
  const places =
    districts === 0 ? words.municipalities : districts === members.length ? words.districts : words.both
  const taking = fill(words.takingPart[language], {
    count: formatCount(countOf(members, 'shown', 'pooled')),
    all: formatCount(members.length),
    places: places[language],
  })
  return [
    taking,
    ...some(words.tooFewSome, countOf(members, 'tooFew')),
    ...some(words.notApprovedSome, countOf(members, 'notApproved')),
    ...some(words.absentSome, countOf(members, 'absent')),
    words.lead[language],
  ].join(' ')
}

type CountyRow = Readonly<{ county: string; name: string; row: ReportRow }>

function municipalityTable(source: MunicipalitiesSource): ReportTable {
  const { language, area, content, place } = source
  const rows = [
    ...area.members.flatMap(member => memberRow(member, language)),
    ...area.pools.map(pool => poolRow(pool, language)),
  ].toSorted((a, b) => a.county.localeCompare(b.county, 'nb') || a.name.localeCompare(b.name, 'nb'))
  const counties = Map.groupBy(rows, ({ county }) => county)
  const total = totalOf(words.all[language], ...figureCells(content, area.adults))
  const groups =
    counties.size > 1
      ? [
          ...[...counties].map(([label, own]) => ({ label, rows: own.map(({ row }) => row) })),
          { label: nameOfPlace(place, language), rows: [total] },
        ]
      : [{ label: null, rows: [...rows.map(({ row }) => row), total] }]
  const districts = area.members.filter(({ parent }) => parent !== null).length
  const heading =
    districts === 0 ? words.municipality : districts === area.members.length ? words.district : words.either
  const table = plainTable({
    id: 'municipalities',
    title: words.table[language],
    rowHeading: heading[language],
    columns: [words.people, words.rate, ...COLUMNS.map(id => words.columns[id])].map(
      label => label[language],
    ),
    rows: [],
    note: notesOf(source, rows).join(' '),
  })
  return { ...table, groups }
}

function notesOf({ language, year, area }: MunicipalitiesSource, rows: readonly CountyRow[]): string[] {
  const absent = area.members.filter(({ state }) => state === 'absent').map(({ name }) => name)
  const named = absent.length > 0 && absent.length <= NAMED_MAX
  return [
    words.note[language],
    ...(rows.some(({ row }) => row.label.endsWith('*')) ? [words.few[language]] : []),
    ...(named ? [fill(words.absentNamed[language], { year, names: joinWords(absent) })] : []),
  ]
}

/** A municipality with its figures, or with why it has none; those that haven't mapped are told of in the note alone. */
function memberRow(member: AreaMember, language: ReportLanguage): CountyRow[] {
  const { state, name, countyName: county, content, adults } = member
  if (state === 'absent') return []
  if (state === 'shown' && content)
    return [{ county, name, row: rowOf(marked(name, content), ...figureCells(content, adults)) }]
  const said = state === 'shown' ? 'tooFew' : state
  const why: ReportCell = { kind: 'said', state: said, text: words.states[said][language] }
  const others = Array.from({ length: COLUMNS.length + 1 }, () => (said === 'tooFew' ? HIDDEN : GAP))
  return [{ county, name, row: rowOf(name, why, ...others) }]
}

function poolRow({ members, content }: AreaPool, language: ReportLanguage): CountyRow {
  const [first] = members
  const name = fill(words.together[language], { names: joinWords(members.map(each => each.name)) })
  const adults = members.every(each => each.adults !== null)
    ? members.reduce((sum, each) => sum + (each.adults ?? 0), 0)
    : null
  const row = rowOf(marked(name, content), ...figureCells(content, adults))
  return { county: first?.countyName ?? '', name, row }
}

const marked = (name: string, { people }: Pick<ReleaseContent, 'people'>): string =>
  (people ?? 0) < FEW ? `${name}*` : name

function figureCells(content: MunicipalitiesSource['content'], adults: number | null): ReportCell[] {
  const figures = readFigures(content)
  return [
    countCell(figures.people),
    rateCell(figures.people, adults),
    ...COLUMNS.map(id => {
      const share = measureOf(id).read(figures)
      return share ? shareCell(share.count, share.base) : HIDDEN
    }),
  ]
}
