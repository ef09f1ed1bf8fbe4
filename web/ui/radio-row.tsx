import { Fieldset, Radio } from '@digdir/designsystemet-react'

/** A choice between a few short words, side by side, one of which is always chosen. */
export function RadioRow<Value extends string>({
  legend,
  name,
  options,
  value,
  onChange,
}: {
  legend: string
  name: string
  options: readonly (readonly [value: Value, label: string])[]
  value: Value
  onChange: (value: Value) => void
}) {
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      <div className="row">
        {options.map(([each, label]) => (
          <Radio
            key={each}
            name={name}
            label={label}
            value={each}
            checked={value === each}
            onChange={() => onChange(each)}
          />
        ))}
      </div>
    </Fieldset>
  )
}
