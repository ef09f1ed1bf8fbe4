import { describe, expect, it, vi } from 'vitest'
import { getInstrument, questionsOf } from '../../src/instrument/index.ts'
import { FormStore } from './form-store.ts'
import { blocksOf, isNumberList, isServiceTable } from './form-tree.ts'

const instrument = getInstrument('2026')
const woman43 = { age: 43, sex: 'female', birthYear: 1983 } as const

function sectionNamed(name: string) {
  const section = instrument.tabs.flatMap(tab => tab.sections).find(each => each.name === name)
  if (!section) throw new Error(`no section ${name}`)
  return section
}

describe('the form store', () => {
  it('tells only the questions that came out differently', () => {
    const store = new FormStore(instrument, woman43, {})
    const heard = new Set<string>()
    for (const { question } of questionsOf(instrument)) {
      store.subscribe(question.name, () => heard.add(question.name))
    }
    store.answer({ education: 4 })
    expect([...heard]).toEqual(['education'])
    heard.clear()
    store.answer({ work_experience: 2 })
    expect([...heard].sort()).toEqual(['last_employment', 'work_experience'])
  })

  it('gives the same object until something of it changes', () => {
    const store = new FormStore(instrument, woman43, {})
    const [education, form] = [store.view('education'), store.form()]
    store.answer({ cognitive_difficulties: 1 })
    expect(store.view('education')).toBe(education)
    expect(store.form()).toBe(form)
    store.answer({ education: 1 })
    expect(store.view('education')).not.toBe(education)
    expect(store.form().remaining).toBe(form.remaining - 1)
  })

  it('tells the answered question first, and what follows when the page says', () => {
    const store = new FormStore(instrument, woman43, {})
    const heard: string[] = []
    const waiting = new Set<() => void>()
    store.later = tell => waiting.add(tell)
    store.onAppear = questions => heard.push(`appears: ${questions.join(', ')}`)
    store.subscribe('work_experience', () => heard.push('work_experience'))
    store.subscribe('last_employment', () => heard.push('last_employment'))
    store.subscribeToForm(() => heard.push('form'))
    store.answer({ work_experience: 2 })
    expect(heard).toEqual(['work_experience'])
    expect(store.view('last_employment').visible).toBe(true)
    expect(waiting.size).toBe(1)
    for (const tell of waiting) tell()
    expect(heard).toEqual(['work_experience', 'last_employment', 'form', 'appears: last_employment'])
  })

  it('says nothing of a question that came and went before anybody was told', () => {
    const store = new FormStore(instrument, woman43, {})
    const waiting = new Set<() => void>()
    store.later = tell => waiting.add(tell)
    store.onAppear = vi.fn()
    store.answer({ work_experience: 2 })
    store.answer({ work_experience: 0 })
    for (const tell of waiting) tell()
    expect(store.onAppear).not.toHaveBeenCalled()
  })

  it('keeps the answer of a question that is hidden for a while', () => {
    const store = new FormStore(instrument, woman43, { work_experience: 2, last_employment: 1 })
    store.answer({ work_experience: 0 })
    expect(store.view('last_employment').visible).toBe(false)
    store.answer({ work_experience: 3 })
    expect(store.view('last_employment').values).toEqual([1])
  })

  it('hands on what is changed here, and not what another window changed', () => {
    const store = new FormStore(instrument, woman43, {})
    store.onChange = vi.fn()
    store.take({ education: 2 })
    store.answer({ education: null })
    expect(store.view('education').values).toEqual([undefined])
    expect(store.onChange).toHaveBeenCalledExactlyOnceWith({ education: null })
  })
})

describe('the layout', () => {
  it('places each question once, follow-ups under what they follow', () => {
    const placed: string[] = []
    const walk = (blocks: ReturnType<typeof blocksOf>): void => {
      for (const { question, followUps } of blocks) {
        placed.push(question.name)
        walk(followUps)
      }
    }
    for (const tab of instrument.tabs) for (const section of tab.sections) walk(blocksOf(section))
    expect(placed.toSorted()).toEqual(
      questionsOf(instrument)
        .map(each => each.question.name)
        .toSorted(),
    )
    const tsb = blocksOf(sectionNamed('tsb')).find(block => block.question.name === 'tsb_inpatient')
    expect(tsb?.followUps.map(block => block.question.name)).toEqual(['tsb_discharge'])
    expect(tsb?.followUps[0]?.followUps.map(block => block.question.name)).toEqual([
      'tsb_months_since',
      'tsb_unplanned_discharge',
    ])
  })

  it('knows tables of services and lists of numbers', () => {
    expect(isServiceTable(sectionNamed('nav'))).toBe(true)
    expect(isServiceTable(sectionNamed('national_pathways'))).toBe(false)
    expect(isNumberList(sectionNamed('children'))).toBe(true)
    expect(isNumberList(sectionNamed('pregnancy'))).toBe(false)
  })
})
