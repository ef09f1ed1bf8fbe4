import { Button, Input } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MunicipalityReply } from '../../src/accounts/contract.ts'
import { api, useSession } from '../api/index.ts'
import { dateInNorway, useFormat, useTexts } from '../language/index.ts'
import { announce, useProblemText } from '../ui/index.ts'
import { texts } from './texts.ts'

/** The date of a municipality's agreement, noted and changed where it stands. */
export function AgreementDate({ municipality }: { municipality: MunicipalityReply }) {
  const t = useTexts(texts)
  const format = useFormat()
  const words = useProblemText()
  const queries = useQueryClient()
  const today = dateInNorway(useSession().now)
  const [date, setDate] = useState<string>()
  const save = useMutation({
    mutationFn: (value: string) =>
      api.put(`/api/municipalities/${municipality.number}/agreement`, { date: value || null }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['municipalities'] })
      setDate(undefined)
      announce(t('agreementSaved', { name: municipality.name }))
    },
  })
  const { agreementDate, name } = municipality
  if (date === undefined)
    return (
      <div className="row">
        <span className={agreementDate ? '' : 'quiet'}>
          {agreementDate ? format.date(agreementDate) : t('noAgreement')}
        </span>
        <Button
          variant="tertiary"
          data-size="sm"
          data-color="accent"
          aria-label={`${agreementDate ? t('change') : t('note')}: ${name}`}
          onClick={() => setDate(agreementDate ?? today)}
        >
          {agreementDate ? t('change') : t('note')}
        </Button>
      </div>
    )
  return (
    <form
      className="row agreement"
      onSubmit={event => {
        event.preventDefault()
        save.mutate(date)
      }}
    >
      <Input
        type="date"
        aria-label={`${t('agreement')}: ${name}`}
        max={today}
        value={date}
        onChange={event => setDate(event.target.value)}
      />
      <Button type="submit" data-size="sm" loading={save.isPending}>
        {t('save')}
      </Button>
      <Button variant="tertiary" data-size="sm" onClick={() => setDate(undefined)}>
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
