import { Button } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import type { SubmissionReceipt } from '../../src/submission/contract.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { ButtonLink, Facts, Fetched, Notice } from '../ui/index.ts'
import { receiptQuery } from './queries.ts'
import { texts } from './texts.ts'
import './submission.css'

function ReceiptFacts({ receipt }: { receipt: SubmissionReceipt }) {
  const t = useTexts(texts)
  const format = useFormat()
  return (
    <Facts
      of={[
        [t('municipality'), `${receipt.municipality.name} (${receipt.municipality.number})`],
        [t('year'), receipt.year],
        [t('transferredAt'), format.dateTime(receipt.transferredAt)],
        [t('transferredBy'), receipt.transferredBy],
        [t('assessments'), format.number(receipt.assessments)],
        [t('transferred'), format.number(receipt.transferred)],
        [t('merged'), format.number(receipt.merged)],
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
  )
}

/** That the transfer has happened, with its counts; printed, it is the municipality's proof. */
export function Receipt() {
  const t = useTexts(texts)
  const receipt = useQuery(receiptQuery)
  return (
    <Fetched query={receipt}>
      {data => (
        <div className="stack">
          <Notice kind="success" role="status" title={t('doneTitle')}>
            <p>{t('doneText')}</p>
          </Notice>
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
