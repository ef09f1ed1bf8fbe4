// Municipalities that have transferred before the demonstration begins: those of autumn are still assessing.

/** A round of 2026. Dates are `YYYY-MM-DD`. */
export type EarlyRound = Readonly<{ municipality: string; endDate: string; transferDate: string }>

/** Most chose spring; the last three have days left to approve their figures, or have returned them. */
export const earlyRounds: readonly EarlyRound[] = [
  { municipality: '1119', endDate: '2026-05-15', transferDate: '2026-06-08' },
  { municipality: '1101', endDate: '2026-05-15', transferDate: '2026-06-09' },
  { municipality: '3240', endDate: '2026-05-20', transferDate: '2026-06-10' },
  { municipality: '4220', endDate: '2026-05-22', transferDate: '2026-06-11' },
  { municipality: '4611', endDate: '2026-05-22', transferDate: '2026-06-12' },
  { municipality: '1127', endDate: '2026-05-29', transferDate: '2026-06-15' },
  { municipality: '5601', endDate: '2026-05-29', transferDate: '2026-06-16' },
  { municipality: '1554', endDate: '2026-05-29', transferDate: '2026-06-17' },
  { municipality: '3421', endDate: '2026-06-05', transferDate: '2026-06-22' },
  { municipality: '9984', endDate: '2026-08-07', transferDate: '2026-08-25' },
  { municipality: '9985', endDate: '2026-08-14', transferDate: '2026-08-31' },
  { municipality: '1133', endDate: '2026-08-21', transferDate: '2026-09-08' },
]

/** The year of all of them. */
export const earlyYear = 2026
