import { Button, Checkbox, Field, Fieldset, Label, Select, Textfield } from '@digdir/designsystemet-react'
import { useId, useRef } from 'react'
import type { CodebookVariable } from '../../../src/instrument/index.ts'
import type { ExtractCondition } from '../../../src/register/contract.ts'
import { useLanguage, useTexts } from '../../language/index.ts'
import { texts } from './texts.ts'

/** What a place or a mean is asked about otherwise, or not at all. */
const isAskable = ({ name }: CodebookVariable) => name !== 'municipality' && name !== 'index_mean'

function conditionOn({ name, values, min, max }: CodebookVariable): ExtractCondition {
  if (values.length > 0) return { variable: name, values: values.map(({ code }) => code) }
  return name === 'birth_year'
    ? { variable: name, from: 1900, to: 2020 }
    : { variable: name, from: min ?? 0, to: max ?? 999 }
}

type OneProps = Readonly<{
  variable: CodebookVariable
  condition: ExtractCondition
  onChange: (condition: ExtractCondition) => void
  onRemove: () => void
}>

function Values({ variable, condition, onChange }: Omit<OneProps, 'onRemove'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (!('values' in condition)) {
    const set = (side: 'from' | 'to') => (value: string) => onChange({ ...condition, [side]: Number(value) })
    return (
      <div className="row">
        {(['from', 'to'] as const).map(side => (
          <Textfield
            key={side}
            type="number"
            label={t(side)}
            value={String(condition[side])}
            onChange={event => set(side)(event.target.value)}
          />
        ))}
      </div>
    )
  }
  const { values } = condition
  // The last one stays: a condition that nobody meets is none.
  const toggle = (code: number, checked: boolean) => {
    const next = checked ? [...values, code] : values.filter(value => value !== code)
    if (next.length > 0) onChange({ ...condition, values: next })
  }
  return (
    <div className="stack" data-gap="small">
      <span className="quiet small">{t('conditionValues')}</span>
      <div className="extract__boxes">
        {variable.values.map(({ code, label }) => (
          <Checkbox
            key={code}
            label={label[language]}
            checked={values.includes(code)}
            onChange={event => toggle(code, event.target.checked)}
          />
        ))}
      </div>
    </div>
  )
}

function OneCondition({ variable, condition, onChange, onRemove }: OneProps) {
  const t = useTexts(texts)
  const label = variable.label[useLanguage()]
  return (
    <Fieldset className="extract__condition">
      <Fieldset.Legend>{label}</Fieldset.Legend>
      <Values variable={variable} condition={condition} onChange={onChange} />
      <div>
        <Button type="button" variant="tertiary" data-size="sm" onClick={onRemove}>
          {t('removeCondition', { label })}
        </Button>
      </div>
    </Fieldset>
  )
}

type Props = Readonly<{
  variables: readonly CodebookVariable[]
  conditions: readonly ExtractCondition[]
  onChange: (conditions: readonly ExtractCondition[]) => void
}>

/** Narrows the people down by what stands in the register about them; all conditions must hold. */
export function ConditionList({ variables, conditions, onChange }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const id = useId()
  const choice = useRef<HTMLSelectElement>(null)
  const taken = new Set(conditions.map(({ variable }) => variable))
  const askable = variables.filter(variable => isAskable(variable) && !taken.has(variable.name))
  const groups = [...new Set(askable.map(({ tab }) => tab[language]))]
  const add = (name: string) => {
    const variable = variables.find(each => each.name === name)
    if (variable) onChange([...conditions, conditionOn(variable)])
  }
  return (
    <div className="stack">
      {conditions.map((condition, place) => {
        const variable = variables.find(({ name }) => name === condition.variable)
        if (!variable) return null
        return (
          <OneCondition
            key={condition.variable}
            variable={variable}
            condition={condition}
            onChange={next => onChange(conditions.with(place, next))}
            onRemove={() => {
              onChange(conditions.filter(each => each !== condition))
              // The button that was pressed is gone with its condition.
              choice.current?.focus()
            }}
          />
        )
      })}
      <Field>
        <Label htmlFor={id}>{t('addCondition')}</Label>
        <Select id={id} ref={choice} value="" onChange={event => add(event.target.value)}>
          <Select.Option value="">{t('chooseVariable')}</Select.Option>
          {groups.map(group => (
            <optgroup key={group} label={group}>
              {askable
                .filter(({ tab }) => tab[language] === group)
                .map(({ name, label }) => (
                  <Select.Option key={name} value={name}>
                    {label[language]}
                  </Select.Option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
    </div>
  )
}
