import { Button, Textfield } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import type { searchReplySchema } from '../../src/assessments/contract.ts'
import { api } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { useProblemText } from '../ui/index.ts'
import { texts } from './texts.ts'

/** Finds a person among one's own by the whole number, and opens the assessment. */
export function SearchOwn() {
  const say = useTexts(texts)
  const problemText = useProblemText()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState('')
  const search = async (event: FormEvent) => {
    event.preventDefault()
    try {
      const { id } = await api.post<z.output<typeof searchReplySchema>>('/api/assessments/search', {
        nationalNumber: typed,
      })
      if (id) await navigate({ to: `/kartlegginger/${id}` })
      else setAnswer(say('searchNone'))
    } catch (error) {
      setAnswer(problemText(error))
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
            setAnswer('')
          }}
        />
        <Button type="submit" variant="secondary" disabled={typed.trim() === ''}>
          {say('search')}
        </Button>
      </form>
      <p role="status" className="search-own__answer">
        {answer}
      </p>
    </search>
  )
}
