import { Button, Details } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Control } from '../../src/control/contract.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { Empty, Fetched, Notice, Section, useRoleName } from '../ui/index.ts'
import { ControlForm, type WrittenControl } from './control-form.tsx'
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

/** What was just documented; takes the focus, since the form that had it is closed. */
function Written({ control }: { control: WrittenControl }) {
  const t = useTexts(texts)
  const format = useFormat()
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => top.current?.focus(), [])
  const { outcome, periodFrom, periodTo } = control
  const values = {
    result: t(`outcome-${outcome}`),
    from: format.date(periodFrom),
    to: format.date(periodTo),
  }
  return (
    <div ref={top} tabIndex={-1} className="control__written">
      <Notice kind="success" title={t('controlWritten')}>
        <p>{t('controlWrittenText', values)}</p>
      </Notice>
    </div>
  )
}

type Place = Readonly<{ place: string; period: { from: string; to: string } }>

/** A form that is closed until asked for, and again when its control has been saved. */
function WriteControl({ place, period }: Place) {
  const t = useTexts(texts)
  const [open, setOpen] = useState(false)
  const [written, setWritten] = useState<{ count: number; last?: WrittenControl }>({ count: 0 })
  const { count, last } = written
  return (
    <>
      {last && <Written key={count} control={last} />}
      <Details
        className="measure"
        open={open}
        onToggle={event => {
          const opened = (event.target as HTMLDetailsElement).open
          setOpen(opened)
          if (opened) setWritten({ count })
        }}
      >
        <Details.Summary>{t('writeControl')}</Details.Summary>
        <Details.Content>
          <ControlForm
            key={count}
            place={place}
            period={period}
            onWritten={control => {
              setWritten({ count: count + 1, last: control })
              setOpen(false)
            }}
          />
        </Details.Content>
      </Details>
    </>
  )
}

/** The controls that were done, and a form for the one that is being done. */
export function ControlsSection({ place, period }: Place) {
  const t = useTexts(texts)
  const controls = useQuery(controlsQuery(place))
  return (
    <Section title={t('controlsTitle')}>
      <p className="measure">{t('controlsText')}</p>
      <WriteControl place={place} period={period} />
      <Fetched query={controls}>{data => <ControlList controls={data} />}</Fetched>
    </Section>
  )
}
