import { useEffect, useRef } from 'react'
import type { SubmissionProgress } from '../../src/submission/contract.ts'
import { useTexts } from '../language/index.ts'
import { announce, Section } from '../ui/index.ts'
import { texts } from './texts.ts'
import './submission.css'

const announcedStep = 25

/** How far the transfer is: seen as a bar, heard at each quarter. */
export function Progress({ progress }: { progress: SubmissionProgress }) {
  const t = useTexts(texts)
  const { handled, total } = progress
  const percent = total > 0 ? Math.floor((100 * handled) / total) : 0
  const heard = useRef(-1)
  useEffect(() => {
    const step = Math.floor(percent / announcedStep)
    if (step === heard.current) return
    heard.current = step
    announce(t('progressHeard', { percent }))
  }, [percent, t])
  return (
    <Section title={t('progressTitle')}>
      <div className="stack measure" data-gap="small">
        <label htmlFor="progress">{t('progressText', { handled, total })}</label>
        <progress id="progress" className="progress" max={Math.max(total, 1)} value={handled} />
        <p className="quiet">{t('progressStay')}</p>
      </div>
    </Section>
  )
}
