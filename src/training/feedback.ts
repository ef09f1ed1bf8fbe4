// Own answers beside those that a case recommends, and why. Pure.
import {
  type Answers,
  type AreaVariables,
  areasOf,
  colourOf,
  type Instrument,
  titleOf,
  type Variable,
  variablesOf,
} from '../instrument/index.ts'
import type { AnswerFeedback, AreaFeedback, Feedback, Standing, Words } from './contract.ts'
import type { AreaName, RecommendedAnswer, RecommendedRating, Vignette } from './vignettes/index.ts'

type OwnRating = Readonly<{ own: number | undefined; ownUnsure: boolean }>

/** How an own rating stands to the recommended one. */
export function standingOf({ own, ownUnsure }: OwnRating, recommended: RecommendedRating): Standing {
  if (own === undefined) return 'unanswered'
  const [from, to] = recommended.accepted ?? [recommended.rating, recommended.rating]
  if (own < from || own > to) return 'other'
  if (ownUnsure !== (recommended.unsure === true)) return 'sign'
  return own === recommended.rating ? 'same' : 'near'
}

function areaFeedback(area: AreaVariables, answers: Answers, recommended: RecommendedRating): AreaFeedback {
  const own = answers[area.rating]
  const ownUnsure = answers[area.unsure] === 1
  const [from, to] = recommended.accepted ?? [recommended.rating, recommended.rating]
  return {
    area: area.name,
    label: words(area.label),
    own: own ?? null,
    ownUnsure,
    recommended: recommended.rating,
    from,
    to,
    recommendedUnsure: recommended.unsure === true,
    standing: standingOf({ own, ownUnsure }, recommended),
    definition: words(area.definitions[colourOf(recommended.rating)]),
    why: recommended.why,
  }
}

const words = ({ nb, nn }: Words): Words => ({ nb, nn })

/** What a value of a variable is called: an option, a number with its unit, or yes and no. */
function nameValue(instrument: Instrument, { question, role }: Variable, value: number): Words {
  if (role === 'answer' && question.kind === 'choice') {
    const option = question.options.find(({ code }) => code === value)
    if (option) return words(option.label)
  }
  if (role === 'answer' && question.kind === 'number')
    return { nb: `${value} ${question.unit.nb}`, nn: `${value} ${question.unit.nn}` }
  return words(value === 1 ? instrument.words.yes : instrument.words.no)
}

/** What a variable is called: a box by its question and its own words. */
function nameVariable(instrument: Instrument, { question, box, role }: Variable): Words {
  const title = titleOf(question)
  const part = role === 'received' || role === 'recommended' ? instrument.words[role] : box?.label
  return part ? { nb: `${title.nb}: ${part.nb}`, nn: `${title.nn}: ${part.nn}` } : words(title)
}

function answerFeedback(
  instrument: Instrument,
  answers: Answers,
  { variable: name, values, why }: RecommendedAnswer,
): AnswerFeedback {
  const variable = variablesOf(instrument).find(each => each.name === name)
  const [first] = values
  if (!variable || first === undefined) throw new Error(`a case recommends ${name}, which is not asked`)
  const own = answers[name]
  const standing = own === undefined ? 'unanswered' : values.includes(own) ? 'same' : 'other'
  // Of several that will do, the reader's own is the one to be shown.
  const recommended = standing === 'same' && own !== undefined ? own : first
  return {
    variable: name,
    label: nameVariable(instrument, variable),
    own: own === undefined ? null : nameValue(instrument, variable, own),
    recommended: nameValue(instrument, variable, recommended),
    standing,
    why,
  }
}

/**
 * Compares answers with what a case recommends.
 * @param answers those that count: none of a hidden question (`evaluate(…).countedAnswers`)
 */
export function compare(instrument: Instrument, vignette: Vignette, answers: Answers): Feedback {
  const areas = areasOf(instrument).map(area =>
    areaFeedback(area, answers, vignette.areas[area.name as AreaName]),
  )
  const { name, title, story } = vignette
  return {
    vignette: { name, title, story: [...story] },
    agreed: areas.filter(({ standing }) => standing === 'same' || standing === 'near').length,
    areas,
    answers: vignette.answers.map(answer => answerFeedback(instrument, answers, answer)),
  }
}
