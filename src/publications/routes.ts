import { FileReply, type Program, type Route, route } from '../accounts/index.ts'
import type { Transaction } from '../platform/database.ts'
import { chartQuery, report, reportQuery } from '../reports/contract.ts'
import { drawPicture, endingOf, reportFiles } from '../reports/index.ts'
import { chartParams, publicationHead, publicationList, slugParams } from './contract.ts'
import { writeCsv, writeJsonStat } from './open-data.ts'
import { publicationProblems } from './problems.ts'
import { pathOf } from './public-page.ts'
import { publishRoutes } from './publish-routes.ts'
import { findPublication, listPublications, type Publication } from './queries.ts'

const open = { permission: 'publication.read', audit: { none: 'published for anybody to read' } } as const

/** A file takes longer to make than a page, and anybody may ask for it. */
const filesPerMinute = 60

const list = route({
  method: 'GET',
  url: '/api/publications',
  summary: 'The reports that are published',
  ...open,
  reply: publicationList,
  handle: async ({ tx }) => ({ publications: await listPublications(tx) }),
})

const show = route({
  method: 'GET',
  url: '/api/publications/:slug',
  summary: 'A published report, with whose figures it is of',
  ...open,
  params: slugParams,
  query: reportQuery,
  reply: publicationHead.extend({ report }),
  async handle({ tx, params, query, language }) {
    const { content, ...head } = await demand(tx, params.slug)
    return { ...head, report: content[query.lang ?? language] }
  },
})

const showChart = route({
  method: 'GET',
  url: '/api/publications/:slug/charts/:chart.svg',
  summary: 'A chart of a published report as SVG',
  ...open,
  params: chartParams,
  query: chartQuery,
  async handle({ tx, params, query, language }) {
    const { content } = await demand(tx, params.slug)
    const picture = drawPicture(content[query.lang ?? language], params.chart, query.form, query.tone)
    if (picture === undefined) throw publicationProblems['publication.not-found']()
    return new FileReply('image/svg+xml', picture)
  },
})

type PublicationFile = Readonly<{
  /** The last part of its address. */
  file: string
  contentType: string
  summary: string
  write: (publication: Publication, language: 'nb' | 'nn') => Promise<Buffer | string> | Buffer | string
}>

/** The figures of a published report as open data. */
const openDataFiles = (publicUrl: string): readonly PublicationFile[] => [
  {
    file: 'figures.csv',
    contentType: 'text/csv; charset=utf-8',
    summary: 'The figures of a published report as CSV',
    write: ({ content }, language) => writeCsv(content[language]),
  },
  {
    file: 'figures.json',
    contentType: 'application/json; charset=utf-8',
    summary: 'The figures of a published report as JSON-stat 2.0',
    write: ({ content, slug }, language) =>
      JSON.stringify(writeJsonStat(content[language], publicUrl + pathOf(slug))),
  },
]

/** A file of a published report, named after it. */
const fileRoute = ({ file, contentType, summary, write }: PublicationFile): Route =>
  route({
    method: 'GET',
    url: `/api/publications/:slug/${file}`,
    summary,
    ...open,
    requestsPerMinute: filesPerMinute,
    params: slugParams,
    query: reportQuery,
    async handleOutside({ params, query, language, begin }) {
      const publication = await begin(({ tx }) => demand(tx, params.slug))
      const wanted = query.lang ?? language
      const body = await write(publication, wanted)
      return new FileReply(contentType, body, `brukerplan-${params.slug}-${wanted}${endingOf(file)}`)
    },
  })

/** Published reports, for anybody, as page, files and open data; and how KORFOR publishes them. */
export function publicationRoutes(program: Program): Route[] {
  const { environment, publicUrl } = program
  const ofReport = reportFiles.map(
    ({ file, contentType, as, make }): PublicationFile => ({
      file,
      contentType,
      summary: `A published report ${as}`,
      write: ({ content }, language) => make(content[language], environment),
    }),
  )
  const files = [...ofReport, ...openDataFiles(publicUrl)]
  return [list, show, showChart, ...files.map(fileRoute), ...publishRoutes(program)]
}

async function demand(tx: Transaction, slug: string): Promise<Publication> {
  const found = await findPublication(tx, slug)
  if (!found) throw publicationProblems['publication.not-found']()
  return found
}
