import { useSyncExternalStore } from 'react'

let spoken = ''
const listeners = new Set<() => void>()

/** Says something to people who hear the page instead of seeing it, without moving the focus. */
export function announce(text: string): void {
  // The same words twice are only heard twice when they differ.
  spoken = spoken === text ? `${text}\u00a0` : text
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The page's one polite live region; it stands in the frame. */
export function LiveRegion() {
  const text = useSyncExternalStore(subscribe, () => spoken)
  return (
    <div className="ds-sr-only" aria-live="polite">
      {text}
    </div>
  )
}
