import { Details, Heading } from '@digdir/designsystemet-react'
import { extractVariables, getInstrument } from '../../../src/instrument/index.ts'
import type { Extract } from '../../../src/register/contract.ts'
import { useFormat, useLanguage, useTexts } from '../../language/index.ts'
import { Facts } from '../../ui/index.ts'
import { Deliveries } from './deliveries.tsx'
import { Downloads } from './downloads.tsx'
import { texts } from './texts.ts'

/** What was asked for, in words. */
function useFacts(extract: Extract): Parameters<typeof Facts>[0]['of'] {
  const t = useTexts(texts)
  const language = useLanguage()
  const all = extractVariables(getInstrument(extract.instrument))
  const known = new Map(all.map(variable => [variable.name, variable]))
  const labelOf = (name: string) => known.get(name)?.label[language] ?? name
  const groups = new Map(all.map(({ group, tab }) => [group, tab[language]]))
  const conditions = extract.conditions.map(condition => {
    const label = labelOf(condition.variable)
    if (!('values' in condition)) return `${label}: ${condition.from}–${condition.to}`
    const values = known.get(condition.variable)?.values ?? []
    const told = condition.values.map(
      code => values.find(value => value.code === code)?.label[language] ?? String(code),
    )
    return `${label}: ${told.join(', ')}`
  })
  const list = (items: readonly string[]) => (
    <ul className="extract__list">
      {items.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
  const reasons = extract.necessity.map(({ group, reason }) => `${groups.get(group) ?? group}: ${reason}`)
  return [
    [t('municipalities'), extract.municipalities.join(', ')],
    ...(conditions.length ? [[t('conditions'), list(conditions)] as const] : []),
    [t('necessity'), list(reasons)],
    [t('variables'), list(extract.variables.map(name => `${labelOf(name)} (${name})`))],
  ]
}

/** One extract: for whom, on what ground, its files, and each time that it has left. */
export function ExtractCard({ extract }: { extract: Extract }) {
  const t = useTexts(texts)
  const format = useFormat()
  const facts = useFacts(extract)
  const { recipient, purpose, legalBasis, years, variables, rows, orderedBy, orderedAt } = extract
  return (
    <article className="extract stack" data-gap="small">
      <div>
        <Heading level={2} data-size="xs">
          {recipient}
        </Heading>
        <p className="quiet small">
          {t('orderedBy', { name: orderedBy ?? '–', time: format.dateTime(orderedAt) })}
        </p>
      </div>
      <Facts
        of={[
          [t('purpose'), purpose],
          [t('legalBasis'), legalBasis],
          [t('years'), years.join(', ')],
          [t('rows'), format.number(rows)],
          [t('variables'), t('variablesCount', { count: variables.length })],
        ]}
      />
      <Details>
        <Details.Summary>{t('details')}</Details.Summary>
        <Details.Content>
          <Facts of={facts} />
        </Details.Content>
      </Details>
      <Downloads extract={extract} />
      <Heading level={3} data-size="2xs">
        {t('left')}
      </Heading>
      <Deliveries deliveries={extract.deliveries} recipient={recipient} />
    </article>
  )
}
