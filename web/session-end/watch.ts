// How long a session has been idle, as far as the browser can tell without asking: most requests prolong it. Windows of the
// same browser share one session, so each tells the others when it has been answered. Whether it was ended elsewhere is
// asked once a minute, so that a screen somebody left is empty soon after an administrator has logged them out.
import { useEffect, useState } from 'react'
import { endHere, lastAnswerAt, queries, sessionQuery } from '../api/index.ts'

/** The server's own limit (src/accounts/sessions/session.ts). */
const idleMs = 30 * 60_000
const warnedMs = 28 * 60_000
const lookEveryMs = 10_000
const askEveryMs = 60_000

/** What is to be done at an instant: `prolong` for somebody who is at work without having asked the server anything. */
export function dueAt(now: number, answered: number, active: number): 'nothing' | 'prolong' | 'warn' | 'end' {
  const idle = now - answered
  if (idle >= idleMs) return 'end'
  if (idle < warnedMs) return 'nothing'
  return active > answered ? 'prolong' : 'warn'
}

/** Asks for the session, which prolongs it. Gives whether it was answered; unanswered, it is tried again at the next look. */
function prolong(): Promise<boolean> {
  return queries.fetchQuery({ ...sessionQuery, staleTime: 0 }).then(
    () => true,
    () => false,
  )
}

/**
 * Whether somebody has ended the session from elsewhere. Asking so doesn't prolong it, and is no answer that counts as one
 * (`lastAnswerAt`), so it goes past `api`. A lost network says nothing.
 */
async function askIfAlive(): Promise<void> {
  const reply = await fetch('/api/session/alive').catch(() => undefined)
  if (reply?.status === 401) await endHere()
}

type Ending = Readonly<{ isEnding: boolean; stay: () => void }>

/** Whether the session is about to end, and how it goes on; when it has ended, what it showed goes along. */
export function useEndingSession(): Ending {
  const [isEnding, setEnding] = useState(false)
  useEffect(() => {
    const others = new BroadcastChannel('brukerplan-session')
    let heard = 0
    let told = 0
    let active = 0
    let asked = Date.now()
    const look = () => {
      const answered = Math.max(lastAnswerAt(), heard)
      if (lastAnswerAt() > told) {
        told = lastAnswerAt()
        others.postMessage(told)
      }
      const due = dueAt(Date.now(), answered, active)
      if (due === 'prolong') void prolong()
      if (due === 'end') void endHere()
      else if (Date.now() - Math.max(answered, asked) >= askEveryMs) {
        asked = Date.now()
        void askIfAlive()
      }
      setEnding(due === 'warn')
    }
    const act = () => {
      active = Date.now()
    }
    others.addEventListener('message', ({ data }: MessageEvent<number>) => {
      heard = Math.max(heard, data)
      look()
    })
    const timer = setInterval(look, lookEveryMs)
    for (const name of ['keydown', 'pointerdown'] as const) document.addEventListener(name, act, true)
    document.addEventListener('visibilitychange', look)
    look()
    return () => {
      clearInterval(timer)
      for (const name of ['keydown', 'pointerdown'] as const) document.removeEventListener(name, act, true)
      document.removeEventListener('visibilitychange', look)
      others.close()
    }
  }, [])
  return { isEnding, stay: () => void prolong().then(answered => answered && setEnding(false)) }
}
