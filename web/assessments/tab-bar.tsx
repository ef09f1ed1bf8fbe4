import { type KeyboardEvent, memo } from 'react'
import { type Tab, type TabSummary, tabState } from '../../src/instrument/index.ts'
import { type Say, useTexts } from '../language/index.ts'
import { useFormView, useInstrumentText } from './form-context.ts'
import { DoneIcon, ObsIcon, StopIcon, UntouchedIcon } from './icons.tsx'
import { texts } from './texts.ts'

type Words = Say<keyof typeof texts.nb>

/** Names of the two tabs that list messages; the others are the instrument's. */
export const ERRORS_TAB = 'errors'
export const WARNINGS_TAB = 'warnings'

export function tabId(name: string): string {
  return `tab-${name}`
}

export function panelId(name: string): string {
  return `panel-${name}`
}

const icons = { grey: UntouchedIcon, green: DoneIcon, red: StopIcon, obs: ObsIcon, none: DoneIcon }

type Sign = Readonly<{ state: keyof typeof icons; text: string }>

function signOf(summary: TabSummary, visited: boolean, say: Words): Sign {
  switch (tabState(summary, visited)) {
    case 'unvisited':
      return { state: 'grey', text: say('tabUnvisited') }
    case 'green':
      return { state: 'green', text: say('tabDone') }
    case 'red':
      return { state: 'red', text: countOf(summary, say) }
  }
}

/** Called missing while nothing else is wrong. */
function countOf({ errors, remaining }: TabSummary, say: Words): string {
  return errors === remaining ? say('tabMissing', { count: errors }) : say('tabErrors', { count: errors })
}

type ItemProps = Readonly<{
  name: string
  label: string
  active: boolean
  open: (name: string) => void
}> &
  Sign

const TabItem = memo(function TabItem({ name, label, state, text, active, open }: ItemProps) {
  const Sign = icons[state]
  return (
    <button
      type="button"
      role="tab"
      className="form-tab"
      id={tabId(name)}
      data-state={state}
      aria-selected={active}
      aria-controls={active ? panelId(name) : undefined}
      tabIndex={active ? 0 : -1}
      onClick={() => open(name)}
    >
      <span className="form-tab__label">{label}</span>
      <span className="form-tab__state">
        <Sign /> {text}
      </span>
    </button>
  )
})

function messageSign(severity: 'error' | 'warning', count: number, say: Words): Sign {
  if (count === 0) return { state: 'none', text: say('tabNoMessages') }
  return severity === 'error'
    ? { state: 'red', text: say('messageCount', { count }) }
    : { state: 'obs', text: say('messageCount', { count }) }
}

type BarProps = Readonly<{
  tabs: readonly Tab[]
  visited: ReadonlySet<string>
  active: string
  open: (name: string) => void
}>

/** The six tabs and the two lists of messages. Arrow keys move between them, as in any tab list. */
export function TabBar({ tabs, visited, active, open }: BarProps) {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const { tabs: summaries, errors, warnings } = useFormView()
  const names = [...tabs.map(tab => tab.name), ERRORS_TAB, WARNINGS_TAB]
  const move = (event: KeyboardEvent) => {
    const next = names[nextIndex(event.key, names.indexOf(active), names.length)]
    if (next === undefined) return
    event.preventDefault()
    open(next)
    document.getElementById(tabId(next))?.focus()
  }
  return (
    <div className="form-tabs" role="tablist" aria-label={say('tabs')} onKeyDown={move}>
      {tabs.map((tab, index) => {
        const summary = summaries[index]
        if (!summary) return null
        const sign = signOf(summary, visited.has(tab.name), say)
        const item = { name: tab.name, label: inLanguage(tab.label), open, ...sign }
        return <TabItem key={tab.name} {...item} active={active === tab.name} />
      })}
      <TabItem
        name={ERRORS_TAB}
        label={say('errorsTab')}
        {...messageSign('error', errors.length, say)}
        active={active === ERRORS_TAB}
        open={open}
      />
      <TabItem
        name={WARNINGS_TAB}
        label={say('warningsTab')}
        {...messageSign('warning', warnings.length, say)}
        active={active === WARNINGS_TAB}
        open={open}
      />
    </div>
  )
}

function nextIndex(key: string, current: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (current + 1) % count
    case 'ArrowLeft':
    case 'ArrowUp':
      return (current - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return -1
  }
}
