import { Button, Heading } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { DrawBody, PoolingMember } from '../../src/pooling/contract.ts'
import { api } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { announce, ProblemAlert } from '../ui/index.ts'
import { texts } from './texts.ts'
import { nameTogether } from './together.ts'

type DrawChoiceProps = Readonly<{
  year: number
  kind: DrawBody['kind']
  members: readonly PoolingMember[]
}>

/** The button that draws, and what pressing it means before it is pressed for good. */
export function DrawChoice(props: DrawChoiceProps) {
  const t = useTexts(texts)
  const [asking, setAsking] = useState(false)
  const what = nameTogether(props.kind, props.members)
  if (asking) return <Confirmation {...props} what={what} onCancel={() => setAsking(false)} />
  return (
    <div>
      <Button onClick={() => setAsking(true)}>{t(`choose-${props.kind}`)}</Button>
    </div>
  )
}

type ConfirmationProps = DrawChoiceProps & Readonly<{ what: string; onCancel: () => void }>

function Confirmation({ year, kind, members, what, onCancel }: ConfirmationProps) {
  const t = useTexts(texts)
  const id = useId()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const draw = async () => {
    setBusy(true)
    setError(undefined)
    const body: DrawBody = {
      kind,
      members: members.map(member => ({ municipality: member.municipality, year: member.year })),
      confirmed: true,
    }
    try {
      await api.post(`/api/pooling/years/${year}`, body)
      announce(t('drawn'))
      await client.invalidateQueries({ queryKey: ['report'] })
      // The panel that was pressed in is gone: the page is another report now.
      document.querySelector<HTMLElement>('h1')?.focus()
    } catch (problem) {
      setError(problem)
    }
    await client.invalidateQueries({ queryKey: ['pooling'] })
    setBusy(false)
  }
  const meanings =
    kind === 'years'
      ? [t('confirmFinal'), t('confirmYears'), t('confirmRepeated')]
      : [t('confirmFinal'), t('confirmNeighbours', { year }), t('confirmTotals')]
  return (
    <section className="pooling__confirmation stack" data-gap="small" aria-labelledby={id}>
      <Heading level={4} data-size="2xs" id={id} tabIndex={-1} ref={heading}>
        {t('confirmTitle', { what })}
      </Heading>
      <ul className="measure">
        {meanings.map(meaning => (
          <li key={meaning}>{meaning}</li>
        ))}
      </ul>
      <ProblemAlert error={error} />
      <div className="row">
        <Button data-color="danger" onClick={draw} loading={busy}>
          {t('confirm')}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </section>
  )
}
