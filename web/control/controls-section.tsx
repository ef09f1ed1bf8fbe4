import { Button, Details } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Control } from '../../src/control/contract.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { Empty, Fetched, Section, useRoleName } from '../ui/index.ts'
import { ControlForm } from './control-form.tsx'
import { controlsQuery } from './queries.ts'
import { texts } from './texts.ts'

function ControlItem({ control }: { control: Control }) {
  const t = useTexts(texts)
  const format = useFormat()
  const roleName = useRoleName()
  const { doneAt, doneBy, role, municipalityName, periodFrom, periodTo, outcome, findings } = control
  const who = doneBy ?? roleName(role)
  return (
    <li className="control__done stack" data-gap="small">
      <p>
        <strong>{t(`outcome-${outcome}`)}</strong>
        <br />
        <span className="quiet small">
          {t('controlMeta', {
            date: format.date(doneAt),
            who,
            place: municipalityName ?? t('country'),
            from: format.shortDate(periodFrom),
            to: format.shortDate(periodTo),
          })}
        </span>
      </p>
      <p className="measure control__findings">{findings}</p>
    </li>
  )
}

/** Enough at a glance; the rest comes when asked for. */
const shownAtFirst = 3

function ControlList({ controls }: { controls: readonly Control[] }) {
  const t = useTexts(texts)
  const [all, setAll] = useState(false)
  if (controls.length === 0) return <Empty title={t('noControls')} />
  const shown = all ? controls : controls.slice(0, shownAtFirst)
  return (
    <>
      <ul className="control__controls">
        {shown.map(control => (
          <ControlItem key={control.id} control={control} />
        ))}
      </ul>
      {shown.length < controls.length && (
        <div>
          <Button variant="secondary" onClick={() => setAll(true)}>
            {t('showAllControls', { count: controls.length })}
          </Button>
        </div>
      )}
    </>
  )
}

/** The controls that were done, and a form for the one that is being done. */
export function ControlsSection({ place, period }: { place: string; period: { from: string; to: string } }) {
  const t = useTexts(texts)
  const controls = useQuery(controlsQuery(place))
  return (
    <Section title={t('controlsTitle')}>
      <p className="measure">{t('controlsText')}</p>
      <Details className="measure">
        <Details.Summary>{t('writeControl')}</Details.Summary>
        <Details.Content>
          <ControlForm place={place} period={period} />
        </Details.Content>
      </Details>
      <Fetched query={controls}>{data => <ControlList controls={data} />}</Fetched>
    </Section>
  )
}
