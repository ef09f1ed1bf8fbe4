import { Button, Textfield } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import type { searchReplySchema } from '../../../src/assessments/contract.ts'
import { api } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { useProblemText } from '../../ui/index.ts'
import { texts } from './texts.ts'

/** Nobody found, or what went wrong: told in the language of the page. */
type Outcome = Readonly<{ none: true } | { problem: unknown }>

/** Finds a person among one's own by the whole number, and opens the assessment. */
export function SearchOwn() {
  const say = useTexts(texts)
  const problemText = useProblemText()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [outcome, setOutcome] = useState<Outcome>()
  const search = async (event: FormEvent) => {
    event.preventDefault()
    try {
      const { id } = await api.post<z.output<typeof searchReplySchema>>('/api/assessments/search', {
        nationalNumber: typed,
      })
      if (id) await navigate({ to: `/kartlegginger/${id}` })
      else setOutcome({ none: true })
    } catch (error) {
      setOutcome({ problem: error })
    }
  }
  return (
    <search>
      <form className="search-own" onSubmit={event => void search(event)}>
        <Textfield
          label={say('searchLabel')}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          maxLength={20}
          value={typed}
          onChange={event => {
            setTyped(event.target.value)
            setOutcome(undefined)
          }}
        />
        <Button type="submit" variant="secondary" disabled={typed.trim() === ''}>
          {say('search')}
        </Button>
      </form>
      <p role="status" className="search-own__answer">
        {outcome && ('none' in outcome ? say('searchNone') : problemText(outcome.problem))}
      </p>
    </search>
  )
}
