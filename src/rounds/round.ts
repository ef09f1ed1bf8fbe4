/** A municipality's round of one year, as its dates were set. Dates are `YYYY-MM-DD` in Norway, inclusive. */
export type Round = Readonly<{
  id: string
  municipalityNumber: string
  year: number
  /** Version of the instrument that KORFOR opened the year with. */
  instrument: string
  endDate: string
  transferDate: string
  transferredAt: Date | null
}>

/** Where a round stands at an instant; it follows from the dates alone. */
export type RoundState = 'open' | 'locked' | 'transferable' | 'transferred' | 'lapsed'

/** The two dates that the coordinator sets. */
export type RoundDates = Readonly<{ endDate: string; transferDate: string }>
