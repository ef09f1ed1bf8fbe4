import type { ReactNode } from 'react'

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

/** A large figure with what it counts. */
export function Figure({
  value,
  label,
  children,
}: {
  value: ReactNode
  label: string
  children?: ReactNode
}) {
  return (
    <div className="figure-card">
      <span className="figure-card__label">{label}</span>
      <span className="figure-card__value">{value}</span>
      {children && <span className="quiet small">{children}</span>}
    </div>
  )
}
