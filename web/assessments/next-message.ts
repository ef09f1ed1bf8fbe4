import { type Instrument, type Message, questionsOf } from '../../src/instrument/index.ts'

/**
 * The message to deal with next: an unanswered obligatory question before a contradiction, and the first after the
 * question `from` in the order of the questionnaire; after the last one the first again. Undefined when none is left.
 */
export function nextMessage(
  instrument: Instrument,
  errors: readonly Message[],
  from?: string,
): Message | undefined {
  const missing = errors.filter(error => error.code === 'required')
  const left = missing.length > 0 ? missing : errors
  const order = questionsOf(instrument).map(({ question }) => question.name)
  const here = from === undefined ? -1 : order.indexOf(from)
  return left.find(({ question }) => order.indexOf(question) > here) ?? left[0]
}
