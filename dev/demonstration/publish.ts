// What KORFOR has published in the demonstration, so that /rapporter has something to read: by her own button, over HTTP.
import { publicationList } from '../../src/publications/contract.ts'
import { createVisitor } from '../visitor.ts'
import { expectDone, logIn } from './members.ts'
import { people } from './people.ts'

/** The country over the years, and a region and a county beside it. */
const wanted = [
  ...[2025, 2024, 2023, 2022].map(year => ({ kind: 'country', code: 'country', year })),
  ...[2025, 2024].map(year => ({ kind: 'region', code: 'stavanger', year })),
  { kind: 'county', code: '11', year: 2025 },
]

/**
 * Publishes what isn't published yet, until `stopping` is aborted: broken off, it goes on the next time. An area without figures
 * is left out. Gives how many reports it published.
 */
export async function publishReports(url: string, stopping: AbortSignal): Promise<number> {
  const known = (await createVisitor(url).get('/api/publications')).read(publicationList).publications
  const [korfor] = people.filter(({ accounts }) => accounts.some(({ role }) => role === 'korfor'))
  if (known.length >= wanted.length || korfor === undefined) return 0
  const visitor = await logIn(url, korfor)
  let published = 0
  for (const wish of wanted) {
    if (stopping.aborted) return published
    const reply = await visitor.post('/api/publications', wish)
    if (reply.status === 409 || reply.problem === 'publication.unknown-area') continue
    expectDone(reply, `publish the report of ${wish.code} ${wish.year}`)
    published += 1
  }
  return published
}
