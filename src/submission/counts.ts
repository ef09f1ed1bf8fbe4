/** What became of a municipality's assessments. `assessments` = `transferred` + `withErrors` + `notInformed`. */
export type Counts = Readonly<{
  assessments: number
  /** Went into the register, `merged` of them together with another one of the same person. */
  transferred: number
  withErrors: number
  notInformed: number
  merged: number
}>

export const noCounts: Counts = { assessments: 0, transferred: 0, withErrors: 0, notInformed: 0, merged: 0 }
