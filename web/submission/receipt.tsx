import { Button } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SubmissionReceipt } from '../../src/submission/contract.ts'
import { isProblem } from '../api/index.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { ButtonLink, Done, Facts, Fetched, Notice, Section } from '../ui/index.ts'
import { receiptQuery } from './queries.ts'
import { texts } from './texts.ts'
import './submission.css'

function ReceiptFacts({ receipt }: { receipt: SubmissionReceipt }) {
  const t = useTexts(texts)
  const format = useFormat()
  return (
    <>
      <Facts
        of={[
          [t('municipality'), `${receipt.municipality.name} (${receipt.municipality.number})`],
          [t('year'), receipt.year],
          [t('transferredAt'), format.dateTime(receipt.transferredAt)],
          [t('transferredBy'), receipt.transferredBy],
          [t('assessments'), format.number(receipt.assessments)],
          [t('transferred'), format.number(receipt.transferred)],
          [t('mergedDone'), format.number(receipt.merged)],
          [t('registerRows'), format.number(receipt.registerRows)],
          [t('erasedWithErrors'), format.number(receipt.withErrors)],
          [t('erasedNotInformed'), format.number(receipt.notInformed)],
          [
            t('checksum'),
            <span key="checksum" className="checksum">
              {receipt.checksum}
            </span>,
          ],
        ]}
      />
      <p className="quiet small">{t('exact')}</p>
    </>
  )
}

/**
 * That the transfer has happened, with its counts; printed, it is the municipality's proof. Takes the focus when it
 * happened before the reader's eyes.
 */
export function Receipt({ isFresh }: { isFresh: boolean }) {
  const t = useTexts(texts)
  const receipt = useQuery(receiptQuery())
  return (
    <Fetched query={receipt}>
      {data => (
        <div className="stack">
          {isFresh ? (
            <Done title={t('doneTitle')}>
              <p>{t('doneText')}</p>
            </Done>
          ) : (
            <Notice kind="success" title={t('doneTitle')}>
              <p>{t('doneText')}</p>
            </Notice>
          )}
          <div className="measure">
            <ReceiptFacts receipt={data} />
          </div>
          <div className="row no-print">
            <ButtonLink to={`/rapport/${data.year}`}>{t('toReport')}</ButtonLink>
            <Button variant="secondary" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </div>
        </div>
      )}
    </Fetched>
  )
}

/** The receipt of the year before, read when it is asked for. */
export function EarlierReceipt({ year }: { year: number }) {
  const t = useTexts(texts)
  const [isOpen, setOpen] = useState(false)
  const receipt = useQuery({ ...receiptQuery(year), enabled: isOpen })
  if (!isOpen)
    return (
      <div>
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t('showEarlier', { year })}
        </Button>
      </div>
    )
  if (isProblem(receipt.error, 'submission.no-receipt'))
    return <p role="status">{t('noEarlier', { year })}</p>
  return (
    <Section title={t('earlierTitle', { year })}>
      <Fetched query={receipt}>
        {data => (
          <div className="measure">
            <ReceiptFacts receipt={data} />
          </div>
        )}
      </Fetched>
    </Section>
  )
}
