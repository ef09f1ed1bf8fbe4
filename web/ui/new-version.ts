// A new version of the program takes over by itself: a word now, a fresh page at the next navigation. Nothing that is
// being typed is lost, since a page is only left when its reader leaves it.
import type { AnyRouter } from '@tanstack/react-router'
import { useSession } from '../api/index.ts'

/** Milliseconds. */
const justLoaded = 10_000

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
  // A part that the server no longer has belongs to an older version. A page that has just been loaded is not: there
  // the fault is another, and loading it again and again would not mend it.
  window.addEventListener('vite:preloadError', () => {
    if (performance.now() > justLoaded) window.location.reload()
  })
}
