// The change log of an assessment as the person may read it: when, who, what.
import { getInstrument, type Instrument, type Language } from '../../instrument/index.ts'
import { dateInOslo } from '../../platform/clock.ts'
import { type AssessmentOnPaper, placeFacts } from './content-document.ts'
import type { Answer, DocumentTable, PersonDocument, Row } from './document.ts'
import { type LogLine, logLines } from './log-lines.ts'
import type { LoggedEntry } from './queries.ts'
import { deedTexts, documentTexts, logTexts, roleTexts, type Wording } from './texts.ts'
import { dateInWords, instantInWords, timeInWords, write } from './words.ts'

type Telling = Readonly<{ instrument: Instrument; language: Language }>

const answerOf = (lines: readonly string[], note: string | null = null): Answer => ({
  lines,
  strong: false,
  colour: null,
  note,
})

function whoDid({ entry }: LogLine, { language }: Telling): Answer {
  const role = roleTexts[entry.role ?? '']
  const where = [role && write(role, language), entry.unit].filter(Boolean).join(', ')
  return answerOf([entry.name ?? write(logTexts.nobody, language)], where || null)
}

function tabsInWords({ tabs }: LogLine, { instrument, language }: Telling): string {
  const labels = tabs.map(name => instrument.tabs.find(tab => tab.name === name)?.label[language] ?? name)
  const quoted = labels.map(label => `«${label}»`)
  return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(write(logTexts.and, language))
}

function isDeed(action: string): action is keyof typeof deedTexts {
  return Object.hasOwn(deedTexts, action)
}

function deedOf({ entry }: LogLine, language: Language): string {
  if (!isDeed(entry.action)) return write(logTexts.other, language, { action: entry.action })
  return write(deedTexts[entry.action], language, { receiver: entry.receiver ?? '–' })
}

/** What was done; how many answers it changed is the deed itself where nobody asked for it to be saved. */
function whatWasDone(line: LogLine, telling: Telling): Answer {
  const { language } = telling
  const { answers: count, saves, entry } = line
  const deed = deedOf(line, language)
  if (count === 0) return answerOf([deed])
  const kind = entry.action === 'assessment.rectified' ? 'rectified' : 'answers'
  const wording: Wording = logTexts[`${kind}_${count === 1 ? 'one' : 'other'}`]
  const changed = write(wording, language, { count, tabs: tabsInWords(line, telling) })
  if (entry.action !== 'assessment.changed') return answerOf([deed], changed)
  return answerOf([changed], saves > 1 ? write(logTexts.saves, language, { count: saves }) : null)
}

function rowOf(line: LogLine, telling: Telling): Row {
  const [from, to] = [timeInWords(line.from), timeInWords(line.to)]
  return {
    heading: from === to ? from : `${from}–${to}`,
    indented: false,
    cells: [whoDid(line, telling), whatWasDone(line, telling)],
  }
}

function tableOf(entries: readonly LoggedEntry[], telling: Telling): DocumentTable {
  const days = Map.groupBy(logLines(entries), line => dateInOslo(line.from))
  const { when, who, what } = documentTexts
  return {
    kind: 'log',
    columns: [when, who, what].map(column => write(column, telling.language)),
    groups: [...days.values()].map(lines => ({
      heading: lines[0] ? dateInWords(lines[0].from) : null,
      rows: lines.map(line => rowOf(line, telling)),
    })),
  }
}

/** The log of one assessment, oldest first. `now`: when it was asked for. */
export function changeLogDocument(
  paper: AssessmentOnPaper,
  entries: readonly LoggedEntry[],
  language: Language,
  now: Date,
): PersonDocument {
  const say = (text: Wording, values?: Readonly<Record<string, string | number>>) =>
    write(text, language, values)
  const telling = { instrument: getInstrument(paper.instrument), language }
  return {
    language,
    title: say(documentTexts.logTitle, { year: paper.year }),
    lead: say(documentTexts.logLead, { now: instantInWords(now) }),
    facts: placeFacts(paper, say),
    parts: [{ title: say(documentTexts.logPart), table: tableOf(entries, telling) }],
    mark: paper.practice ? say(documentTexts.practice) : null,
    footer: say(documentTexts.footer),
    createdAt: now,
  }
}
