import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { OpenedAssessment } from '../../src/assessments/contract.ts'
import { getInstrument, questionsOf, titleOf } from '../../src/instrument/index.ts'
import { api } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { CaseBeside, usePlaceAfter } from '../training/index.ts'
import { announce, Fetched, Notice, Page } from '../ui/index.ts'
import { Conflicts } from './conflicts.tsx'
import { FormContext, useFormView, useInstrumentText, useOpenForm } from './form-context.ts'
import { FormPanel } from './form-panel.tsx'
import { FormStore } from './form-store.ts'
import { InformationLater } from './information-later.tsx'
import { keepFocus } from './keep-focus.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { NumberReveal } from './number-reveal.tsx'
import { SaveBar } from './save-bar.tsx'
import { useQueue } from './save-status.tsx'
import { Saver } from './saver.ts'
import { TabBar } from './tab-bar.tsx'
import { texts } from './texts.ts'
import { useTabs } from './use-tabs.ts'
import './form.css'
import './start.css'
import './question.css'
import './rating.css'
import './services.css'

type Opened = Readonly<{ store: FormStore; saver: Saver }>

function openForm(assessment: OpenedAssessment): Opened {
  const store = new FormStore(getInstrument(assessment.instrument), assessment.facts, assessment.answers)
  const saver = new Saver(assessment, answers => keepFocus(() => store.take(answers)))
  store.onChange = changes => saver.change(changes)
  return { store, saver }
}

/** Says which questions have come into view, to those who can't see it. */
function useAppearing(active: string): void {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const { store } = useOpenForm()
  useEffect(() => {
    store.onAppear = names => {
      const here = questionsOf(store.instrument).filter(
        ({ question, tab }) => tab.name === active && names.includes(question.name),
      )
      if (here.length === 0) return
      const questions = here.map(({ question }) => inLanguage(titleOf(question))).join(', ')
      announce(say('newQuestions', { count: here.length, questions }))
    }
  }, [store, active, say, inLanguage])
}

/** Leaves the form when everything asked for has been saved; stays when it can't be. */
function useClosing(saver: Saver, to: string): () => void {
  const navigate = useNavigate()
  const [closing, setClosing] = useState(false)
  const { phase, sent, asked } = useQueue(saver)
  useEffect(() => {
    if (!closing) return
    if (phase === 'resting' && !sent && !asked) void navigate({ to })
    else if (phase !== 'sending' && phase !== 'resting') setClosing(false)
  }, [closing, phase, sent, asked, navigate, to])
  return () => {
    saver.ask('closed')
    setClosing(true)
  }
}

function FormHead({ assessment }: { assessment: OpenedAssessment }) {
  const say = useTexts(texts)
  const { facts, id, maskedNumber, editable, roundState, information } = assessment
  return (
    <>
      <div className="form-head">
        <NumberReveal id={id} masked={maskedNumber} />
        <span className="quiet">{say(facts.sex === 'male' ? 'man' : 'woman', { age: facts.age })}</span>
      </div>
      {!editable && (
        <Notice kind="info" title={say('lockedTitle')}>
          <p>{say(roundState === 'transferable' ? 'transferableText' : 'lockedText')}</p>
        </Notice>
      )}
      {editable && <InformationLater id={id} information={information} />}
    </>
  )
}

function OpenedForm({ assessment, saver }: { assessment: OpenedAssessment; saver: Saver }) {
  const navigate = useNavigate()
  const { store, editable } = useOpenForm()
  const view = useFormView()
  const { tabs } = store.instrument
  const [visit] = useState(() => (tab: string) => {
    if (editable) saver.visit(tab)
  })
  const { active, visited, insist, open, turnTo, goTo } = useTabs(tabs, assessment.visited, visit)
  const placeAfter = usePlaceAfter(assessment.id)
  const saveAndClose = useClosing(saver, placeAfter)
  useAppearing(active)
  return (
    <>
      <TabBar
        tabs={tabs}
        summaries={view.tabs}
        errors={view.errors.length}
        warnings={view.warnings.length}
        visited={visited}
        active={active}
        open={open}
      />
      <FormPanel active={active} insist={insist} open={turnTo} goTo={goTo} />
      <SaveBar
        saver={saver}
        goTo={goTo}
        save={() => saver.ask('saved')}
        close={editable ? saveAndClose : () => void navigate({ to: placeAfter })}
      />
    </>
  )
}

function AssessmentForm({ assessment }: { assessment: OpenedAssessment }) {
  const [{ store, saver }] = useState(() => openForm(assessment))
  const [form] = useState(() => ({ store, editable: assessment.editable }))
  useEffect(() => saver.start(), [saver])
  return (
    <FormContext value={form}>
      <div className="assessment">
        <FormHead assessment={assessment} />
        <CaseBeside assessmentId={assessment.id}>
          <OpenedForm assessment={assessment} saver={saver} />
        </CaseBeside>
        <Conflicts saver={saver} />
        <LeaveGuard saver={saver} />
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
    queryFn: () => api.get<OpenedAssessment>(`/api/assessments/${id}`),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: 'always',
  })
  return (
    <Page title={say('formTitle')}>
      <Fetched query={query}>
        {assessment => <AssessmentForm key={assessment.id} assessment={assessment} />}
      </Fetched>
    </Page>
  )
}
