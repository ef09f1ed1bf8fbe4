import { useSyncExternalStore } from 'react'
import { questionsOf, titleOf } from '../../../src/instrument/index.ts'
import { useTexts } from '../../language/index.ts'
import { useInstrumentText, useOpenForm } from '../form-context.ts'
import { ObsIcon } from '../icons.tsx'
import { texts } from '../texts.ts'

/** Tells which answers have come from another window, until it has been read. Stands where it is always in view. */
export function MergeNotice() {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const { store } = useOpenForm()
  const taken = useSyncExternalStore(store.subscribeToForm, store.taken)
  const questions = questionsOf(store.instrument)
    .filter(({ question }) => taken.includes(question.name))
    .map(({ question }) => `«${inLanguage(titleOf(question))}»`)
  return (
    <div role="status">
      {questions.length > 0 && (
        <p className="merge-notice signed">
          <ObsIcon />
          <span>
            {say('merged', { questions: questions.join(', ') })}{' '}
            <button type="button" className="link-button" onClick={() => store.forgetTaken()}>
              {say('understood')}
            </button>
          </span>
        </p>
      )}
    </div>
  )
}
