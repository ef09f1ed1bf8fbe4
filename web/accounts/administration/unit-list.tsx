import { Button, Paragraph, Select, Textfield } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, useAccount } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { SelectField } from '../../select-field/index.ts'
import { Fetched, ProblemAlert, Section, TitledDialog, tellDone } from '../../ui/index.ts'
import { type Unit, unitsQuery } from './queries.ts'
import { texts } from './texts.ts'
import './administration.css'

type Change = 'rename' | 'merge'
type Asked = Readonly<{ change: Change; unit: Unit; others: readonly Unit[] }>

function useSend({ change, unit, others }: Asked, onDone: () => void) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (value: string) =>
      change === 'rename'
        ? api.put(`/api/units/${unit.id}/name`, { name: value })
        : api.post(`/api/units/${unit.id}/merge`, { intoId: value, confirmed: true }),
    onSuccess: async (_, value) => {
      await Promise.all(
        ['units', 'administration'].map(key => queries.invalidateQueries({ queryKey: [key] })),
      )
      onDone()
      const other = change === 'rename' ? value : (others.find(each => each.id === value)?.name ?? '')
      tellDone(t(`${change}Done`, { name: unit.name, other }))
    },
  })
}

function IntoChoice({
  others,
  value,
  onChange,
}: {
  others: readonly Unit[]
  value: string
  onChange: (id: string) => void
}) {
  const t = useTexts(texts)
  return (
    <SelectField label={t('mergeInto')} value={value} onChange={onChange}>
      <Select.Option value="" disabled>
        {t('choose')}
      </Select.Option>
      {others.map(other => (
        <Select.Option key={other.id} value={other.id}>
          {other.name}
        </Select.Option>
      ))}
    </SelectField>
  )
}

function UnitDialog({ onClose, ...asked }: Asked & { onClose: () => void }) {
  const t = useTexts(texts)
  const { change, unit, others } = asked
  const [value, setValue] = useState(change === 'rename' ? unit.name : '')
  const send = useSend(asked, onClose)
  return (
    <TitledDialog title={t(`${change}Title`, { name: unit.name })} onClose={onClose}>
      <Paragraph>{t(`${change}Text`)}</Paragraph>
      {change === 'rename' ? (
        <Textfield
          label={t('unitName')}
          autoComplete="off"
          maxLength={100}
          value={value}
          onChange={event => setValue(event.target.value)}
        />
      ) : (
        <IntoChoice others={others} value={value} onChange={setValue} />
      )}
      <ProblemAlert error={send.error} />
      <div className="row">
        <Button
          loading={send.isPending}
          disabled={value.trim().length < 2}
          onClick={() => send.mutate(value.trim())}
        >
          {t(`${change}Button`)}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </TitledDialog>
  )
}

function UnitRow({ unit, others, onAsk }: Omit<Asked, 'change'> & { onAsk: (asked: Asked) => void }) {
  const t = useTexts(texts)
  const changes: readonly Change[] = others.length > 0 ? ['rename', 'merge'] : ['rename']
  return (
    <li className="administration__unit">
      <span>{unit.name}</span>
      <span className="row">
        {changes.map(change => (
          <Button
            key={change}
            variant="tertiary"
            data-size="sm"
            aria-label={`${t(`${change}Button`)}: ${unit.name}`}
            onClick={() => onAsk({ change, unit, others })}
          >
            {t(`${change}Button`)}
          </Button>
        ))}
      </span>
    </li>
  )
}

/** The units of the coordinator's municipality, to be renamed and merged. */
export function UnitList() {
  const t = useTexts(texts)
  const { municipalityNumber } = useAccount()
  const units = useQuery(unitsQuery(municipalityNumber ?? ''))
  const [asked, setAsked] = useState<Asked>()
  return (
    <Section title={t('unitsTitle')}>
      <Fetched query={units}>
        {data => (
          <ul className="administration__units">
            {data.map(unit => (
              <UnitRow
                key={unit.id}
                unit={unit}
                others={data.filter(other => other.id !== unit.id)}
                onAsk={setAsked}
              />
            ))}
          </ul>
        )}
      </Fetched>
      {asked && <UnitDialog {...asked} onClose={() => setAsked(undefined)} />}
    </Section>
  )
}
