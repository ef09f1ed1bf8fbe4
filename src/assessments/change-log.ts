// What the audit log tells of a change: how many answers, in which tabs and in which version. Not which questions: a
// service is "Nei" and a box empty until changed, so that the name alone would tell the answer, in a log that outlives
// the assessment. The holder finds them in the sealed content, where each answer carries the version it came with.
import { type Instrument, variablesOf } from '../instrument/index.ts'

const tabsByInstrument = new WeakMap<Instrument, ReadonlyMap<string, string>>()

function tabsOf(instrument: Instrument): ReadonlyMap<string, string> {
  const known = tabsByInstrument.get(instrument)
  if (known) return known
  const tabs = new Map(variablesOf(instrument).map(variable => [variable.name, variable.tab.name]))
  tabsByInstrument.set(instrument, tabs)
  return tabs
}

export type ChangeTrace = Readonly<{ version: number; answers: number; tabs: readonly string[] }>

/** Details of an audit entry. `changed`: names of variables. */
export function traceChange(
  instrument: Instrument,
  version: number,
  changed: readonly string[],
): ChangeTrace {
  const tabs = tabsOf(instrument)
  const touched = new Set(changed.flatMap(name => tabs.get(name) ?? []))
  return { version, answers: changed.length, tabs: [...touched] }
}
