import { Button, Checkbox, Dialog, Heading } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { RectificationReply, rectificationRequestSchema } from '../../../src/assessments/contract.ts'
import type { Message, Text } from '../../../src/instrument/index.ts'
import { api } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { CheckedForm, Notice, ProblemAlert } from '../../ui/index.ts'
import { useInstrumentText } from '../form-context.ts'
import {
  type Change,
  changedQuestions,
  changesOf,
  hiddenAnswers,
  newErrorsOf,
  type Rectification,
} from './rectification.ts'
import { texts } from './texts.ts'

function useChangeInWords(): (change: Change) => string {
  const t = useTexts(texts)
  const inLanguage = useInstrumentText()
  const words = (told: readonly Text[]) =>
    told.length > 0 ? told.map(inLanguage).join(', ') : t('unanswered')
  return ({ from, to }) => {
    if (!to) return t('fallsAway', { from: words(from ?? []) })
    return from ? t('fromTo', { from: words(from), to: words(to) }) : t('newlyAnswered', { to: words(to) })
  }
}

function ChangeLine({ change }: { change: Change }) {
  const t = useTexts(texts)
  const inLanguage = useInstrumentText()
  const inWords = useChangeInWords()
  const title = inLanguage(change.title)
  return (
    <li>
      <strong>{change.service ? t('receivedOf', { service: title }) : title}</strong>
      <br />
      {inWords(change)}
    </li>
  )
}

function Contradictions({ errors }: { errors: readonly Message[] }) {
  const t = useTexts(texts)
  const inLanguage = useInstrumentText()
  return (
    <Notice kind="warning" title={t('contradictionsTitle')}>
      <p>{t('contradictionsText')}</p>
      <ul>
        {errors.map(({ code, question, text }) => (
          <li key={`${question} ${code}`}>{inLanguage(text)}</li>
        ))}
      </ul>
    </Notice>
  )
}

type ReviewProps = Readonly<{
  id: string
  version: number
  rectification: Rectification
  saved: (reply: RectificationReply) => void
  close: () => void
}>

type Statement = 'demanded' | 'acceptErrors'

/** What is put right, in words, what it leads to, and the two statements that it is saved on. */
function ReviewForm({ id, version, rectification, saved, close }: ReviewProps) {
  const t = useTexts(texts)
  const [demanded, setDemanded] = useState(false)
  const [acceptErrors, setAcceptErrors] = useState(false)
  const newErrors = newErrorsOf(rectification)
  const save = useMutation({
    mutationFn: () => {
      const changes = { ...changesOf(rectification) }
      const request: z.input<typeof rectificationRequestSchema> = {
        demanded: true,
        baseVersion: version,
        changes,
        acceptErrors,
      }
      return api.patch<RectificationReply>(`/api/assessments/${id}/rectification`, request, {
        signedOut: 'throw',
      })
    },
    onSuccess: saved,
  })
  const check = () => ({
    ...(!demanded && { demanded: t('identityMissing') }),
    ...(newErrors.length > 0 && !acceptErrors && { acceptErrors: t('acceptErrorsMissing') }),
  })
  return (
    <CheckedForm<Statement> check={check} onSend={() => save.mutate()}>
      {faults => (
        <>
          <Heading level={2} data-size="xs" id="reviewing">
            {t('reviewTitle')}
          </Heading>
          <ul className="rectify-changes">
            {[...changedQuestions(rectification), ...hiddenAnswers(rectification)].map(change => (
              <ChangeLine key={change.name} change={change} />
            ))}
          </ul>
          {newErrors.length > 0 && (
            <>
              <Contradictions errors={newErrors} />
              <Checkbox
                id="acceptErrors"
                label={t('acceptErrors')}
                checked={acceptErrors}
                error={faults.acceptErrors}
                onChange={event => setAcceptErrors(event.target.checked)}
              />
            </>
          )}
          <Checkbox
            id="demanded"
            label={t('identity')}
            checked={demanded}
            error={faults.demanded}
            onChange={event => setDemanded(event.target.checked)}
          />
          <ProblemAlert error={save.error} />
          <div className="row dialog-buttons">
            <Button type="submit" loading={save.isPending}>
              {t('saveRectification')}
            </Button>
            <Button variant="tertiary" onClick={close}>
              {t('goBack')}
            </Button>
          </div>
        </>
      )}
    </CheckedForm>
  )
}

/** The review as a dialog; begun anew each time it is opened. */
export function RectifyReview({ open, ...props }: ReviewProps & { open: boolean }) {
  return (
    <Dialog open={open} closeButton={false} onClose={props.close} aria-labelledby="reviewing">
      {open && <ReviewForm {...props} />}
    </Dialog>
  )
}
