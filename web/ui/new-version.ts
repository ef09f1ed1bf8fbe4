// A new version of the program takes over by itself: a word now, a fresh page at the next navigation. Nothing that is
// being typed is lost, since a page is only left when its reader leaves it.
import type { AnyRouter } from '@tanstack/react-router'
import { useSession } from '../api/index.ts'

let firstBuild: string | undefined
let isStale = false

/** Whether the server has a newer build than this page was loaded from. */
export function useNewVersion(): boolean {
  const { build } = useSession()
  firstBuild ??= build
  isStale = isStale || build !== firstBuild
  return isStale
}

/** Loads the page anew where the reader goes next, once there is a newer version. */
export function takeOverAtNavigation(router: AnyRouter): void {
  router.subscribe('onBeforeNavigate', ({ toLocation, pathChanged, fromLocation }) => {
    if (isStale && pathChanged && fromLocation) window.location.assign(toLocation.href)
  })
  // A part that the server no longer has belongs to an older version.
  window.addEventListener('vite:preloadError', event => {
    if (!mayLoadAnew(event.payload.message)) return
    // Nothing is thrown: the page that is left goes on waiting for its part.
    event.preventDefault()
    window.location.reload()
  })
}

/**
 * Once for each part and place in the window's history, which outlives the loading: where that doesn't help, the fault is
 * another, and loading the page again and again would not mend it. Never without a network, where the browser would put its
 * own page in place of ours, nor where something unsaved would be lost, which is asked as the browser itself asks before it
 * leaves.
 */
function mayLoadAnew(part: string): boolean {
  if (!navigator.onLine || window.history.state?.loadedAnewFor === part) return false
  if (!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))) return false
  window.history.replaceState({ ...window.history.state, loadedAnewFor: part }, '')
  return true
}
