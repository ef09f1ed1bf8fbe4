// Whether somebody has asked to be shown around (again). In memory only.
import { useSyncExternalStore } from 'react'

let asked = false
const listeners = new Set<() => void>()

export function askForTour(wish: boolean): void {
  asked = wish
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useTourAsked(): boolean {
  return useSyncExternalStore(subscribe, () => asked)
}
