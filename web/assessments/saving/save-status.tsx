import { Button } from '@digdir/designsystemet-react'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { currentLanguage, type Say, useFormat, useTexts } from '../../language/index.ts'
import { announce } from '../../ui/index.ts'
import { heardAfterPaint } from '../after-paint.ts'
import { DoneIcon, StopIcon, WaitIcon } from '../icons.tsx'
import { texts } from '../texts.ts'
import { hasUnsaved, type QueueState, type Refusal } from './save-queue.ts'
import type { Saver } from './saver.ts'
import { goToUnsaved } from './unsaved-id.ts'

type Standing = Readonly<{ tone: 'calm' | 'busy' | 'stopped'; text: string }>

/** Why the answers aren't taken, in the language that the page speaks now. */
export function reasonOf(refusal: Refusal | undefined, say: Say<keyof typeof texts.nb>): string {
  return refusal?.texts[currentLanguage()] ?? say('refusedUnknown')
}

/** Where the answers are, in words that are true. */
function standingOf(
  state: QueueState,
  say: Say<keyof typeof texts.nb>,
  time: (iso: string) => string,
): Standing {
  switch (state.phase) {
    case 'offline':
      return { tone: 'stopped', text: say('unsavedOffline') }
    case 'unreachable':
      return { tone: 'stopped', text: say('unsavedUnreachable') }
    case 'signedOut':
      return { tone: 'stopped', text: say('unsavedSignedOut') }
    case 'conflicting':
      return { tone: 'stopped', text: say('unsavedConflict') }
    case 'refused':
      return { tone: 'stopped', text: say('unsavedRefused', { reason: reasonOf(state.refusal, say) }) }
    default:
      if (hasUnsaved(state) || state.phase === 'sending') return { tone: 'busy', text: say('saving') }
      return { tone: 'calm', text: say('savedAt', { time: time(state.savedAt ?? '') }) }
  }
}

/** What `read` gives of the queue, as of the frame that was painted last. It must give the same until that changes. */
export function useOfQueue<Part>(saver: Saver, read: (state: QueueState) => Part): Part {
  const subscribe = useMemo(() => heardAfterPaint(saver.subscribe), [saver])
  return useSyncExternalStore(subscribe, () => read(saver.state()))
}

const whole = (state: QueueState) => state
const signs = { calm: DoneIcon, busy: WaitIcon, stopped: StopIcon }

/** The state of saving, always in view. Heard when it turns for the worse or for the better, not at each save. */
export function SaveStatus({ saver }: { saver: Saver }) {
  const say = useTexts(texts)
  const { time } = useFormat()
  const state = useOfQueue(saver, whole)
  const { tone, text } = standingOf(state, say, time)
  const Sign = signs[tone]
  const stopped = tone === 'stopped'
  useEffect(() => {
    if (stopped) return () => announce(say('savedAgain'))
    return undefined
  }, [stopped, say])
  return (
    <div className="save-status" data-tone={tone}>
      {/* A new element for each state that stops: a role that is given to an old one isn't always heard. */}
      <p
        key={stopped ? state.phase : 'going'}
        className="save-status__text signed"
        role={stopped ? 'alert' : undefined}
        data-testid="save-status"
      >
        <Sign /> <span>{text}</span>
      </p>
      {state.phase === 'signedOut' && (
        <Button asChild data-size="sm" variant="secondary">
          <a
            href={`/login?${new URLSearchParams({ returnTo: '/kartlegginger', lang: currentLanguage() })}`}
            target="_blank"
            rel="noreferrer"
          >
            {say('logInInNewWindow')}
          </a>
        </Button>
      )}
      {state.phase === 'refused' && (
        <Button data-size="sm" variant="secondary" onClick={goToUnsaved}>
          {say('showUnsaved')}
        </Button>
      )}
      {(state.phase === 'offline' || state.phase === 'unreachable') && (
        <Button data-size="sm" variant="secondary" onClick={() => saver.retry()}>
          {say('tryNow')}
        </Button>
      )}
    </div>
  )
}
