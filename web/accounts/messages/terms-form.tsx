import { Button, Checkbox } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TermsDraft } from '../../../src/administration/contract.ts'
import { api, sessionQuery } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { ButtonLink, CheckedForm, Done, Notice, ProblemAlert } from '../../ui/index.ts'
import { BothLanguages, type BothTexts } from './both-languages.tsx'
import { texts } from './texts.ts'

function useChange(draft: TermsDraft) {
  const [terms, setTerms] = useState<BothTexts>({ textNb: draft.textNb, textNn: draft.textNn })
  const changed = [terms.textNb.trim() !== draft.textNb.trim(), terms.textNn.trim() !== draft.textNn.trim()]
  return { terms, setTerms, isChanged: changed.includes(true), inOneLanguage: changed[0] !== changed[1] }
}

function Published({ version }: { version: number }) {
  const t = useTexts(texts)
  return (
    <div className="stack">
      <Done title={t('termsPublished', { version })}>
        <p>{t('termsPublishedText')}</p>
      </Done>
      <div>
        <ButtonLink to="/bruksvilkar">{t('toTerms')}</ButtonLink>
      </div>
    </div>
  )
}

/** A new version of the terms of use, which everybody is asked to accept, whoever publishes it first of all. */
export function TermsForm({ draft }: { draft: TermsDraft }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const { terms, setTerms, isChanged, inOneLanguage } = useChange(draft)
  const [confirmed, setConfirmed] = useState(false)
  const publish = useMutation({
    mutationFn: () => api.post('/api/terms', { after: draft.version, ...terms, confirmed }),
    onSuccess: () => {
      queries.removeQueries({ queryKey: ['terms'] })
      // Whoever publishes them is asked, too, before she gets any further.
      return queries.invalidateQueries(sessionQuery)
    },
  })
  if (publish.isSuccess) return <Published version={draft.version + 1} />
  return (
    <CheckedForm<'confirmed'>
      check={() => (confirmed ? {} : { confirmed: t('faultConfirmed') })}
      onSend={() => publish.mutate()}
    >
      {faults => (
        <>
          <p>{t('termsText', { version: draft.version })}</p>
          <BothLanguages value={terms} rows={14} onChange={setTerms} />
          {inOneLanguage && (
            <Notice kind="warning">
              <p>{t('termsOneLanguage')}</p>
            </Notice>
          )}
          <Checkbox
            id="confirmed"
            label={t('termsConfirm')}
            checked={confirmed}
            error={faults.confirmed}
            onChange={event => setConfirmed(event.target.checked)}
          />
          <ProblemAlert error={publish.error} />
          <Button type="submit" loading={publish.isPending} disabled={!isChanged}>
            {t('publish', { version: draft.version + 1 })}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}
