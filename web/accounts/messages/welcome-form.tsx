import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { WelcomeDraft } from '../../../src/administration/contract.ts'
import { api } from '../../api/index.ts'
import { useFormat, useTexts } from '../../language/index.ts'
import { Done, ProblemAlert } from '../../ui/index.ts'
import { BothLanguages, type BothTexts } from './both-languages.tsx'
import { texts } from './texts.ts'

/** The message that all meet after login, to be written, changed or taken away. */
export function WelcomeForm({ draft }: { draft: WelcomeDraft }) {
  const t = useTexts(texts)
  const format = useFormat()
  const queries = useQueryClient()
  const [message, setMessage] = useState<BothTexts>({ textNb: draft.textNb, textNn: draft.textNn })
  const save = useMutation({
    mutationFn: () => api.put('/api/welcome-message', message),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['welcome-message'] })
      return queries.invalidateQueries({ queryKey: ['messages', 'welcome'] })
    },
  })
  const isEmpty = message.textNb.trim() === '' && message.textNn.trim() === ''
  const change = (changed: BothTexts) => {
    save.reset()
    setMessage(changed)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className="stack" onSubmit={send}>
      <p className="measure">{t('welcomeText')}</p>
      <p className="measure quiet small">{t('signs')}</p>
      <BothLanguages value={message} rows={9} onChange={change} />
      <ProblemAlert error={save.error} />
      {save.isSuccess && (
        <Done title={isEmpty ? t('welcomeGone') : t('welcomeSaved')}>
          <p>{isEmpty ? t('welcomeGoneText') : t('welcomeSavedText')}</p>
        </Done>
      )}
      <div className="row">
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        {draft.writtenAt && (
          <span className="quiet small">
            {t('writtenAt', { time: format.dateTime(draft.writtenAt), name: draft.writtenBy ?? '' })}
          </span>
        )}
      </div>
    </form>
  )
}
