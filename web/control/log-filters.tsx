import { Button, Select, Textfield } from '@digdir/designsystemet-react'
import type { ControlChoices } from '../../src/control/contract.ts'
import { currentLanguage, useTexts } from '../language/index.ts'
import { SelectField } from '../select-field/index.ts'
import { useRoleName } from '../ui/index.ts'
import { type Filters, noFilters } from './filters.ts'
import { texts } from './texts.ts'

type Choice = readonly [value: string, text: string]

function Choose({
  label,
  all,
  value,
  of,
  onChange,
}: {
  label: string
  all: string
  value: string
  of: readonly Choice[]
  onChange: (value: string) => void
}) {
  return (
    <SelectField label={label} value={value} onChange={onChange}>
      <Select.Option value="">{all}</Select.Option>
      {of.map(([each, text]) => (
        <Select.Option key={each} value={each}>
          {text}
        </Select.Option>
      ))}
    </SelectField>
  )
}

const byName = (one: Choice, other: Choice) => one[1].localeCompare(other[1], 'nb')

function useChoices({ accounts, units, actions }: ControlChoices) {
  const roleName = useRoleName()
  return {
    accounts: accounts
      .map(({ id, name, role, unitName }): Choice => [id, `${name} (${unitName ?? roleName(role)})`])
      .sort(byName),
    units: units.map(({ id, name }): Choice => [id, name]).sort(byName),
    actions: actions.map((each): Choice => [each.action, each[currentLanguage()]]).sort(byName),
  }
}

/** Period, account, unit, action and outcome; each change asks for the log anew. */
export function LogFilters({
  choices,
  filters,
  onChange,
}: {
  choices: ControlChoices
  filters: Filters
  onChange: (filters: Filters) => void
}) {
  const t = useTexts(texts)
  const { accounts, units, actions } = useChoices(choices)
  const set = (name: keyof Filters) => (value: string) => onChange({ ...filters, [name]: value })
  const outcomes: readonly Choice[] = [
    ['done', t('outcome-done')],
    ['refused', t('outcome-refused')],
  ]
  return (
    <div className="stack" data-gap="small">
      <div className="control__filters">
        <Textfield
          type="date"
          label={t('from')}
          value={filters.from}
          onChange={event => set('from')(event.target.value)}
        />
        <Textfield
          type="date"
          label={t('to')}
          value={filters.to}
          onChange={event => set('to')(event.target.value)}
        />
        <Choose
          label={t('account')}
          all={t('all')}
          value={filters.accountId}
          of={accounts}
          onChange={set('accountId')}
        />
        {units.length > 0 && (
          <Choose
            label={t('unit')}
            all={t('all')}
            value={filters.unitId}
            of={units}
            onChange={set('unitId')}
          />
        )}
        <Choose
          label={t('action')}
          all={t('all')}
          value={filters.action}
          of={actions}
          onChange={set('action')}
        />
        <Choose
          label={t('outcome')}
          all={t('all')}
          value={filters.outcome}
          of={outcomes}
          onChange={set('outcome')}
        />
      </div>
      <div>
        <Button variant="tertiary" onClick={() => onChange(noFilters)}>
          {t('clearFilters')}
        </Button>
      </div>
    </div>
  )
}
