import { type CodebookVariable, codebook } from './codebook.ts'
import type { Instrument } from './instrument.ts'
import type { Language, Text } from './text.ts'

/** The codebook in one language, flat: what the files hold, one entry per variable. */
type CodebookEntry = Readonly<Record<(typeof COLUMNS)[number], unknown>>

const COLUMNS = [
  'name',
  'tab',
  'section',
  'question',
  'label',
  'help',
  'type',
  'measure',
  'values',
  'min',
  'max',
  'reasonable_max',
  'unit',
  'condition',
  'obligatory',
  'objective',
] as const

/** The codebook as JSON text: an object with version, source, and `variables` in the order of the rows. */
export function codebookToJson(instrument: Instrument, language: Language = 'nb'): string {
  return describeInJson(instrument, codebook(instrument), language)
}

/** Some variables of an instrument, in the form of `codebookToJson`. */
export function describeInJson(
  { version, title, source, nynorsk }: Instrument,
  described: readonly CodebookVariable[],
  language: Language,
): string {
  const variables = described.map(variable => entryOf(variable, language))
  return `${JSON.stringify({ version, title: title[language], language, source, nynorsk, variables }, null, 2)}\n`
}

/**
 * The codebook as CSV (RFC 4180: comma, CRLF, quotes doubled; the caller writes it as UTF-8), one line per
 * variable under a line of names. Values stand as `code = label`, one to a line within the field.
 */
export function codebookToCsv(instrument: Instrument, language: Language = 'nb'): string {
  return describeInCsv(codebook(instrument), language)
}

/** Some variables, in the form of `codebookToCsv`. */
export function describeInCsv(variables: readonly CodebookVariable[], language: Language): string {
  const rows = variables.map(variable => {
    const entry = entryOf(variable, language)
    return COLUMNS.map(column => fieldOf(entry[column]))
  })
  return [COLUMNS, ...rows].map(row => `${row.map(quoted).join(',')}\r\n`).join('')
}

function entryOf(variable: CodebookVariable, language: Language): CodebookEntry {
  const say = (text: Text | undefined): string | null => text?.[language] ?? null
  return {
    name: variable.name,
    tab: say(variable.tab),
    section: say(variable.section),
    question: variable.question,
    label: say(variable.label),
    help: say(variable.help),
    type: variable.type,
    measure: variable.measure,
    values: variable.values.map(({ code, label }) => ({ code, label: label[language] })),
    min: variable.min ?? null,
    max: variable.max ?? null,
    reasonable_max: variable.reasonableMax ?? null,
    unit: say(variable.unit),
    condition: say(variable.condition),
    obligatory: say(variable.obligatory),
    objective: variable.objective,
  }
}

function fieldOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (!Array.isArray(value)) return String(value)
  return value.map(({ code, label }: { code: number; label: string }) => `${code} = ${label}`).join('\n')
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
