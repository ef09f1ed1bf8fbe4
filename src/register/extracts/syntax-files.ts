// Programs that read data.csv into SPSS, Stata and R with names, labels and missing codes. Names of variables fit all three.
import { type CodebookVariable, type Language, UNKNOWN } from '../../instrument/index.ts'
import { isText } from './extract.ts'

/** One line, of so many characters at most. */
function oneLine(text: string, atMost: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= atMost ? line : `${line.slice(0, atMost - 1)}…`
}

const hasUnknown = ({ values }: CodebookVariable) => values.some(({ code }) => code === UNKNOWN)
const namesOf = (variables: readonly CodebookVariable[]) => variables.map(({ name }) => name).join(' ')

/** Texts of SPSS: at most 255 bytes for a variable, 120 for a value; Norwegian letters take two. */
const spssText = (text: string, atMost: number) => `'${oneLine(text, atMost).replaceAll("'", "''")}'`

function spssFormat(variable: CodebookVariable): string {
  if (variable.name === 'person') return 'A32'
  if (isText(variable)) return 'A6'
  if (variable.name === 'index_mean') return 'F5.3'
  return 'F4.0'
}

/** IBM SPSS Statistics (and PSPP) command syntax; saves data.sav. "Unknown" (99) is declared missing. */
export function toSpss(columns: readonly CodebookVariable[], language: Language): string {
  const labelled = columns.filter(({ values }) => values.length > 0)
  const unknown = columns.filter(hasUnknown)
  return [
    "GET DATA /TYPE=TXT /FILE='data.csv' /ENCODING='UTF8' /DELIMITERS=',' /ARRANGEMENT=DELIMITED /FIRSTCASE=2 /VARIABLES=",
    ...columns.map(column => `  ${column.name} ${spssFormat(column)}`),
    '  .',
    ...columns.map(({ name, label }) => `VARIABLE LABELS ${name} ${spssText(label[language], 120)}.`),
    ...labelled.map(
      ({ name, values }) =>
        `VALUE LABELS ${name}\n${values.map(({ code, label }) => `  ${code} ${spssText(label[language], 60)}`).join('\n')}.`,
    ),
    ...(unknown.length ? [`MISSING VALUES ${namesOf(unknown)} (${UNKNOWN}).`] : []),
    ...columns.map(({ name, measure }) => `VARIABLE LEVEL ${name} (${measure.toUpperCase()}).`),
    "SAVE OUTFILE='data.sav'.",
    '',
  ].join('\r\n')
}

/** Between compound quotes only macros mean something to Stata. */
const stataText = (text: string, atMost: number) =>
  `\`"${oneLine(text, atMost).replaceAll('`', "'").replaceAll('$', '\\$').replaceAll('"', "'")}"'`

/** Stata 14 or newer; saves data.dta. "Unknown" (99) becomes the extended missing value `.u`. */
export function toStata(columns: readonly CodebookVariable[], language: Language): string {
  const texts = columns.flatMap((column, index) => (isText(column) ? [index + 1] : []))
  const labels = columns.flatMap(({ name, values }, index) => {
    if (values.length === 0) return []
    const defined = values.map(
      ({ code, label }) => `${code === UNKNOWN ? '.u' : code} ${stataText(label[language], 200)}`,
    )
    return [`label define l${index + 1} ${defined.join(' ')}`, `label values ${name} l${index + 1}`]
  })
  return [
    'version 14',
    `import delimited using "data.csv", clear varnames(1) case(preserve) encoding("UTF-8") stringcols(${texts.join(' ')})`,
    ...columns.map(({ name, label }) => `label variable ${name} ${stataText(label[language], 80)}`),
    ...columns.filter(hasUnknown).map(({ name }) => `mvdecode ${name}, mv(${UNKNOWN}=.u)`),
    ...labels,
    'save "data.dta", replace',
    '',
  ].join('\n')
}

/** A text of R, with what could end it or mean something in it escaped. */
const rText = (text: string) => JSON.stringify(oneLine(text, 1000))

/** Base R, no package needed; saves data.rds. "Unknown" (99) stays a level, to be set to NA by whoever wants it so. */
export function toR(columns: readonly CodebookVariable[], language: Language): string {
  const texts = columns.filter(isText).map(({ name }) => `${name} = "character"`)
  const factors = columns.flatMap(({ name, values, measure }) => {
    if (values.length === 0) return []
    const codes = values.map(({ code }) => code).join(', ')
    const labels = values.map(({ label }) => rText(label[language])).join(', ')
    const ordered = measure === 'ordinal' ? ', ordered = TRUE' : ''
    return [`data$${name} <- factor(data$${name}, levels = c(${codes}), labels = c(${labels})${ordered})`]
  })
  return [
    `codes <- read.csv("data.csv", fileEncoding = "UTF-8", na.strings = "", colClasses = c(${texts.join(', ')}))`,
    'data <- codes',
    ...factors,
    ...columns.map(({ name, label }) => `attr(data$${name}, "label") <- ${rText(label[language])}`),
    'saveRDS(data, "data.rds")',
    '',
  ].join('\n')
}
