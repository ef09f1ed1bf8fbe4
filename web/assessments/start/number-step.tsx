import { Button, Textfield } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { LookUpReply } from '../../../src/assessments/contract.ts'
import { api } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { announce, CheckedForm, ProblemAlert } from '../../ui/index.ts'
import { texts } from './texts.ts'

type Found = Readonly<{ nationalNumber: string; facts: (LookUpReply & { outcome: 'new' })['facts'] }>

/** Asks for the number, and the server whether the person may be assessed. One already among one's own is opened. */
export function NumberStep({ found }: { found: (found: Found) => void }) {
  const say = useTexts(texts)
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const lookUp = useMutation({
    mutationFn: () => api.post<LookUpReply>('/api/assessments/look-up', { nationalNumber: typed }),
    onSuccess: async reply => {
      if (reply.outcome === 'new') return found({ nationalNumber: typed, facts: reply.facts })
      announce(say('alreadyYours'))
      await navigate({ to: `/kartlegginger/${reply.id}` })
    },
    gcTime: 0,
  })
  const digits = typed.replace(/\D/g, '').length
  const fault = digits === 11 ? {} : { nationalNumber: say('numberDigits', { count: digits }) }
  return (
    <CheckedForm<'nationalNumber'> check={() => fault} onSend={() => lookUp.mutate()}>
      {faults => (
        <>
          <Textfield
            id="nationalNumber"
            className="number-step__field"
            label={say('numberLabel')}
            description={say('numberHint')}
            inputMode="numeric"
            autoComplete="off"
            spellCheck={false}
            maxLength={20}
            value={typed}
            error={faults.nationalNumber}
            onChange={event => {
              setTyped(event.target.value)
              lookUp.reset()
            }}
          />
          <ProblemAlert error={lookUp.error} />
          <div>
            <Button type="submit" loading={lookUp.isPending}>
              {say('lookUp')}
            </Button>
          </div>
        </>
      )}
    </CheckedForm>
  )
}
