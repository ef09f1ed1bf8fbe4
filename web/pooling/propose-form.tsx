import { Button, Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react'
import { type FormEvent, useId, useState } from 'react'
import type { Agreements } from '../../src/pooling/contract.ts'
import { useTexts } from '../language/index.ts'
import { ProblemAlert } from '../ui/index.ts'
import type { SayTo } from './agreement-list.tsx'
import { texts } from './texts.ts'

/** Proposes to a neighbour to be shown together. */
export function ProposeForm({ neighbours, say }: { neighbours: Agreements['neighbours']; say: SayTo }) {
  const t = useTexts(texts)
  const id = useId()
  const [chosen, setChosen] = useState('')
  const [faulty, setFaulty] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const neighbour = neighbours.find(({ number }) => number === chosen)
    setFaulty(!neighbour)
    setError(undefined)
    if (!neighbour) return document.getElementById(id)?.focus()
    setBusy(true)
    await say(neighbour, 'proposed')
      .then(() => setChosen(''))
      .catch(setError)
    setBusy(false)
  }
  if (neighbours.length === 0) return <p className="quiet">{t('noNeighbours')}</p>
  return (
    <form className="stack measure" data-gap="small" onSubmit={send} noValidate>
      <Field className="pooling__choice">
        <Label htmlFor={id}>{t('proposeLabel')}</Label>
        <Field.Description>{t('proposeHelp')}</Field.Description>
        <Select
          id={id}
          value={chosen}
          aria-invalid={faulty}
          onChange={event => setChosen(event.target.value)}
        >
          <Select.Option value="">{t('proposeChoose')}</Select.Option>
          {neighbours.map(({ number, name }) => (
            <Select.Option key={number} value={number}>
              {name}
            </Select.Option>
          ))}
        </Select>
        {faulty && <ValidationMessage>{t('proposeFault')}</ValidationMessage>}
      </Field>
      <ProblemAlert error={error} />
      <div>
        <Button type="submit" loading={busy}>
          {t('propose')}
        </Button>
      </div>
    </form>
  )
}
