import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { OpenedAssessment } from '../../src/assessments/contract.ts'
import { getInstrument } from '../../src/instrument/index.ts'
import { learnAtRest, useTexts } from '../language/index.ts'
import { CaseBeside } from '../training/index.ts'
import { Fetched, LeaveGuard, Page, TextLink } from '../ui/index.ts'
import { afterPaint } from './after-paint.ts'
import { FormContext } from './form-context.ts'
import { FormStore } from './form-store.ts'
import { keepFocus } from './keep-focus.ts'
import { useKeySettings } from './keys/settings.ts'
import { ShortcutHelp } from './keys/shortcut-help.tsx'
import { LockedNotice } from './locked/locked-notice.tsx'
import { NumberReveal } from './number-reveal.tsx'
import { OpenedForm } from './opened-form.tsx'
import { readAssessment, takeRead } from './read-assessment.ts'
import { usePrintTrace } from './rights/use-print-trace.ts'
import { Conflicts } from './saving/conflicts.tsx'
import { Saver } from './saving/saver.ts'
import { UnsavedAnswers } from './saving/unsaved-answers.tsx'
import { ServiceSearch } from './services/service-search.ts'
import { InformationLater } from './start/information-later.tsx'
import { texts } from './texts.ts'
import './form.css'
import './start/start.css'
import './questions/question.css'
import './questions/rating.css'
import './services/services.css'

/** How long leaving waits for the last answers to be saved, in milliseconds. */
const PATIENCE = 3000

type Opened = Readonly<{ store: FormStore; saver: Saver }>

function openForm(assessment: OpenedAssessment): Opened {
  const store = new FormStore(getInstrument(assessment.instrument), assessment.facts, assessment.answers)
  const saver = new Saver(assessment, answers => keepFocus(() => store.take(answers)))
  store.onChange = changes => saver.change(changes)
  store.later = afterPaint
  return { store, saver }
}

type HeadProps = Readonly<{
  assessment: OpenedAssessment
  keysShown: boolean
  showKeys: (shown: boolean) => void
}>

function FormHead({ assessment, keysShown, showKeys }: HeadProps) {
  const say = useTexts(texts)
  const { facts, id, maskedNumber, editable, roundState, information } = assessment
  return (
    <>
      <div className="form-head">
        <NumberReveal id={id} masked={maskedNumber} />
        <span className="quiet">{say(facts.sex === 'male' ? 'man' : 'woman', { age: facts.age })}</span>
        <TextLink to={`/kartlegginger/${id}/rettigheter`}>{say('personRights')}</TextLink>
        <ShortcutHelp open={keysShown} setOpen={showKeys} />
      </div>
      {!editable && (
        <LockedNotice roundState={roundState}>
          <TextLink to={`/kartlegginger/${id}/retting`}>{say('rectifyOnDemand')}</TextLink>
        </LockedNotice>
      )}
      {editable && <InformationLater id={id} information={information} />}
    </>
  )
}

function AssessmentForm({ assessment }: { assessment: OpenedAssessment }) {
  const say = useTexts(texts)
  const [{ store, saver }] = useState(() => openForm(assessment))
  const [form] = useState(() => ({ store, search: new ServiceSearch(store), editable: assessment.editable }))
  const [keysShown, showKeys] = useState(false)
  const { hints } = useKeySettings()
  useEffect(() => saver.start(), [saver])
  useEffect(learnAtRest, [])
  usePrintTrace(assessment.id)
  return (
    <FormContext value={form}>
      <div className="assessment" data-hints={hints}>
        <FormHead assessment={assessment} keysShown={keysShown} showKeys={showKeys} />
        <UnsavedAnswers saver={saver} />
        <CaseBeside assessmentId={assessment.id}>
          <OpenedForm assessment={assessment} saver={saver} showKeys={() => showKeys(true)} />
        </CaseBeside>
        <Conflicts saver={saver} />
        <LeaveGuard
          title={say('leaveTitle')}
          text={say('leaveText')}
          isUnsaved={() => saver.hasUnsaved()}
          save={() => saver.settle(PATIENCE)}
        />
      </div>
    </FormContext>
  )
}

/** One assessment: `/kartlegginger/:id`. It is read once; from then on the queue holds it level with the server. */
export function AssessmentPage() {
  const say = useTexts(texts)
  const { id } = useParams({ strict: false })
  const query = useQuery({
    queryKey: ['assessment', id],
    queryFn: () => readAssessment(id ?? ''),
    initialData: () => takeRead(id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <Page title={say('formTitle')}>
      <Fetched query={query}>
        {assessment => <AssessmentForm key={assessment.id} assessment={assessment} />}
      </Fetched>
    </Page>
  )
}
