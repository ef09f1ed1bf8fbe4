import { Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { MunicipalityReply } from '../../../src/accounts/contract.ts'
import { useAccount } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { municipalitiesQuery } from '../../places/index.ts'
import { Failed, type Faults, Fetched } from '../../ui/index.ts'
import { asksFor, type Draft, type InvitationField, newUnit } from './draft.ts'
import { regionsQuery, unitsQuery } from './queries.ts'
import { texts } from './texts.ts'

type FieldProps = Readonly<{
  draft: Draft
  faults: Faults<InvitationField>
  onChange: (draft: Draft) => void
}>

function Choice({
  id,
  label,
  value,
  fault,
  onChange,
  children,
}: {
  id: string
  label: string
  value: string
  fault: string | undefined
  onChange: (value: string) => void
  children: ReactNode
}) {
  const t = useTexts(texts)
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select
        id={id}
        value={value}
        onChange={event => onChange(event.target.value)}
        {...(fault && { 'aria-invalid': true })}
      >
        <Select.Option value="" disabled>
          {t('choose')}
        </Select.Option>
        {children}
      </Select>
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </Field>
  )
}

function RegionChoice({ draft, faults, onChange }: FieldProps) {
  const t = useTexts(texts)
  const regions = useQuery(regionsQuery)
  return (
    <Fetched query={regions}>
      {data => (
        <Choice
          id="regionCode"
          label={t('region')}
          value={draft.regionCode}
          fault={faults.regionCode}
          onChange={regionCode => onChange({ ...draft, regionCode })}
        >
          {data.map(region => (
            <Select.Option key={region.code} value={region.code}>
              {region.name}
            </Select.Option>
          ))}
        </Choice>
      )}
    </Fetched>
  )
}

const byCounty = (municipalities: readonly MunicipalityReply[]) =>
  Map.groupBy(municipalities, municipality => municipality.countyName)

function MunicipalityChoice({ draft, faults, onChange }: FieldProps) {
  const t = useTexts(texts)
  const municipalities = useQuery(municipalitiesQuery)
  return (
    <Fetched query={municipalities}>
      {data => (
        <Choice
          id="municipalityNumber"
          label={t('municipality')}
          value={draft.municipalityNumber}
          fault={faults.municipalityNumber}
          onChange={municipalityNumber => onChange({ ...draft, municipalityNumber, unitId: '' })}
        >
          {[...byCounty(data)].map(([county, members]) => (
            <Select.Optgroup key={county} label={county}>
              {members.map(member => (
                <Select.Option key={member.number} value={member.number}>
                  {member.name}
                </Select.Option>
              ))}
            </Select.Optgroup>
          ))}
        </Choice>
      )}
    </Fetched>
  )
}

function UnitChoice({ draft, faults, onChange }: FieldProps) {
  const t = useTexts(texts)
  const units = useQuery(unitsQuery(draft.municipalityNumber))
  // Without those that are there, one would be made a second time.
  if (units.error && !units.data) return <Failed error={units.error} retry={() => units.refetch()} />
  return (
    <>
      <Choice
        id="unitId"
        label={t('unit')}
        value={draft.unitId}
        fault={faults.unitId}
        onChange={unitId => onChange({ ...draft, unitId })}
      >
        {(units.data ?? []).map(unit => (
          <Select.Option key={unit.id} value={unit.id}>
            {unit.name}
          </Select.Option>
        ))}
        <Select.Option value={newUnit}>{t('newUnit')}</Select.Option>
      </Choice>
      {draft.unitId === newUnit && (
        <Textfield
          id="unitName"
          label={t('unitName')}
          description={t('unitNameDescription')}
          autoComplete="off"
          maxLength={100}
          value={draft.unitName}
          error={faults.unitName}
          onChange={event => onChange({ ...draft, unitName: event.target.value })}
        />
      )}
    </>
  )
}

/** Where the invited will belong, as far as the giver has to say it. */
export function PlaceFields(props: FieldProps) {
  const { role } = useAccount()
  const asks = asksFor(role, props.draft.role)
  return (
    <>
      {asks.region && <RegionChoice {...props} />}
      {asks.municipality && <MunicipalityChoice {...props} />}
      {asks.unit && <UnitChoice {...props} />}
    </>
  )
}
