import { useSyncExternalStore } from 'react'
import { useOpenForm } from '../form-context.ts'

/** Whether the search keeps a service out of view; the component is drawn again only when that changes. */
export function useIsHidden(service: string): boolean {
  const { search } = useOpenForm()
  return useSyncExternalStore(search.subscribe, () => search.hides(service))
}

/** Whether the search keeps a whole section out of view: nothing in it is found. */
export function useIsSectionHidden(services: readonly Readonly<{ name: string }>[]): boolean {
  const { search } = useOpenForm()
  return useSyncExternalStore(
    search.subscribe,
    () => search.hits() !== undefined && services.every(({ name }) => search.hides(name)),
  )
}
