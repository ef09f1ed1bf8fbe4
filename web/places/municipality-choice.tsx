import { Field, Label, Select } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { MunicipalityReply } from '../../src/accounts/contract.ts'
import { Fetched } from '../ui/index.ts'
import { municipalitiesQuery } from './queries.ts'
import './places.css'

const withAgreement = (municipalities: readonly MunicipalityReply[]) =>
  municipalities
    .filter(({ agreementDate }) => agreementDate !== null)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nb'))

/**
 * One municipality of one's branch, of those that take part, by its number; '' for none of them, which is called `none`
 * (the country, or those above the municipalities).
 */
export function MunicipalityChoice({
  label,
  none,
  value,
  onChange,
}: {
  label: string
  none: string
  value: string
  onChange: (number: string) => void
}) {
  const id = useId()
  const municipalities = useQuery(municipalitiesQuery)
  return (
    <Fetched query={municipalities}>
      {data => (
        <Field className="places__choice">
          <Label htmlFor={id}>{label}</Label>
          <Select id={id} value={value} onChange={event => onChange(event.target.value)}>
            <Select.Option value="">{none}</Select.Option>
            {withAgreement(data).map(each => (
              <Select.Option key={each.number} value={each.number}>
                {each.name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
    </Fetched>
  )
}
