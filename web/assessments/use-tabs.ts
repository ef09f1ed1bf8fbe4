import { useCallback, useEffect, useRef, useState } from 'react'
import type { Message, Tab } from '../../src/instrument/index.ts'
import { enterPanel } from './keys/question-steps.ts'
import { goToQuestion } from './questions/question-id.ts'
import { ERRORS_TAB, panelId, WARNINGS_TAB } from './tab-bar.tsx'

type Tabs = Readonly<{
  active: string
  visited: ReadonlySet<string>
  /** Whether missing answers of the open tab are told beside the questions. */
  insist: boolean
  open: (tab: string) => void
  /** Opens the tab and puts the focus at its beginning, for buttons beneath the questions. */
  turnTo: (tab: string) => void
  /** Opens the tab and puts the focus where work on it begins. */
  enter: (tab: string) => void
  /** Opens the tab so many places on, around the end, and puts the focus where work on it begins. */
  step: (places: number) => void
  goTo: (message: Message) => void
}>

/**
 * Which tab is open, which have been visited, and which have been gone through (left once, or visited before):
 * there, and not before, missing answers are told beside the questions. `onVisit` hears of each first visit.
 */
export function useTabs(
  tabs: readonly Tab[],
  before: readonly string[],
  onVisit: (tab: string) => void,
): Tabs {
  const [active, setActive] = useState(tabs[0]?.name ?? '')
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set(before))
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set(before))
  const destination = useRef<(() => void) | undefined>(undefined)

  useEffect(() => {
    destination.current?.()
    destination.current = undefined
  })

  useEffect(() => {
    if (visited.has(active) || !tabs.some(tab => tab.name === active)) return
    setVisited(new Set([...visited, active]))
    onVisit(active)
  }, [active, visited, tabs, onVisit])

  const open = useCallback(
    (tab: string) => {
      destination.current ??= () => showBeginning(tab)
      setPassed(now => (now.has(active) ? now : new Set([...now, active])))
      setActive(tab)
    },
    [active],
  )
  const openAt = (tab: string, focus: (panel: HTMLElement) => void) => {
    destination.current = () => {
      showBeginning(tab)
      const panel = document.getElementById(panelId(tab))
      if (panel) focus(panel)
    }
    open(tab)
  }
  const turnTo = (tab: string) => openAt(tab, panel => panel.focus({ preventScroll: true }))
  const enter = (tab: string) => openAt(tab, enterPanel)
  const step = (places: number) => {
    const names = [...tabs.map(tab => tab.name), ERRORS_TAB, WARNINGS_TAB]
    const next = names.at((names.indexOf(active) + places) % names.length)
    if (next !== undefined) enter(next)
  }
  const goTo = (message: Message) => {
    destination.current = () => goToQuestion(message.question, message.variable)
    setPassed(now => new Set([...now, message.tab, active]))
    setActive(message.tab)
  }
  return { active, visited, insist: passed.has(active), open, turnTo, enter, step, goTo }
}

/** Scrolls up to where a tab begins, should that be out of view; tabs that stay at the top cover what is beneath them. */
function showBeginning(tab: string): void {
  const panel = document.getElementById(panelId(tab))
  const bar = document.querySelector<HTMLElement>('.form-tabs')
  if (!panel || !bar) return
  const covered = getComputedStyle(bar).position === 'sticky' ? bar.offsetHeight : 0
  const top = panel.getBoundingClientRect().top - covered
  if (top < 0) window.scrollBy(0, top)
}
