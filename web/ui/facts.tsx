import type { ReactNode } from 'react'
import { useFormat } from '../language/index.ts'
import { TextLink } from './link.tsx'

/** Facts as pairs of what and how much. */
export function Facts({ of }: { of: readonly (readonly [term: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {of.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

type FigureProps = Readonly<{
  value: number
  label: string
  /** Where that which it counts is found. */
  link?: Readonly<{ to: string; search: Record<string, string> }>
  children?: ReactNode
}>

/** A large figure with what it counts. */
export function Figure({ value, label, link, children }: FigureProps) {
  const format = useFormat()
  return (
    <div className="figure-card">
      <span className="figure-card__label">{link ? <TextLink {...link}>{label}</TextLink> : label}</span>
      <span className="figure-card__value">{format.number(value)}</span>
      {children && <span className="quiet small">{children}</span>}
    </div>
  )
}
