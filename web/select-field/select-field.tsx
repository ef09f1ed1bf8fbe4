import { Field, Label, Select } from '@digdir/designsystemet-react'
import { type ReactNode, useId } from 'react'
import './select-field.css'

type SelectFieldProps = Readonly<{
  label: string
  value: string
  onChange: (value: string) => void
  className?: string
  /** The options. */
  children: ReactNode
}>

/** One of a list, under its label. */
export function SelectField({ label, value, onChange, className, children }: SelectFieldProps) {
  const id = useId()
  return (
    <Field {...(className && { className })}>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={value} onChange={event => onChange(event.target.value)}>
        {children}
      </Select>
    </Field>
  )
}

type YearFieldProps = Readonly<{
  label: string
  years: readonly number[]
  year: number
  onChange: (year: number) => void
}>

/** One of the years that there is something of. */
export function YearField({ label, years, year, onChange }: YearFieldProps) {
  return (
    <SelectField
      className="year-field"
      label={label}
      value={String(year)}
      onChange={chosen => onChange(Number(chosen))}
    >
      {years.map(each => (
        <Select.Option key={each} value={String(each)}>
          {each}
        </Select.Option>
      ))}
    </SelectField>
  )
}
