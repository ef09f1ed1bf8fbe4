import { Button, Input } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { MunicipalityReply } from '../../src/accounts/contract.ts'
import { api, useSession } from '../api/index.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { tellDone, useProblemText } from '../ui/index.ts'
import { texts } from './texts.ts'

function useSave({ number, name }: MunicipalityReply, onDone: () => void) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (date: string) => api.put(`/api/municipalities/${number}/agreement`, { date: date || null }),
    onSuccess: async (_, date) => {
      await queries.invalidateQueries({ queryKey: ['municipalities'] })
      onDone()
      tellDone(t(date ? 'agreementSaved' : 'agreementGone', { name }))
    },
  })
}

type FormProps = Readonly<{ municipality: MunicipalityReply; onSaved: () => void; onCancel: () => void }>

/** The date while it is written; the focus begins in it. */
function AgreementForm({ municipality, onSaved, onCancel }: FormProps) {
  const t = useTexts(texts)
  const words = useProblemText()
  const { today } = useSession()
  const [date, setDate] = useState(municipality.agreementDate ?? today)
  const field = useRef<HTMLInputElement>(null)
  const save = useSave(municipality, onSaved)
  useEffect(() => field.current?.focus(), [])
  const send = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(date)
  }
  return (
    <form className="row agreement" data-color="accent" onSubmit={send}>
      <Input
        ref={field}
        type="date"
        aria-label={`${t('agreement')}: ${municipality.name}`}
        max={today}
        value={date}
        onChange={event => setDate(event.target.value)}
      />
      <Button type="submit" data-size="sm" loading={save.isPending}>
        {t('save')}
      </Button>
      <Button variant="tertiary" data-size="sm" onClick={onCancel}>
        {t('cancel')}
      </Button>
      {save.error && (
        <p role="alert" className="agreement__fault">
          {words(save.error)}
        </p>
      )}
    </form>
  )
}

/** The date of a municipality's agreement, noted and changed where it stands. */
export function AgreementDate({ municipality }: { municipality: MunicipalityReply }) {
  const t = useTexts(texts)
  const format = useFormat()
  const [phase, setPhase] = useState<'shown' | 'writing' | 'cancelled'>('shown')
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (phase === 'cancelled') opener.current?.focus()
  }, [phase])
  if (phase === 'writing')
    return (
      <AgreementForm
        municipality={municipality}
        onSaved={() => setPhase('shown')}
        onCancel={() => setPhase('cancelled')}
      />
    )
  const { agreementDate, name } = municipality
  return (
    <div className="row">
      <span className={agreementDate ? '' : 'quiet'}>
        {agreementDate ? format.date(agreementDate) : t('noAgreement')}
      </span>
      <Button
        ref={opener}
        variant="tertiary"
        data-size="sm"
        data-color="accent"
        aria-label={`${agreementDate ? t('change') : t('note')}: ${name}`}
        onClick={() => setPhase('writing')}
      >
        {agreementDate ? t('change') : t('note')}
      </Button>
    </div>
  )
}
