import { useState } from 'react'
import type { LookUpReply } from '../../../src/assessments/contract.ts'
import { useTexts } from '../../language/index.ts'
import { Page } from '../../ui/index.ts'
import { InclusionStep } from './inclusion-step.tsx'
import { NumberStep } from './number-step.tsx'
import { texts } from './texts.ts'
import '../form.css'
import '../start.css'

/** A person who may be assessed. The number is only here, in memory, until the assessment is made. */
type Candidate = Readonly<{ nationalNumber: string; facts: (LookUpReply & { outcome: 'new' })['facts'] }>

/** `/kartlegginger/ny`: the number first, then information and criteria. */
export function StartAssessmentPage() {
  const say = useTexts(texts)
  const [candidate, setCandidate] = useState<Candidate>()
  return (
    <Page title={say('startTitle')} {...(!candidate && { lead: say('startLead') })}>
      {candidate ? (
        <InclusionStep {...candidate} back={() => setCandidate(undefined)} />
      ) : (
        <NumberStep found={setCandidate} />
      )}
    </Page>
  )
}
