import { Button } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { OpenedAssessment } from '../../../src/assessments/contract.ts'
import { api, useSession } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { announce, CheckedForm, type Faults, Notice, ProblemAlert } from '../../ui/index.ts'
import { texts } from '../texts.ts'
import { InformationFields } from './information-fields.tsx'
import { missingInformation, type StartField, toInformation, unanswered } from './start-answers.ts'

type Props = Readonly<{ id: string; information: OpenedAssessment['information'] }>

/** Says that the person hasn't been informed, and takes down that she has; nothing for those who have been. */
export function InformationLater({ id, information }: Props) {
  const say = useTexts(texts)
  const [opened, setOpened] = useState(false)
  const [done, setDone] = useState(information.informed)
  if (done) return null
  if (opened) return <LaterForm id={id} saved={() => setDone(true)} />
  return (
    <Notice kind="warning">
      <p>{say('notInformed')}</p>
      <Button variant="secondary" data-size="sm" onClick={() => setOpened(true)}>
        {say('registerInformation')}
      </Button>
    </Notice>
  )
}

function LaterForm({ id, saved }: { id: string; saved: () => void }) {
  const say = useTexts(texts)
  const { today } = useSession()
  const [answers, setAnswers] = useState(unanswered)
  const save = useMutation({
    mutationFn: () =>
      api.put(
        `/api/assessments/${id}/information`,
        { information: toInformation(answers) },
        { signedOut: 'throw' },
      ),
    onSuccess: () => {
      announce(say('informationSaved'))
      saved()
    },
  })
  const check = (): Faults<StartField> =>
    Object.fromEntries(missingInformation(answers, today).map(field => [field, say(`${field}Missing`)]))
  return (
    <CheckedForm<StartField> check={check} onSend={() => save.mutate()}>
      {faults => (
        <>
          <InformationFields
            answers={answers}
            change={part => setAnswers({ ...answers, ...part })}
            faults={faults}
            today={today}
          />
          <ProblemAlert error={save.error} />
          <div>
            <Button type="submit" loading={save.isPending}>
              {say('saveInformation')}
            </Button>
          </div>
        </>
      )}
    </CheckedForm>
  )
}
