import { Button } from '@digdir/designsystemet-react'
import type { Message } from '../../../src/instrument/index.ts'
import { useTexts } from '../../language/index.ts'
import { useFormView, useOpenForm } from '../form-context.ts'
import { DoneIcon } from '../icons.tsx'
import { nextMessage } from '../next-message.ts'
import { texts } from '../texts.ts'
import { MergeNotice } from './merge-notice.tsx'
import { SaveStatus } from './save-status.tsx'
import type { Saver } from './saver.ts'

/** What is left, honestly: obligatory questions first, then contradictions. */
function Progress({ goTo }: { goTo: (message: Message) => void }) {
  const say = useTexts(texts)
  const { store } = useOpenForm()
  const { errors, remaining } = useFormView()
  const goToNext = () => {
    const next = nextMessage(store.instrument, store.form().errors)
    if (next) goTo(next)
  }
  if (errors.length === 0) {
    return (
      <p className="form-progress" data-done="">
        <DoneIcon /> {say('progressDone')}
      </p>
    )
  }
  return (
    <p className="form-progress">
      {remaining > 0
        ? say('progressRemaining', { count: remaining })
        : say('progressErrors', { count: errors.length })}
      <button type="button" className="link-button" onClick={goToNext}>
        {say('goToNext')}
      </button>
    </p>
  )
}

type BarProps = Readonly<{
  saver: Saver
  goTo: (message: Message) => void
  save: () => void
  close: () => void
}>

/** Always in view: what is left, whether it is saved, and the two buttons. */
export function SaveBar({ saver, goTo, save, close }: BarProps) {
  const say = useTexts(texts)
  const { editable } = useOpenForm()
  return (
    <section className="save-bar" aria-label={say('saveBar')}>
      <div className="frame__inner save-bar__inner">
        <div className="save-bar__state">
          <MergeNotice />
          {editable && <Progress goTo={goTo} />}
          {editable && <SaveStatus saver={saver} />}
        </div>
        <div className="save-bar__buttons">
          {editable && (
            <Button variant="secondary" onClick={save}>
              {say('save')}
            </Button>
          )}
          <Button onClick={close}>{say(editable ? 'saveAndClose' : 'closeForm')}</Button>
        </div>
      </div>
    </section>
  )
}
