import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import type { Delivery } from '../../../src/register/contract.ts'
import { useFormat, useTexts } from '../../language/index.ts'
import { announce, Notice, ProblemAlert } from '../../ui/index.ts'
import { deliveryQuery, extractsQuery, isGoingOn, stopDelivery } from './queries.ts'
import { texts } from './texts.ts'

const announcedStep = 25

/** Told aloud at each quarter. */
function useHeard({ rows, rowsLeft }: Delivery): void {
  const t = useTexts(texts)
  const step = Math.floor((100 * rowsLeft) / rows / announcedStep)
  useEffect(() => {
    if (step > 0) announce(t('heard', { percent: step * announcedStep }))
  }, [step, t])
}

function Bar({ delivery }: { delivery: Delivery }) {
  const t = useTexts(texts)
  const format = useFormat()
  const id = useId()
  const { rows, rowsLeft } = delivery
  useHeard(delivery)
  const told = {
    format: t(`format-${delivery.format}`),
    left: format.number(rowsLeft),
    rows: format.number(rows),
  }
  return (
    <>
      <label htmlFor={id}>{rowsLeft === 0 ? t('starting') : t('goingOn', told)}</label>
      <progress id={id} className="progress" max={rows} value={rowsLeft} />
    </>
  )
}

function GoingOn({ delivery, onStop }: { delivery: Delivery; onStop: () => void }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const stop = useMutation({
    mutationFn: () => stopDelivery(delivery.id),
    onMutate: onStop,
    onSuccess: () => queries.invalidateQueries({ queryKey: deliveryQuery(delivery.id).queryKey }),
  })
  return (
    <div className="extract__going-on stack" data-gap="small">
      <Bar delivery={delivery} />
      <p className="quiet small">{t('goingOnText')}</p>
      <ProblemAlert error={stop.error} />
      <div>
        <Button
          variant="secondary"
          data-size="sm"
          disabled={stop.isPending || stop.isSuccess}
          onClick={() => stop.mutate()}
        >
          {stop.isPending || stop.isSuccess ? t('stopping') : t('stop')}
        </Button>
      </div>
    </div>
  )
}

function Ended({ delivery: { standing, rows, rowsLeft } }: { delivery: Delivery }) {
  const t = useTexts(texts)
  const format = useFormat()
  const told = { rows: format.number(rows), left: format.number(rowsLeft) }
  if (standing === 'complete')
    return (
      <Notice kind="success" role="status" title={t('completeTitle')}>
        <p>{t('completeText', told)}</p>
      </Notice>
    )
  if (standing === 'neverFetched')
    return (
      <Notice kind="warning" role="alert" title={t('neverFetchedTitle')}>
        <p>{t('neverFetchedText')}</p>
      </Notice>
    )
  const isStopped = standing === 'stopped'
  return (
    <Notice
      kind={isStopped ? 'info' : 'danger'}
      role={isStopped ? 'status' : 'alert'}
      title={t(isStopped ? 'stoppedTitle' : 'brokenOffTitle')}
    >
      <p>{t(rowsLeft === 0 ? 'noRowsText' : 'unfinishedText', told)}</p>
    </Notice>
  )
}

/** How far a download has come, with a way to stop it, and then what came of it. */
export function DeliveryProgress({ begun }: { begun: Delivery }) {
  const queries = useQueryClient()
  const box = useRef<HTMLDivElement>(null)
  const { data: delivery = begun, error } = useQuery(deliveryQuery(begun.id))
  const { standing } = delivery
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [])
  useEffect(() => {
    // The list below tells the same, once more when it ends.
    if (standing !== 'waiting') void queries.invalidateQueries({ queryKey: extractsQuery.queryKey })
  }, [standing, queries])
  return (
    <div ref={box} tabIndex={-1} className="extract__delivery">
      <ProblemAlert error={error} />
      {isGoingOn(delivery) ? (
        <GoingOn delivery={delivery} onStop={() => box.current?.focus()} />
      ) : (
        <Ended delivery={delivery} />
      )}
    </div>
  )
}
