import { Button, Textfield } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { DateWarning, RoundDatesRequest, RoundReply } from '../../src/rounds/contract.ts'
import { api, isProblem } from '../api/index.ts'
import { dateInNorway, daysBetween, type Say, useFormat, useTexts } from '../language/index.ts'
import { CheckedForm, Done, type Faults, Notice, ProblemAlert } from '../ui/index.ts'
import { type TextKey, texts } from './texts.ts'
import './rounds.css'

type DateField = 'endDate' | 'transferDate'
type Dates = Readonly<Record<DateField, string>>

/** KORFOR recommends at least two weeks between the dates (manual, «Sluttdato og overføringsdato»). */
const recommendedDays = 14

function checkDates({ endDate, transferDate }: Dates, year: number, t: Say<TextKey>): Faults<DateField> {
  if (!endDate || !transferDate)
    return {
      ...(!endDate && { endDate: t('faultEndDate') }),
      ...(!transferDate && { transferDate: t('faultTransferDate') }),
    }
  if (transferDate > `${year}-12-31`) return { transferDate: t('faultAfterYear', { year }) }
  if (endDate >= transferDate) return { transferDate: t('faultOrder') }
  return {}
}

function useSaveDates() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (dates: RoundDatesRequest) => api.put<RoundReply>('/api/round', dates),
    onSuccess: round => queries.setQueryData(['round'], round),
  })
}

/** What must be known before the dates are changed, said with the dates in it; pressed again, they are. */
function Confirmation({
  warnings,
  dates,
  first,
  pending,
  onConfirm,
  onCancel,
}: {
  warnings: readonly DateWarning[]
  dates: Dates
  /** There are no dates yet to go back to. */
  first: boolean
  pending: boolean
  onConfirm: () => void
  onCancel: () => void
}) {
  const t = useTexts(texts)
  const format = useFormat()
  const values = {
    count: daysBetween(dates.endDate, dates.transferDate),
    transferDate: format.date(dates.transferDate),
  }
  // The button that was pressed is gone, and the answer is here.
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <Notice kind="warning" role="alert" title={t(first ? 'confirmFirstTitle' : 'confirmTitle')}>
      <div className="stack" data-gap="small" ref={box} tabIndex={-1}>
        {warnings.map(warning => (
          <p key={warning}>{t(`warning-${warning}`, values)}</p>
        ))}
        <div className="row">
          <Button data-color="accent" loading={pending} onClick={onConfirm}>
            {t(first ? 'confirmFirstDates' : 'confirmDates')}
          </Button>
          <Button data-color="accent" variant="secondary" onClick={onCancel}>
            {t(first ? 'chooseOthers' : 'keepDates')}
          </Button>
        </div>
      </div>
    </Notice>
  )
}

function ShortNotice({ dates }: { dates: Dates }) {
  const t = useTexts(texts)
  const days =
    dates.endDate && dates.transferDate ? daysBetween(dates.endDate, dates.transferDate) : recommendedDays
  if (days <= 0 || days >= recommendedDays) return null
  return (
    <Notice kind="warning">
      <p>{t('warning-short-notice', { count: days })}</p>
    </Notice>
  )
}

/** The two dates of a round, set or moved. Native date fields: the browser's own calendar, known to its reader. */
export function DatesForm({ round }: { round: RoundReply }) {
  const t = useTexts(texts)
  const [dates, setDates] = useState<Dates>({
    endDate: round.endDate ?? '',
    transferDate: round.transferDate ?? '',
  })
  const save = useSaveDates()
  const asked = isProblem(save.error, 'round.confirmation-needed') ? save.error : undefined
  const change = (field: DateField) => (event: { target: { value: string } }) => {
    save.reset()
    setDates({ ...dates, [field]: event.target.value })
  }
  const today = dateInNorway(round.now)
  const limits = { min: today, max: `${round.year}-12-31` }
  return (
    <CheckedForm<DateField>
      check={() => checkDates(dates, round.year, t)}
      onSend={() => save.mutate({ ...dates, confirmed: false })}
    >
      {faults => (
        <>
          <div className="date-fields">
            <Textfield
              id="endDate"
              type="date"
              label={t('endDate')}
              description={t('endDateDescription')}
              value={dates.endDate}
              error={faults.endDate}
              onChange={change('endDate')}
              {...limits}
            />
            <Textfield
              id="transferDate"
              type="date"
              label={t('transferDate')}
              description={t('transferDateDescription')}
              value={dates.transferDate}
              error={faults.transferDate}
              onChange={change('transferDate')}
              {...limits}
            />
          </div>
          {!asked && <ShortNotice dates={dates} />}
          {asked && (
            <Confirmation
              warnings={(asked.extension.warnings ?? []) as DateWarning[]}
              dates={dates}
              first={!round.endDate}
              pending={save.isPending}
              onConfirm={() => save.mutate({ ...dates, confirmed: true })}
              onCancel={() => {
                save.reset()
                if (round.endDate && round.transferDate)
                  setDates({ endDate: round.endDate, transferDate: round.transferDate })
              }}
            />
          )}
          {!asked && <ProblemAlert error={save.error} />}
          {save.isSuccess && (
            <Done title={t('datesSaved')}>
              <p>{t('datesSavedText')}</p>
            </Done>
          )}
          {!asked && (
            <Button type="submit" loading={save.isPending}>
              {t('saveDates')}
            </Button>
          )}
        </>
      )}
    </CheckedForm>
  )
}
