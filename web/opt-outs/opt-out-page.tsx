import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { OptOutDeleted, OptOutMade, OptOutStatus } from '../../src/opt-outs/contract.ts'
import { api } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { CheckedForm, Done, Notice, Page, ProblemAlert, Section } from '../ui/index.ts'
import { texts } from './texts.ts'

/** `masked`: the date of birth, so that it can be seen for whom it was done when the number is gone from the field. */
type Outcome =
  | Readonly<{ kind: 'checked'; optedOut: boolean }>
  | Readonly<{ kind: 'made'; made: OptOutMade; masked: string }>
  | Readonly<{ kind: 'deleted'; existed: boolean; masked: string }>

/**
 * The three things that can be done with one number. It lives in this page's memory alone, and `forgetNumber` lets go of
 * it when there is nothing more to do with it.
 */
function useOptOut(nationalNumber: string, forgetNumber: () => void) {
  const body = { nationalNumber }
  const masked = `${nationalNumber.slice(0, 6)} *****`
  const [outcome, setOutcome] = useState<Outcome>()
  const forget = () => setOutcome(undefined)
  const finish = (done: Outcome) => {
    setOutcome(done)
    forgetNumber()
  }
  const check = useMutation({
    mutationFn: () => api.post<OptOutStatus>('/api/opt-outs/check', body),
    onMutate: forget,
    onSuccess: ({ optedOut }) => setOutcome({ kind: 'checked', optedOut }),
  })
  const make = useMutation({
    mutationFn: () => api.post<OptOutMade>('/api/opt-outs', body),
    onSuccess: made => finish({ kind: 'made', made, masked }),
  })
  const remove = useMutation({
    mutationFn: () => api.post<OptOutDeleted>('/api/opt-outs/delete', body),
    onSuccess: ({ existed }) => finish({ kind: 'deleted', existed, masked }),
  })
  const reset = () => {
    forget()
    for (const action of [check, make, remove]) action.reset()
  }
  return { outcome, check, make, remove, reset, error: check.error ?? make.error ?? remove.error }
}

/** The answer to a check; read from here on, since what to do about it comes after it. */
function Answer({ title, text }: { title: string; text: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1}>
      <Notice kind="info" role="status" title={title}>
        <p>{text}</p>
      </Notice>
    </div>
  )
}

/** A change is only offered to somebody who says that the person's identity is sure (manual, «Reservasjon»). */
function Change({
  title,
  text,
  button,
  pending,
  onChange,
}: {
  title: string
  text: string
  button: string
  pending: boolean
  onChange: () => void
}) {
  const t = useTexts(texts)
  const [sure, setSure] = useState(false)
  return (
    <CheckedForm<'identity'> check={() => (sure ? {} : { identity: t('faultIdentity') })} onSend={onChange}>
      {faults => (
        <>
          <Answer title={title} text={text} />
          <Checkbox
            id="identity"
            label={t('identitySure')}
            checked={sure}
            error={faults.identity}
            onChange={event => setSure(event.target.checked)}
          />
          <Button type="submit" loading={pending}>
            {button}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}

function Result({ outcome }: { outcome: Exclude<Outcome, { kind: 'checked' }> }) {
  const t = useTexts(texts)
  const whom = t('whom', { masked: outcome.masked })
  if (outcome.kind === 'deleted')
    return (
      <Done title={outcome.existed ? t('deletedTitle') : t('notFoundTitle')}>
        <p>{outcome.existed ? t('deletedText') : t('notFoundText')}</p>
        <p>{whom}</p>
      </Done>
    )
  const { already, erasedOwn } = outcome.made
  return (
    <Done title={already ? t('alreadyTitle') : t('madeTitle')}>
      <p>{t('madeText')}</p>
      {erasedOwn > 0 && <p>{t('erasedOwn', { count: erasedOwn })}</p>}
      <p>{whom}</p>
    </Done>
  )
}

/** `/reservasjon`: checks, makes or deletes one opt-out, by number. */
export function OptOutPage() {
  const t = useTexts(texts)
  const [number, setNumber] = useState('')
  const { outcome, check, make, remove, reset, error } = useOptOut(number.replace(/\s/g, ''), () =>
    setNumber(''),
  )
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="stack">
        <CheckedForm<'nationalNumber'>
          check={() =>
            /^\d{11}$/.test(number.replace(/\s/g, '')) ? {} : { nationalNumber: t('faultNumber') }
          }
          onSend={() => check.mutate()}
        >
          {faults => (
            <>
              <Textfield
                id="nationalNumber"
                label={t('number')}
                description={t('numberDescription')}
                inputMode="numeric"
                autoComplete="off"
                maxLength={14}
                value={number}
                error={faults.nationalNumber}
                onChange={event => {
                  reset()
                  setNumber(event.target.value)
                }}
              />
              <Button
                type="submit"
                variant={outcome?.kind === 'checked' ? 'secondary' : 'primary'}
                loading={check.isPending}
              >
                {t('check')}
              </Button>
            </>
          )}
        </CheckedForm>
        <ProblemAlert error={error} />
        {outcome?.kind === 'checked' && (
          <Change
            key={String(outcome.optedOut)}
            title={outcome.optedOut ? t('isOptedOut') : t('isNotOptedOut')}
            text={outcome.optedOut ? t('deleteMeans') : t('makeMeans')}
            button={outcome.optedOut ? t('delete') : t('make')}
            pending={make.isPending || remove.isPending}
            onChange={() => (outcome.optedOut ? remove : make).mutate()}
          />
        )}
        {outcome && outcome.kind !== 'checked' && <Result outcome={outcome} />}
      </div>
      <Section title={t('aboutTitle')}>
        <div className="prose">
          <p>{t('about1')}</p>
          <p>{t('about2')}</p>
        </div>
      </Section>
    </Page>
  )
}
