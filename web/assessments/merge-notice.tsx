import { Button } from '@digdir/designsystemet-react'
import { useSyncExternalStore } from 'react'
import { questionsOf, titleOf } from '../../src/instrument/index.ts'
import { useTexts } from '../language/index.ts'
import { Notice } from '../ui/index.ts'
import { useInstrumentText, useOpenForm } from './form-context.ts'
import { texts } from './texts.ts'

/** Tells which answers have come from another window, until it has been read. */
export function MergeNotice() {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const { store } = useOpenForm()
  const taken = useSyncExternalStore(store.subscribeToForm, store.taken)
  const questions = questionsOf(store.instrument)
    .filter(({ question }) => taken.includes(question.name))
    .map(({ question }) => `«${inLanguage(titleOf(question))}»`)
  return (
    <div role="status" className="merge-notice">
      {questions.length > 0 && (
        <Notice kind="info" title={say('mergedTitle')}>
          <p>{say('mergedText', { questions: questions.join(', ') })}</p>
          <Button variant="secondary" data-size="sm" onClick={() => store.forgetTaken()}>
            {say('understood')}
          </Button>
        </Notice>
      )}
    </div>
  )
}
