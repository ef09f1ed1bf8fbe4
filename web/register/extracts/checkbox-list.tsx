import { Button, Checkbox, Fieldset, ValidationMessage } from '@digdir/designsystemet-react'
import { useTexts } from '../../language/index.ts'
import { texts } from './texts.ts'

type Props<Value extends string | number> = Readonly<{
  id: string
  legend: string
  of: readonly (readonly [value: Value, label: string])[]
  chosen: readonly Value[]
  fault: string | undefined
  onChange: (chosen: readonly Value[]) => void
}>

/** Some of several, or all at once. */
export function CheckboxList<Value extends string | number>(props: Props<Value>) {
  const { id, legend, of, chosen, fault, onChange } = props
  const t = useTexts(texts)
  const all = chosen.length === of.length
  const toggle = (value: Value, checked: boolean) =>
    onChange(of.map(([each]) => each).filter(each => (each === value ? checked : chosen.includes(each))))
  return (
    <Fieldset id={id} tabIndex={-1}>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {of.length > 1 && (
        <Button
          type="button"
          variant="tertiary"
          data-size="sm"
          aria-label={`${all ? t('nothing') : t('all')}: ${legend}`}
          onClick={() => onChange(all ? [] : of.map(([value]) => value))}
        >
          {all ? t('nothing') : t('all')}
        </Button>
      )}
      <div className="extract__boxes">
        {of.map(([value, label]) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={event => toggle(value, event.target.checked)}
          />
        ))}
      </div>
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </Fieldset>
  )
}
