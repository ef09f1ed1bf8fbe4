// Programs that read data.csv into SPSS, Stata and R with names, labels and missing codes. Names of variables fit all three.
import { type CodebookVariable, type Language, UNKNOWN } from '../../instrument/index.ts'
import { isText } from './extract.ts'

/** One line, of so many characters at most. */
function oneLine(text: string, atMost: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= atMost ? line : `${line.slice(0, atMost - 1)}…`
}

const isDistinct = (all: readonly string[]) => new Set(all).size === all.length

/**
 * The labels of a variable's values, in their order. Where two would read the same (the middle ratings of an area have one
 * description, and long ones are cut) the codes go before: R would make one level of two.
 */
function valueLabels({ values }: CodebookVariable, language: Language, atMost: number): readonly string[] {
  const labels = values.map(({ label }) => oneLine(label[language], atMost))
  if (isDistinct(labels)) return labels
  return values.map(({ code, label }) => oneLine(`${code}: ${label[language]}`, atMost))
}

/** The labels of the variables. Where two would read the same when they are cut, the names go before. */
function variableLabels(
  columns: readonly CodebookVariable[],
  language: Language,
  atMost: number,
): readonly string[] {
  const labels = columns.map(({ label }) => oneLine(label[language], atMost))
  return columns.map(({ name, label }, index) => {
    const own = labels[index] ?? ''
    const isAlone = labels.indexOf(own) === labels.lastIndexOf(own)
    return isAlone ? own : oneLine(`${name}: ${label[language]}`, atMost)
  })
}

const hasUnknown = ({ values }: CodebookVariable) => values.some(({ code }) => code === UNKNOWN)

/** Texts of SPSS: at most 255 bytes for a variable, 120 for a value; Norwegian letters take two. */
const spssText = (text: string) => `'${text.replaceAll("'", "''")}'`

function spssFormat(variable: CodebookVariable): string {
  if (variable.name === 'person') return 'A32'
  if (isText(variable)) return 'A6'
  if (variable.name === 'index_mean') return 'F5.3'
  return 'F4.0'
}

/**
 * IBM SPSS Statistics (and PSPP) command syntax; saves data.sav. "Unknown" (99) is declared missing. Decimals have a point in
 * the file whatever they have in the reader's country, and its own way is given back afterwards.
 */
export function toSpss(columns: readonly CodebookVariable[], language: Language): string {
  const labels = variableLabels(columns, language, 120)
  const labelled = columns.filter(({ values }) => values.length > 0)
  return [
    '* Encoding: UTF-8.',
    'PRESERVE.',
    'SET DECIMAL=DOT.',

    "GET DATA /TYPE=TXT /FILE='data.csv' /ENCODING='UTF8' /DELIMITERS=',' /ARRANGEMENT=DELIMITED /FIRSTCASE=2 /VARIABLES=",
    ...columns.map(column => `  ${column.name} ${spssFormat(column)}`),
    '  .',
    ...columns.map(({ name }, index) => `VARIABLE LABELS ${name} ${spssText(labels[index] ?? '')}.`),
    ...labelled.flatMap(column => spssValues(column, language)),
    ...columns.filter(hasUnknown).map(({ name }) => `MISSING VALUES ${name} (${UNKNOWN}).`),
    ...columns.map(({ name, measure }) => `VARIABLE LEVEL ${name} (${measure.toUpperCase()}).`),
    "SAVE OUTFILE='data.sav'.",
    'RESTORE.',
    '',
  ].join('\r\n')
}

function spssValues(column: CodebookVariable, language: Language): readonly string[] {
  const labels = valueLabels(column, language, 60)
  return [
    `VALUE LABELS ${column.name}`,
    ...column.values.map(({ code }, index) => `  ${code} ${spssText(labels[index] ?? '')}`),
    '  .',
  ]
}

/** Between compound quotes only macros mean something to Stata. */
const stataText = (text: string) =>
  `\`"${text.replaceAll('`', "'").replaceAll('$', '\\$').replaceAll('"', "'")}"'`

/** Stata 14 or newer; saves data.dta. "Unknown" (99) becomes the extended missing value `.u`. */
export function toStata(columns: readonly CodebookVariable[], language: Language): string {
  const placesOf = (wanted: boolean) =>
    columns.flatMap((column, index) => (isText(column) === wanted ? [index + 1] : [])).join(' ')
  const labels = variableLabels(columns, language, 80)
  return [
    'version 14',
    // Told, not guessed: a column without a value would else be text, which no label of values can be given.
    `local texts ${placesOf(true)}`,
    `local numbers ${placesOf(false)}`,
    `import delimited using "data.csv", clear delimiters(",") varnames(1) case(preserve) encoding("UTF-8") stringcols(\`texts') numericcols(\`numbers')`,
    ...columns.map(({ name }, index) => `label variable ${name} ${stataText(labels[index] ?? '')}`),
    ...columns.filter(hasUnknown).map(({ name }) => `mvdecode ${name}, mv(${UNKNOWN}=.u)`),
    ...columns.flatMap((column, index) => stataValues(column, `l${index + 1}`, language)),
    'save "data.dta", replace',
    '',
  ].join('\n')
}

function stataValues(column: CodebookVariable, set: string, language: Language): readonly string[] {
  if (column.values.length === 0) return []
  const labels = valueLabels(column, language, 200)
  const defined = column.values.map(
    ({ code }, index) => `${code === UNKNOWN ? '.u' : code} ${stataText(labels[index] ?? '')}`,
  )
  return [`label define ${set} ${defined.join(' ')}`, `label values ${column.name} ${set}`]
}

/** A text of R, with what could end it or mean something in it escaped. */
const rText = (text: string) => JSON.stringify(text)

/** Says of columns that they are of another kind than most. */
function kindOf(
  kind: string,
  columns: readonly CodebookVariable[],
  isOf: (column: CodebookVariable) => boolean,
): readonly string[] {
  const places = columns.flatMap((column, index) => (isOf(column) ? [index + 1] : []))
  return places.length > 0 ? [`kinds[c(${places.join(', ')})] <- "${kind}"`] : []
}

/** Base R, no package needed; saves data.rds. "Unknown" (99) stays a level, to be set to NA by whoever wants it so. */
export function toR(columns: readonly CodebookVariable[], language: Language): string {
  const told = variableLabels(columns, language, 1000)
  const factors = columns.flatMap(column => {
    const { name, values, measure } = column
    if (values.length === 0) return []
    const codes = values.map(({ code }) => code).join(', ')
    const labels = valueLabels(column, language, 1000).map(rText).join(', ')
    const ordered = measure === 'ordinal' ? ', ordered = TRUE' : ''
    return [`data$${name} <- factor(data$${name}, levels = c(${codes}), labels = c(${labels})${ordered})`]
  })
  return [
    // Told, not guessed: a column without a value would else be logical.
    `kinds <- rep("integer", ${columns.length})`,
    ...kindOf('character', columns, isText),
    ...kindOf('numeric', columns, ({ name }) => name === 'index_mean'),
    'codes <- read.csv("data.csv", fileEncoding = "UTF-8", na.strings = "", colClasses = kinds)',
    'data <- codes',
    ...factors,
    ...columns.map(({ name }, index) => `attr(data$${name}, "label") <- ${rText(told[index] ?? '')}`),
    'saveRDS(data, "data.rds")',
    '',
  ].join('\n')
}
