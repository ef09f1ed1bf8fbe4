import { type Actor, accountProblems, type Route, route } from '../accounts/index.ts'
import { brokenConstraint, type Transaction } from '../platform/database.ts'
import { maySay, sortAgreements, stateOf } from './agreement.ts'
import {
  type Agreement,
  type Agreements,
  type AgreementWord,
  agreementBody,
  agreementParams,
  agreements,
} from './contract.ts'
import { poolingProblems } from './problems.ts'
import { insertWord, listNeighbours, listWords, namesOf } from './queries.ts'

const list = route({
  method: 'GET',
  url: '/api/pooling/agreements',
  summary: 'What one’s own municipality and its neighbours have agreed about being shown together',
  permission: 'pooling.agree',
  audit: { none: 'names of municipalities and what they have said; nobody’s data' },
  reply: agreements,
  handle: ({ tx, actor }) => readAgreements(tx, municipalityOf(actor)),
})

const actions = {
  proposed: 'pooling.proposed',
  accepted: 'pooling.accepted',
  declined: 'pooling.declined',
  ended: 'pooling.ended',
} as const satisfies Record<AgreementWord, string>

const say = route({
  method: 'POST',
  url: '/api/pooling/agreements/:municipality',
  summary: 'Proposes to a neighbour to be shown together, answers its proposal, or ends what was agreed',
  permission: 'pooling.agree',
  audit: ['pooling.proposed', 'pooling.accepted', 'pooling.declined', 'pooling.ended'],
  params: agreementParams,
  body: agreementBody,
  reply: agreements,
  async handle({ tx, audit, actor, now, params: { municipality: to }, body: { word } }) {
    const own = municipalityOf(actor)
    const neighbours = await listNeighbours(tx, own)
    const words = (await listWords(tx, own)).filter(({ by, to: other }) => by === to || other === to)
    if (words.length === 0 && !neighbours.some(({ number }) => number === to))
      throw poolingProblems['pooling.not-a-neighbour']()
    if (!maySay(word, stateOf(words, own))) throw poolingProblems['pooling.word-does-not-follow']()
    await insertWord(tx, { by: own, to, word, at: now, account: actor.accountId }).catch(error => {
      // The other one spoke at the same moment.
      if (brokenConstraint(error) !== 'pool_agreement_word_follows') throw error
      throw poolingProblems['pooling.word-does-not-follow']()
    })
    await audit({ action: actions[word], objectType: 'municipality', objectId: to })
    return readAgreements(tx, own)
  },
})

/** What neighbours say to each other about being shown together. */
export const agreementRoutes: readonly Route[] = [list, say]

/** The municipality that a coordinator acts for. @throws the Problem `access.denied` for an account without one */
export function municipalityOf({ municipalityNumber }: Actor): string {
  if (municipalityNumber === null) throw accountProblems['access.denied']()
  return municipalityNumber
}

async function readAgreements(tx: Transaction, own: string): Promise<Agreements> {
  const [words, neighbours] = [await listWords(tx, own), await listNeighbours(tx, own)]
  const pairs = Map.groupBy(words, ({ by, to }) => (by === own ? to : by))
  const names = pairs.size > 0 ? await namesOf(tx, [...pairs.keys()]) : new Map<string, string>()
  const found = [...pairs].flatMap(([number, said]): Agreement[] => {
    const state = stateOf(said, own)
    if (!state) return []
    const told = said.map(({ by, word, at }) => ({ own: by === own, word, at: at.toISOString() }))
    return [{ neighbour: { number, name: names.get(number) ?? number }, state, words: told }]
  })
  const open = new Set(
    found.filter(({ state }) => !maySay('proposed', state)).map(({ neighbour }) => neighbour.number),
  )
  return {
    agreements: sortAgreements(found),
    neighbours: neighbours.filter(({ number }) => !open.has(number)),
  }
}
