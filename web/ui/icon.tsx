/** Brukerplan's mark: a list with the three colours of an area. Decoration only: the name stands beside it. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#005661" />
      <path
        d="M14.5 9.5H24M14.5 16H24M14.5 22.5H20"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        fill="none"
      />
      <circle cx="9" cy="9.5" r="2.3" fill="#8fd6a5" />
      <circle cx="9" cy="16" r="2.3" fill="#f3cf6b" />
      <circle cx="9" cy="22.5" r="2.3" fill="#f2a093" />
    </svg>
  )
}

const paths = {
  arrow: 'M5 12h13m-5.5-6 6 6-6 6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
} as const

/** A line drawing beside a word; never alone without a name. */
export function Icon({ of }: { of: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" width="1.25em" height="1.25em">
      <path
        d={paths[of]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
