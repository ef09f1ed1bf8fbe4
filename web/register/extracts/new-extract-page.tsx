import { Button, Field, Label, Textarea, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Extract, RegisteredSubmission } from '../../../src/register/contract.ts'
import { api } from '../../api/index.ts'
import { type Say, useLanguage, useTexts } from '../../language/index.ts'
import {
  announce,
  CheckedForm,
  Empty,
  type Faults,
  Fetched,
  Page,
  ProblemAlert,
  Section,
} from '../../ui/index.ts'
import { CheckboxList } from './checkbox-list.tsx'
import { ConditionList } from './condition-list.tsx'
import {
  chosenGroups,
  type Draft,
  emptyDraft,
  type FieldName,
  lacking,
  reasonField,
  selectionOf,
  toRequest,
  variablesOf,
} from './draft.ts'
import { PeopleCount } from './people-count.tsx'
import { extractsQuery, submissionsQuery } from './queries.ts'
import { type TextKey, texts } from './texts.ts'
import { VariableChoice } from './variable-choice.tsx'
import './extracts.css'

const faultTexts = {
  recipient: 'faultRecipient',
  purpose: 'faultPurpose',
  legalBasis: 'faultLegalBasis',
  years: 'faultYears',
  municipalities: 'faultMunicipalities',
  variables: 'faultVariables',
} as const satisfies Record<string, TextKey>

type GroupName = (group: string) => string

/** What a group of variables is called on the page. */
function useGroupName(draft: Draft): GroupName {
  const language = useLanguage()
  const names = new Map(variablesOf(draft).map(({ group, tab }) => [group, tab[language]]))
  return group => names.get(group) ?? group
}

function check(draft: Draft, t: Say<TextKey>, groupName: GroupName): Faults<FieldName> {
  const told = lacking(draft).map(field => {
    if (field in faultTexts) return [field, t(faultTexts[field as keyof typeof faultTexts])] as const
    return [field, t('faultReason', { group: groupName(field.slice(reasonField('').length)) })] as const
  })
  return Object.fromEntries(told)
}

type PartProps = Readonly<{
  draft: Draft
  faults: Faults<FieldName>
  onChange: (change: Partial<Draft>) => void
}>

function WhoPart({ draft, faults, onChange }: PartProps) {
  const t = useTexts(texts)
  return (
    <Section title={t('partWho')}>
      <Textfield
        id="recipient"
        label={t('recipient')}
        description={t('recipientText')}
        maxLength={300}
        value={draft.recipient}
        error={faults.recipient}
        onChange={event => onChange({ recipient: event.target.value })}
      />
      {(['purpose', 'legalBasis'] as const).map(name => (
        <LongText
          key={name}
          id={name}
          label={t(name)}
          description={t(`${name}Text`)}
          maxLength={name === 'purpose' ? 2000 : 1000}
          value={draft[name]}
          fault={faults[name]}
          onChange={value => onChange({ [name]: value })}
        />
      ))}
    </Section>
  )
}

function LongText(
  props: Readonly<{
    id: string
    label: string
    description?: string
    maxLength: number
    value: string
    fault: string | undefined
    onChange: (value: string) => void
  }>,
) {
  const { id, label, description, maxLength, value, fault, onChange } = props
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      {description && <Field.Description>{description}</Field.Description>}
      <Textarea
        id={id}
        rows={3}
        maxLength={maxLength}
        value={value}
        aria-invalid={Boolean(fault)}
        onChange={event => onChange(event.target.value)}
      />
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </Field>
  )
}

function RowsPart({
  submissions,
  draft,
  faults,
  onChange,
}: PartProps & { submissions: readonly RegisteredSubmission[] }) {
  const t = useTexts(texts)
  const held = submissions.filter(({ instrument }) => instrument === draft.instrument)
  const years = [...new Set(held.map(({ year }) => year))].sort((a, b) => b - a)
  const places = new Map(held.map(({ municipality: { number, name } }) => [number, name]))
  const municipalities = [...places].sort(([, one], [, other]) => one.localeCompare(other, 'nb'))
  return (
    <Section title={t('partRows')}>
      <CheckboxList
        id="years"
        legend={t('years')}
        of={years.map(year => [year, String(year)] as const)}
        chosen={draft.years}
        fault={faults.years}
        onChange={chosen => onChange({ years: chosen })}
      />
      <CheckboxList
        id="municipalities"
        legend={t('municipalities')}
        of={municipalities}
        chosen={draft.municipalities}
        fault={faults.municipalities}
        onChange={chosen => onChange({ municipalities: chosen })}
      />
      <p className="extract__label">{t('onlyThose')}</p>
      <ConditionList
        variables={variablesOf(draft)}
        conditions={draft.conditions}
        onChange={conditions => onChange({ conditions })}
      />
      <PeopleCount selection={selectionOf(draft)} />
    </Section>
  )
}

function NecessityPart({ draft, faults, onChange, groupName }: PartProps & { groupName: GroupName }) {
  const t = useTexts(texts)
  const groups = chosenGroups(draft)
  return (
    <Section title={t('partNecessity')}>
      <p>{t('necessityText')}</p>
      {groups.length === 0 && <p className="quiet">{t('necessityEmpty')}</p>}
      {groups.map(group => (
        <LongText
          key={group}
          id={reasonField(group)}
          label={t('necessityOf', { group: groupName(group) })}
          maxLength={1000}
          value={draft.reasons[group] ?? ''}
          fault={faults[reasonField(group)]}
          onChange={value => onChange({ reasons: { ...draft.reasons, [group]: value } })}
        />
      ))}
    </Section>
  )
}

function useOrder() {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (draft: Draft) => api.post<Extract>('/api/register/extracts', toRequest(draft)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: extractsQuery.queryKey })
      await navigate({ to: '/register/utleveringer' })
      announce(t('sent'))
    },
  })
}

function Builder({ submissions }: { submissions: readonly RegisteredSubmission[] }) {
  const t = useTexts(texts)
  const [draft, setDraft] = useState(() => emptyDraft(submissions))
  const groupName = useGroupName(draft)
  const order = useOrder()
  const change = (part: Partial<Draft>) => {
    order.reset()
    setDraft(before => ({ ...before, ...part }))
  }
  return (
    <CheckedForm<FieldName> check={() => check(draft, t, groupName)} onSend={() => order.mutate(draft)}>
      {faults => (
        <>
          <WhoPart draft={draft} faults={faults} onChange={change} />
          <RowsPart submissions={submissions} draft={draft} faults={faults} onChange={change} />
          <Section title={t('partVariables')}>
            <p>{t('variablesText')}</p>
            <VariableChoice
              variables={variablesOf(draft)}
              chosen={draft.variables}
              fault={faults.variables}
              onChange={variables => change({ variables })}
            />
          </Section>
          <NecessityPart draft={draft} faults={faults} onChange={change} groupName={groupName} />
          <ProblemAlert error={order.error} />
          <Button type="submit" loading={order.isPending}>
            {t('send')}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}

/** `/register/utleveringer/ny`: an extract is put together, counted and written down. */
export function NewExtractPage() {
  const t = useTexts(texts)
  const submissions = useQuery(submissionsQuery)
  return (
    <Page title={t('newTitle')} lead={t('newLead')}>
      <Fetched query={submissions}>
        {data =>
          data.length === 0 ? (
            <Empty title={t('empty')}>
              <p>{t('emptyText')}</p>
            </Empty>
          ) : (
            <Builder submissions={data} />
          )
        }
      </Fetched>
    </Page>
  )
}
