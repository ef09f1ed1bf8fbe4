import { Button, Checkbox, Heading } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { api, isProblem } from '../api/index.ts'
import { confirmAddress } from '../confirmation/index.ts'
import { useTexts } from '../language/index.ts'
import { CheckedForm, Notice, ProblemAlert, Section } from '../ui/index.ts'
import { progressQuery } from './queries.ts'
import { texts } from './texts.ts'

const consequences = ['consequence1', 'consequence2', 'consequence3', 'consequence4'] as const

function Identity({ confirmed }: { confirmed: boolean }) {
  const t = useTexts(texts)
  return (
    <div className="stack" data-gap="small">
      <Heading level={3} data-size="2xs">
        {t('identityTitle')}
      </Heading>
      <p className="measure">{confirmed ? t('identityConfirmed') : t('identityText')}</p>
      {!confirmed && (
        <Button asChild>
          <a href={confirmAddress('/overforing?bekreftet=ja')}>{t('confirmIdentity')}</a>
        </Button>
      )}
    </div>
  )
}

function Press({ onRefused }: { onRefused: () => void }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const [understood, setUnderstood] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever comes back from the eID goes on here, below the counts that she has read.
  useEffect(() => heading.current?.focus(), [])
  const start = useMutation({
    mutationFn: () => api.post('/api/submission'),
    onSuccess: () => queries.invalidateQueries({ queryKey: progressQuery.queryKey }),
    onError: error => isProblem(error, 'reauthentication.needed') && onRefused(),
  })
  return (
    <CheckedForm<'understood'>
      check={() => (understood ? {} : { understood: t('faultUnderstood') })}
      onSend={() => start.mutate()}
    >
      {faults => (
        <>
          <Heading level={3} data-size="2xs" tabIndex={-1} ref={heading}>
            {t('pressTitle')}
          </Heading>
          <Checkbox
            id="understood"
            label={t('understood')}
            checked={understood}
            error={faults.understood}
            onChange={event => setUnderstood(event.target.checked)}
          />
          <ProblemAlert error={start.error} />
          <Button type="submit" loading={start.isPending}>
            {t('transfer')}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}

/** What a transfer does, who one is once more, and the button. */
export function Transfer({ again }: { again: 'interrupted' | 'failed' | undefined }) {
  const t = useTexts(texts)
  const { bekreftet }: { bekreftet?: string } = useSearch({ strict: false })
  const [confirmed, setConfirmed] = useState(bekreftet === 'ja')
  return (
    <Section title={t('transferTitle')}>
      {again && (
        <Notice kind="warning" role="alert" title={t(`${again}Title`)}>
          <p>{t('nothingTransferred')}</p>
        </Notice>
      )}
      <ul className="prose">
        {consequences.map(each => (
          <li key={each}>{t(each)}</li>
        ))}
      </ul>
      <Identity confirmed={confirmed} />
      {confirmed && <Press onRefused={() => setConfirmed(false)} />}
    </Section>
  )
}
