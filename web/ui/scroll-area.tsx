import type { ReactNode } from 'react'

/** A table that may be wider than the window: it scrolls, not the page, and the keyboard reaches it. */
export function ScrollArea({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to be scrolled by keyboard.
    <section className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
