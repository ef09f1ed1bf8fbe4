import type { ReactNode } from 'react'
import type { OpenedAssessment } from '../../../src/assessments/contract.ts'
import { useFormat, useTexts } from '../../language/index.ts'
import { useRound } from '../../rounds/index.ts'
import { Notice } from '../../ui/index.ts'
import { texts } from './texts.ts'
import './locked.css'

type NoticeProps = Pick<OpenedAssessment, 'roundState'> & Readonly<{ children: ReactNode }>

/** Above a form that can't be changed: what is locked, and what can still be done, until when; a way to it as `children`. */
export function LockedNotice({ roundState, children }: NoticeProps) {
  const say = useTexts(texts)
  const { date } = useFormat()
  const { data: round } = useRound()
  const { endDate, transferDate } = round ?? {}
  const waits = roundState === 'locked'
  return (
    <div className="locked-notice">
      <Notice kind="info" title={say('title')}>
        <p>{endDate ? say('since', { date: date(endDate) }) : say('sinceEnd')}</p>
        <ul>
          <li>{say('canRead')}</li>
          <li>{say('personCan')}</li>
          <li>
            {waits && transferDate ? say('untilTransfer', { date: date(transferDate) }) : say('anyMoment')}
          </li>
          <li>{say('unfinished')}</li>
        </ul>
        <p className="no-print">{children}</p>
      </Notice>
    </div>
  )
}
