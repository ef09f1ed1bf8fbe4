import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HandoverReceipt } from '../../../src/administration/contract.ts'
import { useFormat, useTexts } from '../../language/index.ts'
import { Done, Empty, Facts, Fetched, Page, TextLink } from '../../ui/index.ts'
import { HandoverForm } from './handover-form.tsx'
import { ownAssessmentsQuery, ownReceiversQuery } from './queries.ts'
import { texts } from './texts.ts'

/** What was handed over, to whom and when. */
function Receipt({ receipt }: { receipt: HandoverReceipt }) {
  const t = useTexts(texts)
  const format = useFormat()
  return (
    <div className="stack">
      <Done title={t('handedOver', { count: receipt.assessments })}>
        <p>{t('handedOverText', { name: receipt.receiver })}</p>
      </Done>
      <Facts
        of={[
          [t('newHolder'), receipt.receiver],
          [t('assessments'), format.number(receipt.assessments)],
          [t('time'), format.dateTime(receipt.at)],
        ]}
      />
      <TextLink to="/kartlegginger">{t('toAssessments')}</TextLink>
    </div>
  )
}

/** `/kartlegginger/overfor`: hands over one's own assessments, to a colleague of the unit or to the coordinator. */
export function HandoverPage() {
  const t = useTexts(texts)
  const own = useQuery(ownAssessmentsQuery)
  const receivers = useQuery(ownReceiversQuery)
  const [receipt, setReceipt] = useState<HandoverReceipt>()
  return (
    <Page title={t('ownTitle')} lead={t('ownLead')}>
      {receipt ? (
        <Receipt receipt={receipt} />
      ) : (
        <Fetched query={own}>
          {({ assessments }) => (
            <Fetched query={receivers}>
              {data =>
                assessments.length === 0 ? (
                  <Empty title={t('nothingToHandOver')} />
                ) : (
                  <HandoverForm assessments={assessments} receivers={data} onDone={setReceipt} />
                )
              }
            </Fetched>
          )}
        </Fetched>
      )}
    </Page>
  )
}
