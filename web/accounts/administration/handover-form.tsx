import { Button, Checkbox, Fieldset, Radio } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { HandoverReceipt, Receiver } from '../../../src/administration/contract.ts'
import type { ListedAssessment } from '../../../src/assessments/contract.ts'
import { api } from '../../api/index.ts'
import { useFormat, useTexts } from '../../language/index.ts'
import { CheckedForm, type Faults, ProblemAlert } from '../../ui/index.ts'
import { ReceiverChoice } from './receiver-choice.tsx'
import { texts } from './texts.ts'
import './administration.css'

type Draft = Readonly<{ all: boolean; chosen: ReadonlySet<string>; receiverId: string; confirmed: boolean }>
type HandoverField = 'chosen' | 'receiver' | 'confirmed'

const firstDraft: Draft = { all: true, chosen: new Set(), receiverId: '', confirmed: false }

function withChosen({ chosen }: Draft, id: string, isChosen: boolean): ReadonlySet<string> {
  const next = new Set(chosen)
  if (isChosen) next.add(id)
  else next.delete(id)
  return next
}

function Chosen({
  assessments,
  draft,
  fault,
  onChange,
}: {
  assessments: readonly ListedAssessment[]
  draft: Draft
  fault: string | undefined
  onChange: (draft: Draft) => void
}) {
  const t = useTexts(texts)
  const format = useFormat()
  return (
    <Fieldset id="chosen" tabIndex={-1}>
      <Fieldset.Legend>{t('which')}</Fieldset.Legend>
      {fault && (
        <p className="administration__fault" role="alert">
          {fault}
        </p>
      )}
      <div className="administration__choices">
        {assessments.map(each => (
          <Checkbox
            key={each.id}
            label={each.maskedNumber}
            description={`${t('changedOn', { date: format.date(each.changedAt) })} ${
              each.errors > 0 ? t('hasErrors', { count: each.errors }) : t('hasNoErrors')
            }`}
            value={each.id}
            checked={draft.chosen.has(each.id)}
            onChange={event =>
              onChange({ ...draft, chosen: withChosen(draft, each.id, event.target.checked) })
            }
          />
        ))}
      </div>
    </Fieldset>
  )
}

/** Which assessments, to whom, and that one means it. */
export function HandoverForm({
  assessments,
  receivers,
  onDone,
}: {
  assessments: readonly ListedAssessment[]
  receivers: readonly Receiver[]
  onDone: (receipt: HandoverReceipt) => void
}) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const [draft, setDraft] = useState(firstDraft)
  const { all, chosen, receiverId, confirmed } = draft
  const send = useMutation({
    mutationFn: () =>
      api.post<HandoverReceipt>('/api/handover', {
        receiverId,
        confirmed,
        ...(!all && { assessmentIds: [...chosen] }),
      }),
    onSuccess: receipt => {
      onDone(receipt)
      queries.removeQueries({ queryKey: ['handover'] })
      return queries.invalidateQueries()
    },
  })
  const check = (): Faults<HandoverField> => ({
    ...(!all && chosen.size === 0 && { chosen: t('faultChosen') }),
    ...(!receiverId && { receiver: t('faultReceiver') }),
    ...(!confirmed && { confirmed: t('faultConfirmed') }),
  })
  const count = all ? assessments.length : chosen.size
  return (
    <CheckedForm<HandoverField> check={check} onSend={() => send.mutate()}>
      {faults => (
        <>
          <Fieldset>
            <Fieldset.Legend>{t('howMany')}</Fieldset.Legend>
            <Radio
              name="extent"
              value="all"
              label={t('allOfThem', { count: assessments.length })}
              checked={all}
              onChange={() => setDraft({ ...draft, all: true, confirmed: false })}
            />
            <Radio
              name="extent"
              value="some"
              label={t('someOfThem')}
              checked={!all}
              onChange={() => setDraft({ ...draft, all: false, confirmed: false })}
            />
          </Fieldset>
          {!all && (
            <Chosen assessments={assessments} draft={draft} fault={faults.chosen} onChange={setDraft} />
          )}
          <ReceiverChoice
            id="receiver"
            receivers={receivers}
            value={receiverId}
            fault={faults.receiver}
            onChange={id => setDraft({ ...draft, receiverId: id })}
          />
          <Checkbox
            id="confirmed"
            label={count === 0 ? t('confirmHandoverLater') : t('confirmHandover', { count })}
            checked={confirmed}
            error={faults.confirmed}
            onChange={event => setDraft({ ...draft, confirmed: event.target.checked })}
          />
          <ProblemAlert error={send.error} />
          <Button type="submit" loading={send.isPending} disabled={receivers.length === 0}>
            {t('handOver')}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}
