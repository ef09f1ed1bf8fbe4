import { Button } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState, useSyncExternalStore } from 'react'
import type { OpenedAssessment, RectificationReply } from '../../../src/assessments/contract.ts'
import { answersInWords, getInstrument } from '../../../src/instrument/index.ts'
import { api } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { ButtonLink, Fetched, LeaveGuard, Notice, Page, TextLink } from '../../ui/index.ts'
import { FormContext } from '../form-context.ts'
import { FormStore } from '../form-store.ts'
import { NumberReveal } from '../number-reveal.tsx'
import { BOX_KEYS } from '../questions/multiple-question.tsx'
import { ServiceSearch } from '../services/service-search.ts'
import { texts as formTexts } from '../texts.ts'
import { useFromTheTop } from './from-the-top.ts'
import { changedQuestions, type Rectification } from './rectification.ts'
import { RectifyReview } from './rectify-review.tsx'
import { RectifyTab } from './rectify-tab.tsx'
import { texts } from './texts.ts'
import { usePrintTrace } from './use-print-trace.ts'
import '../form.css'
import '../keys/keys.css'
import '../questions/question.css'
import './rights.css'

type Saved = Readonly<{ count: number; reply: RectificationReply }>

function Done({ id, saved: { count, reply } }: { id: string; saved: Saved }) {
  const t = useTexts(texts)
  useFromTheTop()
  return (
    <div className="stack">
      <Notice kind="success" role="status" title={t('rectifiedTitle')}>
        <p>
          {t('rectified', { count })} {t('rectifiedText')}
        </p>
      </Notice>
      {reply.errors > 0 && (
        <Notice kind="warning">
          <p>{t('stillErrors', { count: reply.errors })}</p>
        </Notice>
      )}
      <div className="row">
        <ButtonLink to={`/kartlegginger/${id}/rettigheter`}>{t('back')}</ButtonLink>
        <ButtonLink to={`/kartlegginger/${id}`} variant="secondary">
          {t('toForm')}
        </ButtonLink>
      </div>
    </div>
  )
}

/** The answers on the screen beside those that were opened. */
function useRectification({ instrument: version, facts, answers: before }: OpenedAssessment) {
  const [form] = useState(() => {
    const store = new FormStore(getInstrument(version), facts, before)
    return { store, search: new ServiceSearch(store), editable: true }
  })
  const { store } = form
  const after = useSyncExternalStore(store.subscribeToForm, () => store.answers)
  const rectification: Rectification = { instrument: store.instrument, facts, before, after }
  return { form, rectification, changed: changedQuestions(rectification) }
}

function RectificationForm({ assessment }: { assessment: OpenedAssessment }) {
  const t = useTexts(texts)
  const say = useTexts(formTexts)
  const { id, version, maskedNumber, facts } = assessment
  const { form, rectification, changed } = useRectification(assessment)
  const [reviewing, setReviewing] = useState(false)
  const [saved, setSaved] = useState<Saved>()
  usePrintTrace(id)
  if (saved) return <Done id={id} saved={saved} />
  const { instrument, after } = rectification
  return (
    <FormContext value={form}>
      <div className="assessment stack">
        <div className="row">
          <NumberReveal id={id} masked={maskedNumber} />
          <TextLink to={`/kartlegginger/${id}/rettigheter`}>{t('back')}</TextLink>
        </div>
        <p>{t('openTab')}</p>
        <p id={BOX_KEYS} hidden>
          {say('boxKeys')}
        </p>
        <div className="rectify-tabs">
          {answersInWords(instrument, facts, after).map(told => (
            <RectifyTab
              key={told.tab.name}
              told={told}
              changed={changed.filter(({ tab }) => tab === told.tab.name).length}
            />
          ))}
        </div>
        <div className="rectify-bar">
          <p role="status">{changed.length > 0 ? t('changes', { count: changed.length }) : t('noChanges')}</p>
          <Button disabled={changed.length === 0} onClick={() => setReviewing(true)}>
            {t('review')}
          </Button>
        </div>
      </div>
      <RectifyReview
        open={reviewing}
        id={id}
        version={version}
        rectification={rectification}
        saved={reply => setSaved({ count: changed.length, reply })}
        close={() => setReviewing(false)}
      />
      <LeaveGuard title={t('leaveTitle')} text={t('leaveText')} isUnsaved={() => changed.length > 0} />
    </FormContext>
  )
}

/** `/kartlegginger/:id/retting`: facts are put right because the person demands it, in a locked round too. */
export function RectificationPage() {
  const t = useTexts(texts)
  const { id } = useParams({ strict: false })
  const query = useQuery({
    queryKey: ['assessment', id, 'rectification'],
    queryFn: () => api.get<OpenedAssessment>(`/api/assessments/${id}`),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: 'always',
  })
  return (
    <Page title={t('rectifyTitle')} lead={t('rectifyLead')}>
      <Fetched query={query}>
        {assessment => <RectificationForm key={assessment.id} assessment={assessment} />}
      </Fetched>
    </Page>
  )
}
