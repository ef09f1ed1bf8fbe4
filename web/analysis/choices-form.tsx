import { Select } from '@digdir/designsystemet-react'
import type { AnalysisChoices } from '../../src/analysis/contract.ts'
import { useTexts } from '../language/index.ts'
import { SelectField } from '../select-field/index.ts'
import { type Asked, chooseBy, chooseVariable } from './asked.ts'
import { texts } from './texts.ts'

type FormProps = Readonly<{
  choices: AnalysisChoices
  asked: Asked
  onChange: (asked: Asked) => void
}>

/** What, by what, among whom, which years, and where: each change asks anew. */
export function ChoicesForm(props: FormProps) {
  const t = useTexts(texts)
  return (
    <search aria-label={t('formLabel')} className="analysis__form no-print">
      <WhatFields {...props} />
      <WhenFields {...props} />
    </search>
  )
}

function WhatFields({ choices, asked, onChange }: FormProps) {
  const t = useTexts(texts)
  const variables = choices.topics.flatMap(topic => topic.variables)
  const chosen = variables.find(({ id }) => id === asked.variable)
  const partners = chosen?.partners ?? []
  const choose = (id: string) => {
    const variable = variables.find(each => each.id === id)
    if (variable) onChange(chooseVariable(asked, variable))
  }
  return (
    <>
      <SelectField label={t('variable')} value={asked.variable} onChange={choose}>
        {choices.topics.map(topic => (
          <optgroup key={topic.label} label={topic.label}>
            {topic.variables.map(({ id, label }) => (
              <Select.Option key={id} value={id}>
                {label}
              </Select.Option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      {chosen && partners.length === 0 && (
        <p className="analysis__alone quiet small">{t('nothingBeside', { variable: chosen.label })}</p>
      )}
      {partners.length > 0 && (
        <>
          <SelectField label={t('by')} value={asked.by} onChange={by => onChange(chooseBy(asked, by))}>
            <Select.Option value="">{t('notDivided')}</Select.Option>
            {partners.map(({ id, label }) => (
              <Select.Option key={id} value={id}>
                {label}
              </Select.Option>
            ))}
          </SelectField>
          <SelectField
            label={t('among')}
            value={asked.among}
            onChange={among => onChange({ ...asked, among })}
          >
            <Select.Option value="">{t('everybody')}</Select.Option>
            {partners
              .filter(({ id }) => id !== asked.by)
              .map(partner => (
                <optgroup key={partner.id} label={partner.label}>
                  {partner.choices.map(({ id, label }) => (
                    <Select.Option key={id} value={`${partner.id}:${id}`}>
                      {label}
                    </Select.Option>
                  ))}
                </optgroup>
              ))}
          </SelectField>
        </>
      )}
    </>
  )
}

function WhenFields({ choices, asked, onChange }: FormProps) {
  const t = useTexts(texts)
  const years = choices.years.map(({ year, label }) => (
    <Select.Option key={year} value={String(year)}>
      {label}
    </Select.Option>
  ))
  const isDivided = asked.by !== ''
  const setTo = (to: string) =>
    onChange({ ...asked, to, from: isDivided || asked.from > to ? to : asked.from })
  const setFrom = (from: string) => onChange({ ...asked, from, to: asked.to < from ? from : asked.to })
  return (
    <>
      {!isDivided && (
        <SelectField label={t('from')} value={asked.from} onChange={setFrom}>
          {years}
        </SelectField>
      )}
      <SelectField label={t(isDivided ? 'year' : 'to')} value={asked.to} onChange={setTo}>
        {years}
      </SelectField>
      {choices.areas.length > 1 && (
        <SelectField
          label={t('area')}
          value={asked.area || (choices.areas[0]?.id ?? '')}
          onChange={area => onChange({ ...asked, area })}
        >
          {choices.areas.map(({ id, label }) => (
            <Select.Option key={id} value={id}>
              {label}
            </Select.Option>
          ))}
        </SelectField>
      )}
    </>
  )
}
