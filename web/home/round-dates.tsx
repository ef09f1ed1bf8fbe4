import { Heading } from '@digdir/designsystemet-react'
import type { RoundReply } from '../../src/rounds/contract.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { texts } from './texts.ts'
import './home.css'

/** How far off a date is, in words. */
function useDaysLeft(): (days: number | null) => string {
  const t = useTexts(texts)
  return days => {
    if (days === null) return ''
    if (days === 0) return t('today')
    return days > 0 ? t('daysLeft', { count: days }) : t('datePassed')
  }
}

/** Both dates of the municipality's round, and what each of them means for the reader. */
export function RoundDates({ round }: { round: RoundReply }) {
  const t = useTexts(texts)
  const format = useFormat()
  const left = useDaysLeft()
  if (!round.endDate || !round.transferDate) return null
  const isOver = (round.daysToEnd ?? 0) < 0
  const days = [
    {
      title: t('endDate'),
      date: round.endDate,
      left: left(round.daysToEnd),
      meaning: isOver ? t('endDatePassed') : t('endDateMeans'),
    },
    {
      title: t('transferDate'),
      date: round.transferDate,
      left: left(round.daysToTransfer),
      meaning: (round.daysToTransfer ?? 0) < 0 ? t('transferDatePassed') : t('transferDateMeans'),
    },
  ]
  return (
    <div className="dates">
      {days.map(day => (
        <section key={day.title} className="sheet">
          <Heading level={2} data-size="2xs">
            {day.title}
          </Heading>
          <p className="dates__date">
            <time dateTime={day.date}>{format.weekdayDate(day.date)}</time>
          </p>
          <p className="quiet small">{day.left}</p>
          <p>{day.meaning}</p>
        </section>
      ))}
    </div>
  )
}
