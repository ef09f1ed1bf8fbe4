import { useState } from 'react'
import type { LookUpReply } from '../../../src/assessments/contract.ts'
import { useTexts } from '../../language/index.ts'
import { useRound } from '../../rounds/index.ts'
import { Fetched, Page, TextLink } from '../../ui/index.ts'
import { RoundNotice } from '../round-notice/round-notice.tsx'
import { InclusionStep } from './inclusion-step.tsx'
import { NumberStep } from './number-step.tsx'
import { texts } from './texts.ts'
import '../form.css'
import './start.css'

/** A person who may be assessed. The number is only here, in memory, until the assessment is made. */
type Candidate = Readonly<{ nationalNumber: string; facts: (LookUpReply & { outcome: 'new' })['facts'] }>

/** The number is asked for where the round takes new people; where it doesn't, that is said before anybody types one. */
function NumberOrNotice({ found }: { found: (candidate: Candidate) => void }) {
  const say = useTexts(texts)
  const round = useRound()
  return (
    <Fetched query={round}>
      {({ state }) =>
        state === 'open' ? (
          <NumberStep found={found} />
        ) : (
          <div className="stack">
            <RoundNotice state={state} />
            <div>
              <TextLink to="/kartlegginger">{say('toList')}</TextLink>
            </div>
          </div>
        )
      }
    </Fetched>
  )
}

/** `/kartlegginger/ny`: the number first, then information and criteria. */
export function StartAssessmentPage() {
  const say = useTexts(texts)
  const [candidate, setCandidate] = useState<Candidate>()
  const { data: round } = useRound()
  const takesPeople = round === undefined || round.state === 'open'
  return (
    <Page title={say('startTitle')} {...(!candidate && takesPeople && { lead: say('startLead') })}>
      {candidate ? (
        <InclusionStep {...candidate} back={() => setCandidate(undefined)} />
      ) : (
        <NumberOrNotice found={setCandidate} />
      )}
    </Page>
  )
}
