import type { RouteComponent } from '@tanstack/react-router'
import { type ComponentType, createElement } from 'react'

/**
 * A page whose code is fetched when somebody goes there, before it is drawn: the router waits with the page that is
 * shown. (A page that suspends would leave an empty place, which React holds for 300 ms; and the router's own way of
 * doing this writes to the browser's storage, which nothing of ours does.)
 */
export function lazyPage<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): RouteComponent {
  let page: ComponentType | undefined
  let loading: Promise<void> | undefined
  const preload = () => {
    loading ??= loadPage().catch(fault => {
      loading = undefined
      throw fault
    })
    return loading
  }
  const loadPage = async () => {
    const parts: Readonly<Record<Name, ComponentType>> | undefined = await load()
    // Undefined when the server no longer has the part: the whole page is being loaded anew.
    page = parts ? parts[name] : await new Promise<never>(() => {})
  }
  const draw = () => (page ? createElement(page) : null)
  return Object.assign(draw, { preload })
}
