import { type Program, type Route, route } from '../accounts/index.ts'
import { dateInOslo } from '../platform/clock.ts'
import { listReleasedYears } from '../statistics/index.ts'
import { makeContent, previewArea, slugOf } from './content.ts'
import { areas, areasQuery, preview, previewQuery, publicationLine, publishBody } from './contract.ts'
import { publicationProblems } from './problems.ts'
import { findPublication, insertPublication, listAreas } from './queries.ts'

/** How KORFOR publishes: what there is, what would be said, and the deed. */
export function publishRoutes({ database, newId }: Program): Route[] {
  return [showAreas, showPreview(database), publish(database, newId)]
}

const showAreas = route({
  method: 'GET',
  url: '/api/publishing/areas',
  summary:
    'The areas that have figures of a year, and those that are published; the newest year unless named',
  permission: 'publication.make',
  audit: { none: 'names of areas, without any figures' },
  query: areasQuery,
  reply: areas,
  async handle({ tx, now, query }) {
    const years = [...(await listReleasedYears(tx))]
    const year = query.year ?? years[0] ?? Number(dateInOslo(now).slice(0, 4))
    return { years, year, areas: [...(await listAreas(tx, year))] }
  },
})

const showPreview = (database: Program['database']): Route =>
  route({
    method: 'GET',
    url: '/api/publishing/preview',
    summary: 'How many people a publication would be of now, and whose figures they are',
    permission: 'publication.make',
    audit: { none: 'a sum of approved, protected counts, and names of municipalities' },
    query: previewQuery,
    reply: preview,
    handleOutside: ({ query: { kind, code, year }, now }) =>
      previewArea(database, { kind, code, name: '' }, year, now),
  })

const publish = (database: Program['database'], newId: Program['newId']): Route =>
  route({
    method: 'POST',
    url: '/api/publications',
    summary: 'Publishes the report of an area and year, frozen as it is now',
    permission: 'publication.make',
    audit: ['report.published'],
    body: publishBody,
    reply: publicationLine,
    async handleOutside({ actor, now, body, begin }) {
      const { kind, code, year } = body
      const known = await begin(({ tx }) => listAreas(tx, year))
      const area = known.find(each => each.kind === kind && each.code === code)
      if (!area) throw publicationProblems['publication.unknown-area']({ year })
      if (area.slug) throw publicationProblems['publication.already-published']({ year })
      const content = await makeContent(database, area, year, now)
      if (!content) throw publicationProblems['publication.no-figures']({ year })
      const slug = slugOf(area, year)
      const id = newId()
      return begin(async ({ tx, audit }) => {
        const publication = {
          id,
          slug,
          kind,
          code,
          year,
          publishedAt: now,
          account: actor.accountId,
          content,
        }
        if (!(await insertPublication(tx, publication)))
          throw publicationProblems['publication.already-published']({ year })
        await audit({ action: 'report.published', objectType: 'publication', objectId: slug })
        const written = await findPublication(tx, slug)
        if (!written) throw new Error('what was published cannot be read')
        const { content: _whole, participants: _named, ...line } = written
        return line
      })
    },
  })
