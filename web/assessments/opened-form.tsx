import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import type { OpenedAssessment } from '../../src/assessments/contract.ts'
import { type Message, questionsOf, titleOf } from '../../src/instrument/index.ts'
import { useTexts } from '../language/index.ts'
import { usePlaceAfter } from '../training/index.ts'
import { announce } from '../ui/index.ts'
import { useInstrumentText, useOpenForm } from './form-context.ts'
import { FormPanel } from './form-panel.tsx'
import { useFormKeys } from './keys/use-form-keys.ts'
import { nextMessage } from './next-message.ts'
import { questionOf } from './questions/question-id.ts'
import { SaveBar } from './saving/save-bar.tsx'
import type { SaveReason } from './saving/save-queue.ts'
import type { Saver } from './saving/saver.ts'
import { TabBar } from './tab-bar.tsx'
import { texts } from './texts.ts'
import { useTabs } from './use-tabs.ts'

/** Says which questions have come into view, to those who can't see it. */
function useAppearing(active: string): void {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const { store } = useOpenForm()
  useEffect(() => {
    store.onAppear = names => {
      const here = questionsOf(store.instrument).filter(
        ({ question, tab }) => tab.name === active && names.includes(question.name),
      )
      if (here.length === 0) return
      const questions = here.map(({ question }) => inLanguage(titleOf(question))).join(', ')
      announce(say('newQuestions', { count: here.length, questions }))
    }
  }, [store, active, say, inLanguage])
}

/** Leaves the form when everything asked for has been saved; stays when it can't be. */
function useClosing(saver: Saver, to: string): () => void {
  const navigate = useNavigate()
  const settled = useCallback((saved: boolean) => saved && void navigate({ to }), [navigate, to])
  return useAsking(saver, 'closed', settled)
}

/** Saves at once, and says so to those who can't see it. */
function useSaving(saver: Saver): () => void {
  const say = useTexts(texts)
  const settled = useCallback((saved: boolean) => saved && announce(say('savedAgain')), [say])
  return useAsking(saver, 'saved', settled)
}

/**
 * Gives what asks for a save; `settled` hears once whether it was done. The queue is listened to only until then, so that
 * the form isn't drawn anew each time something is sent.
 */
function useAsking(saver: Saver, reason: SaveReason, settled: (saved: boolean) => void): () => void {
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    if (!asking) return
    let heard = false
    const check = () => {
      const { phase, sent, asked } = saver.state()
      if (heard || phase === 'sending' || (phase === 'resting' && (sent || asked))) return
      heard = true
      setAsking(false)
      settled(phase === 'resting')
    }
    check()
    return saver.subscribe(check)
  }, [asking, saver, settled])
  return () => {
    saver.ask(reason)
    setAsking(true)
  }
}

/** Tells the page that bars stay at its top and bottom (form.css). */
function useBars(): void {
  useEffect(() => {
    const page = document.documentElement
    page.dataset.form = ''
    return () => {
      delete page.dataset.form
    }
  }, [])
}

type FormProps = Readonly<{ assessment: OpenedAssessment; saver: Saver; showKeys: () => void }>

/** Tabs, questions and bar of an opened assessment, and the keys that work in all of it. */
export function OpenedForm({ assessment, saver, showKeys }: FormProps) {
  const navigate = useNavigate()
  const { store, search, editable } = useOpenForm()
  const { tabs } = store.instrument
  const [visit] = useState(() => (tab: string) => {
    if (editable) saver.visit(tab)
  })
  const {
    active,
    visited,
    insist,
    open,
    turnTo,
    enter,
    step,
    goTo: show,
  } = useTabs(tabs, assessment.visited, visit)
  const goTo = (message: Message) => {
    search.clear()
    show(message)
  }
  const save = useSaving(saver)
  const placeAfter = usePlaceAfter(assessment.id)
  const saveAndClose = useClosing(saver, placeAfter)
  const close = editable ? saveAndClose : () => void navigate({ to: placeAfter })
  useAppearing(active)
  useBars()
  useFormKeys({
    save: () => editable && save(),
    close,
    nextTab: () => step(1),
    previousTab: () => step(-1),
    nextMissing: () => {
      const next =
        editable && nextMessage(store.instrument, store.form().errors, questionOf(document.activeElement))
      if (next) goTo(next)
    },
    help: showKeys,
  })
  return (
    <>
      <TabBar tabs={tabs} visited={visited} active={active} open={open} />
      <FormPanel active={active} insist={insist} open={turnTo} enter={enter} goTo={goTo} />
      <SaveBar saver={saver} goTo={goTo} save={save} close={close} />
    </>
  )
}
