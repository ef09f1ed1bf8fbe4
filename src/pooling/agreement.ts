import type { Agreement, AgreementWord } from './contract.ts'

/** One word between two municipalities. */
export type Word = Readonly<{ by: string; to: string; word: AgreementWord; at: Date }>

type State = Agreement['state']

/** How a municipality stands to a neighbour after what has been said, in order; undefined after nothing. */
export function stateOf(words: readonly Word[], own: string): State | undefined {
  const last = words.at(-1)
  switch (last?.word) {
    case undefined:
      return undefined
    case 'proposed':
      return last.by === own ? 'proposed' : 'asked'
    case 'accepted':
      return 'agreed'
    case 'declined':
      return 'declined'
    case 'ended':
      return words.at(-2)?.word === 'proposed' ? 'withdrawn' : 'ended'
  }
}

const sayable: Readonly<Record<State | 'none', readonly AgreementWord[]>> = {
  none: ['proposed'],
  declined: ['proposed'],
  ended: ['proposed'],
  withdrawn: ['proposed'],
  proposed: ['ended'],
  asked: ['accepted', 'declined'],
  agreed: ['ended'],
}

/** Whether a word follows from how the two stand. The database asks for the same. */
export const maySay = (word: AgreementWord, state: State | undefined): boolean =>
  sayable[state ?? 'none'].includes(word)

/** What waits for an answer first, what is over last; else by the neighbour's name. */
export function sortAgreements(agreements: readonly Agreement[]): Agreement[] {
  const order: readonly State[] = ['asked', 'agreed', 'proposed', 'declined', 'ended', 'withdrawn']
  return agreements.toSorted(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) ||
      a.neighbour.name.localeCompare(b.neighbour.name, 'nb'),
  )
}
