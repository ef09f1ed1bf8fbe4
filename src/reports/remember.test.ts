import { expect, test } from 'vitest'
import { rememberLast } from './remember.ts'

test('what is asked for at once, or again, is made once', async () => {
  const remember = rememberLast<object>(2)
  let made = 0
  const make = async () => ({ number: ++made })
  const [first, second] = await Promise.all([remember('a', make), remember('a', make)])
  expect(second).toBe(first)
  expect(await remember('a', make)).toBe(first)
  expect(made).toBe(1)
})

test('the one that was asked for longest ago is forgotten first', async () => {
  const remember = rememberLast<string>(2)
  const made: string[] = []
  const ask = (name: string) =>
    remember(name, async () => {
      made.push(name)
      return name
    })
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await ask(name)).toBe(name)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('what fails is tried again', async () => {
  const remember = rememberLast<string>(2)
  await expect(remember('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await remember('a', async () => 'yes')).toBe('yes')
})
