// Signs that stand beside words, never alone. Drawn in the colour of the text, so that they follow theme and contrast mode.
import type { ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      width="1.25em"
      height="1.25em"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

export const HelpIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="9.5" {...stroke} />
    <path d="M9.2 9.3a2.9 2.9 0 1 1 4.3 2.5c-.9.5-1.5 1.1-1.5 2.2" {...stroke} />
    <circle cx="12" cy="17.2" r="1.3" fill="currentColor" />
  </Icon>
)

/** An error: an octagon. */
export const StopIcon = () => (
  <Icon>
    <path d="M8 2.5h8l5.5 5.5v8L16 21.5H8L2.5 16V8Z" fill="currentColor" />
    <path d="M12 7v6" fill="none" stroke="var(--icon-ground)" strokeWidth="2.4" strokeLinecap="round" />
    <circle cx="12" cy="16.8" r="1.4" fill="var(--icon-ground)" />
  </Icon>
)

/** A warning: a triangle. */
export const ObsIcon = () => (
  <Icon>
    <path d="M12 3 22 20.5H2Z" {...stroke} />
    <path d="M12 10v4.5" {...stroke} />
    <circle cx="12" cy="17.4" r="1.2" fill="currentColor" />
  </Icon>
)

export const DoneIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="10" fill="currentColor" />
    <path
      d="m7.4 12.4 3 3 6-6.4"
      fill="none"
      stroke="var(--icon-ground)"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </Icon>
)

/** Not visited yet: an empty ring. */
export const UntouchedIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="9" {...stroke} strokeDasharray="2.5 3.5" />
  </Icon>
)

export const WaitIcon = () => (
  <Icon>
    <path d="M12 3a9 9 0 1 1-8.5 6" {...stroke} />
  </Icon>
)
