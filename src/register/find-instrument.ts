import { type Instrument, instruments } from '../instrument/index.ts'
import { registerProblems } from './problems.ts'

/** The instrument of a version that somebody has asked for. @throws Problem `register.no-instrument` */
export function findInstrument(version: string): Instrument {
  const instrument = Object.hasOwn(instruments, version) ? instruments[version] : undefined
  if (!instrument) throw registerProblems['register.no-instrument']()
  return instrument
}
