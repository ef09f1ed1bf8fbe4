import { type Answers, type Question, receivedOf, recommendedOf } from '../../src/instrument/index.ts'
import type { Random } from '../national-numbers.ts'
import { drawWeighted, happens } from './chance.ts'
import { habitGiven, livesWith } from './given.ts'
import {
  choiceHabits,
  continuing,
  type Habit,
  newNeed,
  numberHabits,
  ordinaryBoxes,
  rareService,
  serviceHabits,
  shareOfPregnant,
  yesHabits,
} from './habits.ts'
import type { Subject } from './subject.ts'

type Drawn = Readonly<Record<string, number>>
type QuestionOf<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>

/** A box or a yes/no question that has no entry among the habits. */
const ordinaryHabit: Habit = [0.1, 0.1, 0]

/**
 * Answers one shown question about somebody, given what is answered already. Boxes and services that stay as they were
 * leave nothing, as on the screen.
 */
export function drawAnswer(question: Question, subject: Subject, answers: Answers, random: Random): Drawn {
  switch (question.kind) {
    case 'choice':
      return { [question.name]: drawChoice(question, subject, answers, random) }
    case 'multiple':
      return drawBoxes(question, subject, answers, random)
    case 'flag':
      return drawFlag(question, subject, answers, random) ? { [question.name]: 1 } : {}
    case 'number':
      return drawNumber(question, subject, answers, random)
    case 'service':
      return drawService(question, subject, answers, random)
    case 'rating':
      throw new Error(`${question.name} was to be rated before the questions`)
  }
}

function happensTo(habit: Habit, { category, severity }: Subject, random: Random): boolean {
  const [substance, mental, pull] = habit
  const share = category === 2 ? mental : substance
  return share > 0 && happens(share, severity, pull, random)
}

function drawYes(name: string, subject: Subject, answers: Answers, random: Random): boolean {
  return happensTo(habitGiven(name, answers, subject) ?? yesHabits[name] ?? ordinaryHabit, subject, random)
}

function drawChoice(
  { name, options }: QuestionOf<'choice'>,
  subject: Subject,
  answers: Answers,
  random: Random,
): number {
  if (yesHabits[name]) return drawYes(name, subject, answers, random) ? 1 : 0
  // A yellow home that is both predictable and of a good standard would be a green one.
  if (name === 'housing_standard' && answers.housing_predictable === 1) return 0
  const weights = choiceHabits[name] ?? Object.fromEntries(options.map(({ code }) => [code, 1]))
  return Number(drawWeighted(weights, random))
}

function drawBoxes(
  question: QuestionOf<'multiple'>,
  subject: Subject,
  answers: Answers,
  random: Random,
): Drawn {
  const { boxes, requiredWhen } = question
  const ticked = boxes.filter(box => !box.exclusive && drawYes(box.name, subject, answers, random))
  if (ticked.length > 0) return Object.fromEntries(ticked.map(box => [box.name, 1]))
  if (!requiredWhen) return {}
  const ordinary = boxes.find(box => box.name === ordinaryBoxes[question.name]) ?? boxes[0]
  const none = boxes.find(box => box.exclusive) ?? ordinary
  const knowsBetter = question.name === 'activities' ? answers.activity === 1 : random() < 0.9
  const chosen = question.name in ordinaryBoxes && knowsBetter ? ordinary : none
  return chosen ? { [chosen.name]: 1 } : {}
}

/** "Obs" stands beside a number, and says something only where there is one. */
function drawFlag({ name, follows }: QuestionOf<'flag'>, subject: Subject, answers: Answers, random: Random) {
  if (name === 'pregnant') return mayBePregnant(subject) && random() < shareOfPregnant
  if (follows !== undefined && !((answers[follows] ?? 0) > 0)) return false
  return drawYes(name, subject, answers, random)
}

function mayBePregnant({ facts }: Subject): boolean {
  return facts.sex === 'female' && facts.age >= 18 && facts.age < 45
}

function drawNumber(
  { name, min, reasonableMax, requiredWhen }: QuestionOf<'number'>,
  subject: Subject,
  answers: Answers,
  random: Random,
): Drawn {
  const habit = numberHabits[name] ?? { has: ordinaryHabit, least: min, mean: 2 }
  const has = livesWith(name, answers, subject) ?? (requiredWhen || happensTo(habit.has, subject, random))
  if (!has) return {}
  const number = habit.least + Math.floor(-Math.log(1 - random()) * (habit.mean + 0.4))
  return { [name]: Math.max(min, Math.min(reasonableMax, number)) }
}

function drawService(
  { name }: QuestionOf<'service'>,
  subject: Subject,
  answers: Answers,
  random: Random,
): Drawn {
  const habit = habitGiven(name, answers, subject) ?? serviceHabits[name] ?? rareService
  const share = habit[subject.category === 2 ? 1 : 0]
  if (share === 0) return {}
  const received = happensTo(habit, subject, random)
  const need = newNeed.least + newNeed.ofShare * share
  const recommended = received ? random() < continuing : happens(need, subject.severity, newNeed.pull, random)
  return {
    ...(received && { [receivedOf(name)]: 1 }),
    ...(recommended && { [recommendedOf(name)]: 1 }),
  }
}
