import { beginning, type DemonstrationClock } from './clock.ts'

/** Something that happens at an instant. */
export type Happening = Readonly<{ at: Date; happen: () => Promise<void> }>

/** Lets everything happen in the order of time, and stops the clock at {@link beginning}. */
export async function live(clock: DemonstrationClock, all: readonly Happening[]): Promise<void> {
  for (const { at, happen } of all.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    clock.set(at)
    await happen()
  }
  clock.set(beginning)
}
