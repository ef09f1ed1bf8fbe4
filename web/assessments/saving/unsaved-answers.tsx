import { useTexts } from '../../language/index.ts'
import { CopyButton, Notice } from '../../ui/index.ts'
import { useOpenForm } from '../form-context.ts'
import { texts } from '../texts.ts'
import { findVariable, useAnswerWords } from './answer-words.ts'
import type { Changes } from './save-queue.ts'
import { reasonOf, useOfQueue } from './save-status.tsx'
import type { Saver } from './saver.ts'
import { UNSAVED_ID } from './unsaved-id.ts'

/** Each changed answer as a question and its answer in words. */
function useWritten(changes: Changes): readonly (readonly [asked: string, answer: string])[] {
  const { store } = useOpenForm()
  const { asked, answer } = useAnswerWords()
  return Object.entries(changes).flatMap(([name, value]) => {
    const variable = findVariable(store.instrument, name)
    return variable ? [[asked(variable), answer(variable, value)] as const] : []
  })
}

/** Nothing while all goes well. */
export function UnsavedAnswers({ saver }: { saver: Saver }) {
  const isRefused = useOfQueue(saver, state => state.phase === 'refused')
  return isRefused && <RefusedAnswers saver={saver} />
}

/**
 * The answers that the server won't take, written out to be read and copied, and why: somebody else holds the assessment
 * now, or the round has been locked meanwhile.
 */
function RefusedAnswers({ saver }: { saver: Saver }) {
  const say = useTexts(texts)
  const refusal = useOfQueue(saver, state => state.refusal)
  const waiting = useOfQueue(saver, state => state.waiting)
  const written = useWritten(waiting)
  const isGone = refusal?.code === 'assessment.not-found'
  const none = written.length === 0
  return (
    <section id={UNSAVED_ID} tabIndex={-1} className="unsaved" aria-label={say('unsavedAnswers')}>
      <Notice kind="danger" title={say(none ? 'refusedTitle' : 'refusedAnswersTitle')}>
        <p>{reasonOf(refusal, say)}</p>
        {!none && (
          <>
            <p>{say(isGone ? 'refusedGone' : 'refusedKept')}</p>
            <dl>
              {written.map(([asked, answer]) => (
                <div key={asked}>
                  <dt>{asked}</dt>
                  <dd>{answer}</dd>
                </div>
              ))}
            </dl>
            <CopyButton
              text={written.map(pair => pair.join(': ')).join('\n')}
              of={say('unsavedAnswers')}
              label={say('copyAnswers')}
            />
          </>
        )}
      </Notice>
    </section>
  )
}
