import { Button } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { OpenedAssessment } from '../../../src/assessments/contract.ts'
import { api, useSession } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { announce, CheckedForm, type Faults, ProblemAlert } from '../../ui/index.ts'
import { texts as sharedTexts } from '../texts.ts'
import { CriteriaFields } from './criteria-fields.tsx'
import { InformationFields } from './information-fields.tsx'
import { ServiceTypeField } from './service-type-field.tsx'
import { missingFields, type StartAnswers, type StartField, toRequest, unanswered } from './start-answers.ts'
import type { StepFields } from './step-fields.ts'
import { texts } from './texts.ts'

type StepProps = Readonly<{ nationalNumber: string; facts: OpenedAssessment['facts']; back: () => void }>

/** Information given, and the criteria confirmed; then the assessment is made and its form opened. */
export function InclusionStep({ nationalNumber, facts, back }: StepProps) {
  const say = useTexts(texts)
  const sayShared = useTexts(sharedTexts)
  const navigate = useNavigate()
  const { account, today } = useSession()
  const [answers, setAnswers] = useState(unanswered)
  const askServiceType = account?.serviceType === null
  const person = sayShared(facts.sex === 'male' ? 'man' : 'woman', { age: facts.age })
  // The button that led here is gone; the focus goes to the first question, and who it is about is said.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the step is reached.
  useEffect(() => {
    announce(person)
    document.getElementById('givenOn')?.focus()
  }, [])
  const start = useMutation({
    mutationFn: () => api.post<OpenedAssessment>('/api/assessments', toRequest(nationalNumber, answers)),
    onSuccess: ({ id }) => navigate({ to: `/kartlegginger/${id}`, replace: true }),
    gcTime: 0,
  })
  const check = (): Faults<StartField> =>
    Object.fromEntries(
      missingFields(answers, { today, askServiceType }).map(field => [field, sayShared(`${field}Missing`)]),
    )
  const change = (part: Partial<StartAnswers>) => setAnswers({ ...answers, ...part })
  return (
    <CheckedForm<StartField> check={check} onSend={() => start.mutate()}>
      {faults => {
        const fields: StepFields = { answers, change, faults }
        return (
          <>
            <p className="candidate">
              {person}
              <Button variant="tertiary" data-size="sm" type="button" onClick={back}>
                {say('otherNumber')}
              </Button>
            </p>
            <InformationFields {...fields} today={today} />
            <CriteriaFields {...fields} age={facts.age} />
            {askServiceType && <ServiceTypeField {...fields} />}
            <ProblemAlert error={start.error} />
            <div>
              <Button type="submit" loading={start.isPending}>
                {say('startForm')}
              </Button>
            </div>
          </>
        )
      }}
    </CheckedForm>
  )
}
