import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A card that leads somewhere: where, and what one does there. */
export function Door({ to, title, children }: { to: string; title: string; children: ReactNode }) {
  return (
    <Link to={to} className="door">
      <span className="door__title">{title}</span>
      <span className="door__text">{children}</span>
    </Link>
  )
}

/** Doors beside each other. */
export function Doors({ children }: { children: readonly ReactNode[] }) {
  return (
    <ul className="columns" data-count={children.length}>
      {children.map((door, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the doors of a page never change places.
        <li key={place}>{door}</li>
      ))}
    </ul>
  )
}
