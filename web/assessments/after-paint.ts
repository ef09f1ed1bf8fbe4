// An answer is painted first, and what follows from it right after: questions that come into view, counts, signs of the
// tabs, what is saved. The reader sees both in the same instant, and the answer never waits for the rest.
import { flushSync } from 'react-dom'

type Work = () => void

const waiting = new Set<Work>()

function work(): void {
  const due = [...waiting]
  waiting.clear()
  for (const each of due) each()
}

/** Does `each` once when the next frame has been painted, however often it is asked for; at once in a window that isn't painted. */
export function afterPaint(each: Work): void {
  if (document.hidden) {
    each()
    return
  }
  // A task that is begun from the frame's own callback runs right after its painting.
  if (waiting.size === 0) requestAnimationFrame(() => setTimeout(work))
  waiting.add(each)
}

/** Does now what waits, and has it drawn: a key that leads to the next question must find those that just came. */
export function drawWhatWaits(): void {
  if (waiting.size > 0) flushSync(work)
}

type Subscribe = (listener: Work) => () => void

/** The same source, whose listeners hear of a change when it has been painted; of several changes once. */
export function heardAfterPaint(subscribe: Subscribe): Subscribe {
  return listener => {
    const hear = () => afterPaint(listener)
    const leave = subscribe(hear)
    return () => {
      waiting.delete(listener)
      leave()
    }
  }
}
