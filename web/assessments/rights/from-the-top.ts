import { useEffect } from 'react'

/** What takes the place of a whole page is read from its heading on. */
export function useFromTheTop(): void {
  useEffect(() => {
    window.scrollTo(0, 0)
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [])
}
