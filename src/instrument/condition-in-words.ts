import type { Condition } from './condition.ts'
import type { Instrument } from './instrument.ts'
import { colourOf, titleOf } from './question.ts'
import type { Language, Text } from './text.ts'
import { type Variable, variablesOf } from './variable.ts'

const WORDS = {
  nb: {
    and: ' og ',
    or: ' eller ',
    not: 'ikke ',
    is: 'er',
    above: 'er over',
    exceeds: 'er større enn',
    answered: 'er besvart',
    ticked: 'er krysset av',
    unticked: 'er ikke krysset av',
    received: 'er mottatt det siste året',
    recommended: 'skal fortsette eller er anbefalt',
    unsure: 'er merket usikker',
    always: 'alltid',
    never: 'aldri',
    atLeast: 'minst',
    of: 'av disse:',
    under: 'brukeren er under',
    from: 'brukeren er minst',
    years: 'år',
    male: 'brukeren er mann',
    female: 'brukeren er kvinne',
    green: 'grønn (1)',
    yellow: 'gul (2, 3, 4)',
    red: 'rød (5)',
  },
  nn: {
    and: ' og ',
    or: ' eller ',
    not: 'ikkje ',
    is: 'er',
    above: 'er over',
    exceeds: 'er større enn',
    answered: 'er svart på',
    ticked: 'er kryssa av',
    unticked: 'er ikkje kryssa av',
    received: 'er motteken det siste året',
    recommended: 'skal halde fram eller er tilrådd',
    unsure: 'er merkt usikker',
    always: 'alltid',
    never: 'aldri',
    atLeast: 'minst',
    of: 'av desse:',
    under: 'brukaren er under',
    from: 'brukaren er minst',
    years: 'år',
    male: 'brukaren er mann',
    female: 'brukaren er kvinne',
    green: 'grøn (1)',
    yellow: 'gul (2, 3, 4)',
    red: 'raud (5)',
  },
} as const

type Words = (typeof WORDS)[Language]
type Speaker = Readonly<{ language: Language; words: Words; variables: ReadonlyMap<string, Variable> }>

/** A condition as a Norwegian phrase in both languages, made from the condition itself. */
export function conditionInWords(instrument: Instrument, condition: Condition): Text {
  const variables = new Map(variablesOf(instrument).map(variable => [variable.name, variable]))
  const say = (language: Language): string =>
    phrase(condition, { language, words: WORDS[language], variables })
  return { nb: say('nb'), nn: say('nn'), own: true }
}

function phrase(condition: Condition, speaker: Speaker): string {
  const { words } = speaker
  if ('all' in condition) return condition.all.length ? join(condition.all, words.and, speaker) : words.always
  if ('any' in condition) return condition.any.length ? join(condition.any, words.or, speaker) : words.never
  if ('not' in condition) return `${words.not}(${phrase(condition.not, speaker)})`
  if ('of' in condition) {
    return `${words.atLeast} ${condition.atLeast} ${words.of} ${join(condition.of, ', ', speaker)}`
  }
  if ('age' in condition) return agePhrase(condition.age, words)
  if ('sex' in condition) return words[condition.sex]
  if ('answered' in condition) return `${subject(condition.answered, speaker)} ${words.answered}`
  if ('above' in condition) return `${subject(condition.answer, speaker)} ${words.above} ${condition.above}`
  if ('exceeds' in condition) {
    return `${subject(condition.answer, speaker)} ${words.exceeds} ${subject(condition.exceeds, speaker)}`
  }
  return answerPhrase(condition.answer, condition.in, speaker)
}

/** Parts side by side; a part that is itself made of parts stands in brackets. */
function join(parts: readonly Condition[], between: string, speaker: Speaker): string {
  if (parts.length === 1 && parts[0]) return phrase(parts[0], speaker)
  return parts
    .map(part => {
      const compound = ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1)
      return compound || 'of' in part ? `(${phrase(part, speaker)})` : phrase(part, speaker)
    })
    .join(between)
}

function agePhrase(age: { readonly below?: number; readonly from?: number }, words: Words): string {
  const parts: string[] = []
  if (age.from !== undefined) parts.push(`${words.from} ${age.from} ${words.years}`)
  if (age.below !== undefined) parts.push(`${words.under} ${age.below} ${words.years}`)
  return parts.join(words.and)
}

function variableOf(name: string, { variables }: Speaker): Variable {
  const variable = variables.get(name)
  if (!variable) throw new Error(`there is no variable "${name}"`)
  return variable
}

/** What a condition talks about: «question», or «question: box». */
function subject(name: string, speaker: Speaker): string {
  const { question, box, section, role } = variableOf(name, speaker)
  const { language } = speaker
  if (box) return `«${titleOf(question)[language]}: ${box.label[language]}»`
  const service = role === 'received' || role === 'recommended'
  return service
    ? `«${section.label[language]}: ${question.label[language]}»`
    : `«${titleOf(question)[language]}»`
}

function answerPhrase(name: string, values: readonly number[], speaker: Speaker): string {
  const variable = variableOf(name, speaker)
  const { words, language } = speaker
  const { question, role } = variable
  if (role === 'answer' && question.kind === 'choice') {
    const labels = values.map(value => question.options.find(({ code }) => code === value)?.label[language])
    return `${subject(name, speaker)} ${words.is} ${labels.map(label => `«${label}»`).join(words.or)}`
  }
  if (question.kind === 'rating' && role === 'answer') {
    return `${subject(name, speaker)} ${words.is} ${coloursOf(values, words).join(words.or)}`
  }
  if (question.kind === 'number') {
    return `${subject(name, speaker)} ${words.is} ${values.join(words.or)}`
  }
  const yes = values.includes(1)
  return yes ? `${subject(name, speaker)} ${binaryWord(variable, words)}` : negative(variable, name, speaker)
}

/** Ratings as colours where whole colours are meant, else as the ratings themselves. */
function coloursOf(values: readonly number[], words: Words): readonly (string | number)[] {
  const yellow = values.filter(value => colourOf(value) === 'yellow')
  const green = values.includes(1) ? [words.green] : []
  const red = values.includes(5) ? [words.red] : []
  return [...green, ...(yellow.length === 3 ? [words.yellow] : yellow), ...red]
}

function binaryWord({ role, question }: Variable, words: Words): string {
  if (role === 'unsure') return words.unsure
  if (question.kind !== 'service') return words.ticked
  return role === 'received' ? words.received : words.recommended
}

function negative(variable: Variable, name: string, speaker: Speaker): string {
  const { words } = speaker
  const binary = variable.role === 'box' || variable.question.kind === 'flag'
  if (binary) return `${subject(name, speaker)} ${words.unticked}`
  return `${words.not}(${subject(name, speaker)} ${binaryWord(variable, words)})`
}
