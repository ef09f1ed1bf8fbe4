import type { ParseArgsOptionsConfig } from 'node:util'

export type Values = Readonly<Record<string, string | boolean | undefined>>

export type Command = Readonly<{
  /** What `--help` prints. */
  help: string
  options: ParseArgsOptionsConfig
  /** Gives the exit code. */
  run(values: Values): Promise<number>
}>

/** Said to the person at the terminal in one line; `message` is the line. */
export class CommandRefused extends Error {}

/** An option that takes one of a few words. @throws CommandRefused */
export function chosen<const Word extends string>(
  option: string,
  value: unknown,
  words: readonly Word[],
): Word {
  const word = words.find(candidate => candidate === value)
  if (word === undefined) throw new CommandRefused(`${option} is one of ${words.join(', ')}.`)
  return word
}

/** An option that takes a whole number. @throws CommandRefused */
export function wholeNumber(option: string, value: unknown, least: number, most: number): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < least || number > most)
    throw new CommandRefused(`${option} is a whole number from ${least} to ${most}.`)
  return number
}
