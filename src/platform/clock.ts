/** The program's time. Rules never ask it: routes read it once and pass the instant on. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

const osloDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' })

/** The calendar date (`YYYY-MM-DD`) in Norway at an instant. */
export function dateInOslo(at: Date): string {
  return osloDate.format(at)
}
