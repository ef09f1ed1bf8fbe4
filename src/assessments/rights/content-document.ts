// The assessment as the person may read it: every question that was asked, with its answer, in the order of the form.
import {
  answersInWords,
  getInstrument,
  type Instrument,
  type Language,
  type ToldQuestion,
  type ToldRating,
  type ToldTab,
} from '../../instrument/index.ts'
import type { AssessmentContent } from '../assessment.ts'
import type { Information } from '../contract.ts'
import type { Answer, DocumentTable, PersonDocument, Row } from './document.ts'
import type { Origin } from './queries.ts'
import { documentTexts as texts, type Wording } from './texts.ts'
import { dateInWords, instantInWords, write } from './words.ts'

/** What an assessment tells of itself on paper. `nationalNumber`: eleven digits. */
export type AssessmentOnPaper = Readonly<{
  instrument: string
  year: number
  /** Made in the training environment. */
  practice: boolean
  nationalNumber: string
  content: AssessmentContent
  origin: Origin
  createdAt: Date
  changedAt: Date
}>

type Say = (text: Wording, values?: Readonly<Record<string, string | number>>) => string

const isoDate = (date: string) => dateInWords(new Date(`${date}T12:00:00Z`))

/** `DDMMYY NNNNN` */
const spacedNumber = (digits: string) => `${digits.slice(0, 6)}\u00a0${digits.slice(6)}`

function informationInWords(information: Information, say: Say): string {
  if (!information.informed) return say(texts.notInformed)
  const how = say(texts[information.channel])
  const told = say(texts.informedOn, { date: isoDate(information.givenOn), how })
  return information.canConsent ? told : told + say(texts.relatives)
}

/** Where the assessment belongs: on both documents. */
export function placeFacts({ nationalNumber, origin }: AssessmentOnPaper, say: Say) {
  return [
    [say(texts.number), spacedNumber(nationalNumber)],
    [say(texts.municipality), origin.municipality],
    [say(texts.unit), origin.unit ?? say(texts.madeByCoordinator)],
  ] as const
}

function factsOf(paper: AssessmentOnPaper, say: Say): PersonDocument['facts'] {
  const { content, origin, createdAt, changedAt } = paper
  const { sex, age } = content.facts
  const [number, ...place] = placeFacts(paper, say)
  const at = instantInWords(createdAt)
  const maker = origin.maker ?? origin.holder
  return [
    number,
    [say(texts.sexAndAge), say(texts[sex], { age })],
    ...place,
    [say(texts.serviceType), say(texts[`serviceType${origin.serviceType}`])],
    [say(texts.registered), say(texts.registeredBy, { at, name: maker })],
    [say(texts.lastChanged), instantInWords(changedAt)],
    ...(origin.holder === maker ? [] : [[say(texts.holder), origin.holder] as const]),
    [say(texts.information), informationInWords(content.information, say)],
    [say(texts.inclusion), say(texts.inclusionMet)],
  ]
}

const plain = (...lines: readonly string[]): Answer => ({ lines, strong: false, colour: null, note: null })

function ratingAnswer(told: ToldRating, language: Language, say: Say): Answer {
  const { rating, colour, colourName, definition, unsure } = told
  const lines = [say(texts.rated, { colour: colourName[language], rating })]
  return {
    lines: unsure ? [...lines, say(texts.unsure)] : lines,
    strong: true,
    colour,
    note: definition[language],
  }
}

function rowOf(told: ToldQuestion, { words }: Instrument, language: Language, say: Say): Row {
  const { question, title, answer, rating, service } = told
  const yesOrNo = (given: boolean) => ({ ...plain(words[given ? 'yes' : 'no'][language]), strong: given })
  const cells = () => {
    if (service) return [yesOrNo(service.received), yesOrNo(service.recommended)]
    if (rating) return [ratingAnswer(rating, language, say)]
    return [answer.length > 0 ? plain(...answer.map(text => text[language])) : plain(say(texts.unanswered))]
  }
  return { heading: title[language], indented: question.follows !== undefined, cells: cells() }
}

function tableOf({ sections }: ToldTab, instrument: Instrument, language: Language, say: Say): DocumentTable {
  const services = sections.some(({ questions }) => questions.some(({ service }) => service))
  const columns = services
    ? [texts.service, texts.received, texts.recommended]
    : [texts.question, texts.answer]
  return {
    kind: services ? 'services' : 'answers',
    columns: columns.map(column => say(column)),
    groups: sections.map(({ section, questions }) => {
      // The first question often says what the section is about; the heading would only repeat it.
      const repeated = questions[0]?.question.label.nb === section.label.nb
      return {
        heading: repeated ? null : section.label[language],
        rows: questions.map(told => rowOf(told, instrument, language, say)),
      }
    }),
  }
}

/** All that is written about the person in one assessment. `now`: when it was asked for. */
export function contentDocument(paper: AssessmentOnPaper, language: Language, now: Date): PersonDocument {
  const say: Say = (text, values) => write(text, language, values)
  const instrument = getInstrument(paper.instrument)
  const { facts, answers } = paper.content
  const tabs = answersInWords(instrument, facts, answers).filter(({ sections }) => sections.length > 0)
  return {
    language,
    title: say(texts.contentTitle, { year: paper.year }),
    lead: say(texts.contentLead, {
      now: instantInWords(now),
      transfer: isoDate(paper.origin.transferDate),
    }),
    facts: factsOf(paper, say),
    parts: tabs.map(told => ({
      title: told.tab.label[language],
      table: tableOf(told, instrument, language, say),
    })),
    mark: paper.practice ? say(texts.practice) : null,
    footer: say(texts.footer),
    createdAt: now,
  }
}
