import { expect, test } from 'vitest'
import { chooseBy, chooseVariable, readAsked, searchOf, withinYears } from './asked.ts'

const asked = readAsked({ variable: 'index', by: 'category', from: 2024, to: 2026 }, 2026)
const partner = (id: string) => ({ id, label: id, choices: [] })

test('an address is read as it was written, and an empty one asks the first question of the newest year', () => {
  expect(readAsked(searchOf(asked), 2020)).toEqual(asked)
  expect(searchOf(readAsked({}, 2026))).toEqual({ variable: 'category', from: '2026', to: '2026' })
  expect(readAsked({ to: 2025 }, 2026)).toMatchObject({ from: '2025', to: '2025' })
})

test('another variable lets go of what it has not been counted together with', () => {
  const narrowed = { ...asked, among: 'sex:women' }
  const kept = chooseVariable(narrowed, { id: 'suicide', label: '', partners: [partner('category')] })
  expect(kept).toMatchObject({ variable: 'suicide', by: 'category', among: '' })
  expect(chooseVariable(narrowed, { id: 'x', label: '', partners: [partner('sex')] })).toMatchObject({
    by: '',
    among: 'sex:women',
  })
})

test('a link with years that the reader has no figures of asks within those she has', () => {
  const years = [2025, 2024, 2022, 2019]
  const within = (from: string, to: string, by = '') => {
    const fitted = withinYears({ ...asked, from, to, by }, years)
    return [fitted.from, fitted.to]
  }
  expect(within('2016', '2025')).toEqual(['2019', '2025'])
  expect(within('2020', '2023')).toEqual(['2022', '2022'])
  expect(within('2024', '2024')).toEqual(['2024', '2024'])
  expect(within('2015', '2016')).toEqual(['2019', '2019'])
  expect(within('2026', '2026')).toEqual(['2025', '2025'])
  expect(within('2019', '2024', 'category')).toEqual(['2024', '2024'])
})

test('dividing asks of one year, and not by what is narrowed to', () => {
  expect(chooseBy({ ...asked, by: '', among: 'sex:women' }, 'sex')).toMatchObject({
    by: 'sex',
    among: '',
    from: '2026',
    to: '2026',
  })
  expect(chooseBy(asked, '')).toMatchObject({ by: '', from: '2024' })
})
