import {
  Button,
  Field,
  Fieldset,
  Label,
  Radio,
  Textarea,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { NewControl } from '../../src/control/contract.ts'
import { api } from '../api/index.ts'
import { type Say, useTexts } from '../language/index.ts'
import { CheckedForm, type Faults, ProblemAlert } from '../ui/index.ts'
import { type TextKey, texts } from './texts.ts'

type FieldName = 'periodFrom' | 'periodTo' | 'outcome' | 'findings'
type Draft = Readonly<Record<FieldName, string>>
export type WrittenControl = Pick<NewControl, 'periodFrom' | 'periodTo' | 'outcome'>

const outcomes = ['nothing', 'explained', 'deviation'] as const

function check(draft: Draft, t: Say<TextKey>): Faults<FieldName> {
  return {
    ...(!draft.periodFrom && { periodFrom: t('faultFrom') }),
    ...(!draft.periodTo && { periodTo: t('faultTo') }),
    ...(draft.periodFrom > draft.periodTo && draft.periodTo && { periodTo: t('faultOrder') }),
    ...(!draft.outcome && { outcome: t('faultOutcome') }),
    ...(!draft.findings.trim() && { findings: t('faultFindings') }),
  }
}

function OutcomeChoice({
  value,
  fault,
  onChange,
}: {
  value: string
  fault: string | undefined
  onChange: (value: string) => void
}) {
  const t = useTexts(texts)
  return (
    <Fieldset id="outcome" tabIndex={-1}>
      <Fieldset.Legend>{t('result')}</Fieldset.Legend>
      {outcomes.map(outcome => (
        <Radio
          key={outcome}
          name="outcome"
          value={outcome}
          label={t(`outcome-${outcome}`)}
          checked={value === outcome}
          onChange={() => onChange(outcome)}
        />
      ))}
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </Fieldset>
  )
}

function useWrite(place: string, onWritten: (control: WrittenControl) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (draft: Draft) =>
      api.post('/api/controls', {
        ...(place && { municipalityNumber: place }),
        ...(draft as Omit<NewControl, 'municipalityNumber'>),
      }),
    onSuccess: async (_reply, { periodFrom, periodTo, outcome }) => {
      onWritten({ periodFrom, periodTo, outcome: outcome as WrittenControl['outcome'] })
      await queries.invalidateQueries({ queryKey: ['controls'] })
    },
  })
}

/** Which period was looked at, what was found, and what was done about it. */
export function ControlForm({
  place,
  period,
  onWritten,
}: {
  place: string
  period: { from: string; to: string }
  onWritten: (control: WrittenControl) => void
}) {
  const t = useTexts(texts)
  const [draft, setDraft] = useState<Draft>({
    periodFrom: period.from,
    periodTo: period.to,
    outcome: '',
    findings: '',
  })
  const write = useWrite(place, onWritten)
  const set = (name: FieldName) => (value: string) => {
    write.reset()
    setDraft({ ...draft, [name]: value })
  }
  return (
    <CheckedForm<FieldName> check={() => check(draft, t)} onSend={() => write.mutate(draft)}>
      {faults => (
        <>
          <div className="control__period">
            {(['periodFrom', 'periodTo'] as const).map(name => (
              <Textfield
                key={name}
                id={name}
                type="date"
                label={t(name === 'periodFrom' ? 'from' : 'to')}
                value={draft[name]}
                error={faults[name]}
                onChange={event => set(name)(event.target.value)}
              />
            ))}
          </div>
          <OutcomeChoice value={draft.outcome} fault={faults.outcome} onChange={set('outcome')} />
          <Field>
            <Label htmlFor="findings">{t('findings')}</Label>
            <Field.Description>{t('findingsText')}</Field.Description>
            <Textarea
              id="findings"
              rows={6}
              maxLength={4000}
              value={draft.findings}
              aria-invalid={Boolean(faults.findings)}
              onChange={event => set('findings')(event.target.value)}
            />
            {faults.findings && <ValidationMessage>{faults.findings}</ValidationMessage>}
          </Field>
          <ProblemAlert error={write.error} />
          <Button type="submit" loading={write.isPending}>
            {t('saveControl')}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}
