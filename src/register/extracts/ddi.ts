// The codebook of an extract as DDI Codebook 2.5 (https://ddialliance.org/Specification/DDI-Codebook/2.5/), which archives
// of research data read.
import { type CodebookVariable, type Language, UNKNOWN } from '../../instrument/index.ts'
import { columnsOf, type Departure, isText } from './extract.ts'

/** What XML 1.0 can't hold at all, whatever the escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are taken away
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const escaped = (text: string) =>
  text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

type Attributes = Readonly<Record<string, string | number>>
type Content = string | readonly string[]

/** An element: its content is a text, or elements that have been written. */
function element(name: string, attributes: Attributes, content: Content = []): string {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  const inside = typeof content === 'string' ? escaped(content) : content.join('')
  return inside === '' ? `<${name}${told.join('')}/>` : `<${name}${told.join('')}>${inside}</${name}>`
}

const measures = { nominal: 'nominal', ordinal: 'ordinal', scale: 'ratio' } as const

function rangeOf({ min, max }: CodebookVariable): readonly string[] {
  if (min === undefined || max === undefined) return []
  return [element('valrng', {}, [element('range', { min, max })])]
}

function variableElement(column: CodebookVariable, language: Language): string {
  const { name, label, help, condition, values, measure } = column
  const categories = values.map(value =>
    element('catgry', value.code === UNKNOWN ? { missing: 'Y' } : {}, [
      element('catValu', {}, String(value.code)),
      element('labl', {}, value.label[language]),
    ]),
  )
  return element('var', { ID: `v-${name}`, name, intrvl: 'discrete', nature: measures[measure] }, [
    element('labl', {}, label[language]),
    ...rangeOf(column),
    ...(condition ? [element('universe', {}, condition[language])] : []),
    ...(help ? [element('txt', {}, help[language])] : []),
    ...categories,
    element('varFormat', { type: isText(column) ? 'character' : 'numeric' }),
  ])
}

/** Groups stand for the tabs of the questionnaire. */
function groupElements(columns: readonly CodebookVariable[], language: Language): readonly string[] {
  return [...new Set(columns.map(({ group }) => group))].map(group => {
    const members = columns.filter(column => column.group === group)
    const label = members[0]?.tab[language] ?? group
    const attributes = {
      ID: `g-${group}`,
      type: 'section',
      var: members.map(({ name }) => `v-${name}`).join(' '),
    }
    return element('varGrp', attributes, [element('labl', {}, label)])
  })
}

function citation(title: string, id: string): string {
  return element('citation', {}, [
    element('titlStmt', {}, [element('titl', {}, title), element('IDNo', {}, id)]),
    element('rspStmt', {}, [element('AuthEnty', {}, 'Helse Stavanger HF, KORFOR')]),
  ])
}

/** The whole document, UTF-8; the same departure gives the same text. */
export function toDdi(departure: Departure, language: Language): string {
  const { extract, instrument, rows } = departure
  const columns = columnsOf(departure)
  const study = element('stdyDscr', {}, [
    citation(instrument.title[language], extract.id),
    element('stdyInfo', {}, [
      element('sumDscr', {}, [
        ...extract.years.map(year => element('timePrd', { date: year }, String(year))),
        element('nation', { abbr: 'NO' }, language === 'nb' ? 'Norge' : 'Noreg'),
        element('anlyUnit', {}, 'person'),
      ]),
    ]),
  ])
  const file = element('fileDscr', { ID: 'f-data' }, [
    element('fileTxt', {}, [
      element('fileName', {}, 'data.csv'),
      element('dimensns', {}, [
        element('caseQnty', {}, String(rows)),
        element('varQnty', {}, String(columns.length)),
      ]),
    ]),
  ])
  const data = element('dataDscr', {}, [
    ...groupElements(columns, language),
    ...columns.map(column => variableElement(column, language)),
  ])
  const attributes = { xmlns: 'ddi:codebook:2_5', version: '2.5', 'xml:lang': language }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('codeBook', attributes, [study, file, data])}\n`
}
