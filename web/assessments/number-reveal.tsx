import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import type { numberReplySchema } from '../../src/assessments/contract.ts'
import { api } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { useProblemText } from '../ui/index.ts'
import { texts } from './texts.ts'

type Shown = Readonly<{ number?: string; problem?: unknown }>

/** A national number, masked until it is asked for; the server logs who asked. */
export function NumberReveal({ id, masked }: { id: string; masked: string }) {
  const say = useTexts(texts)
  const problemText = useProblemText()
  const [shown, setShown] = useState<Shown>({})
  const show = () =>
    api
      .post<z.output<typeof numberReplySchema>>(`/api/assessments/${id}/number`, {}, { signedOut: 'throw' })
      .then(({ nationalNumber }) => setShown({ number: nationalNumber }))
      .catch((error: unknown) => setShown({ problem: error }))
  const { number } = shown
  return (
    <span className="number-reveal">
      <span className="number-reveal__number" aria-live="polite">
        {number ? `${number.slice(0, 6)} ${number.slice(6)}` : masked}
      </span>
      <Button
        variant="tertiary"
        data-size="sm"
        onClick={() => (number ? setShown({}) : void show())}
        aria-label={say(number ? 'hideNumberOf' : 'showNumberOf', { number: masked })}
      >
        {say(number ? 'hideNumber' : 'showNumber')}
      </Button>
      {shown.problem !== undefined && (
        <span role="alert" className="number-reveal__problem">
          {problemText(shown.problem)}
        </span>
      )}
    </span>
  )
}
