import fc from 'fast-check'
import {
  type Answers,
  evaluate,
  type Instrument,
  type PersonFacts,
  questionsOf,
  unsureOf,
} from '../src/instrument/index.ts'
import { answersTo, personFacts } from '../src/instrument/testing/arbitrary.ts'
import { noteOf } from './engine-conditions.ts'
import { elementsOf, elementsOfForm, type Peer } from './engine-peer.ts'

/** The elements that this system's engine shows: questions, and the notes of what it tells. */
function visibleElements(instrument: Instrument, facts: PersonFacts, answers: Answers): ReadonlySet<string> {
  const { visible, countedAnswers, errors, warnings } = evaluate(instrument, facts, answers)
  const shown = questionsOf(instrument).filter(({ question }) => visible.has(question.name))
  const elements = shown.flatMap(({ question }) => elementsOf(question))
  const unsure = new Set(shown.map(({ question }) => unsureOf(question.name)))
  const codes = new Set([...errors, ...warnings].map(message => message.code))
  const notes = instrument.rules.filter(rule => codes.has(rule.code)).map(noteOf)
  return new Set([...elements.filter(name => !unsure.has(name) || name in countedAnswers), ...notes])
}

/**
 * Fills random assessments into all engines and compares what they show. Throws at the first difference;
 * gives how many elements were compared, and how many of them were hidden.
 */
export function checkAgreement(
  instrument: Instrument,
  peers: readonly Peer[],
  records: number,
  seed: number,
): Readonly<{ compared: number; hidden: number }> {
  const elements = elementsOfForm(instrument)
  let compared = 0
  let hidden = 0
  for (const [facts, answers] of fc.sample(fc.tuple(personFacts, answersTo(instrument)), {
    numRuns: records,
    seed,
  })) {
    const ours = visibleElements(instrument, facts, answers)
    for (const peer of peers) {
      peer.fill(facts, answers)
      for (const element of elements) {
        if (peer.isVisible(element) === ours.has(element)) continue
        throw new Error(
          `${peer.name} ${ours.has(element) ? 'hides' : 'shows'} "${element}": ${JSON.stringify({ facts, answers })}`,
        )
      }
    }
    compared += elements.length
    hidden += elements.length - ours.size
  }
  return { compared, hidden }
}
