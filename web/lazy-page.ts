import type { RouteComponent } from '@tanstack/react-router'
import { type ComponentType, lazy } from 'react'

/**
 * A page whose code is fetched when somebody goes there. (The router's own way of doing this writes to the browser's
 * storage, which nothing of ours does.)
 */
export function lazyPage<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): RouteComponent {
  return lazy<ComponentType>(async () => {
    const parts: Readonly<Record<Name, ComponentType>> | undefined = await load()
    // Undefined when the server no longer has the part: the whole page is being loaded anew.
    return parts ? { default: parts[name] } : new Promise<never>(() => {})
  }) as RouteComponent
}
