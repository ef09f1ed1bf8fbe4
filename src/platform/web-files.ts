import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { requestLanguage, sendNotFound } from './http.ts'
import type { Language } from './problem.ts'
import { fillShell, type PublicPage, type PublicPages, robots, sitemap } from './public-page.ts'

/** What the build writes beside the program: what surrounds a public page, and those whose words never change. */
type BuiltPages = Readonly<{
  frames: Readonly<Record<Language, string>>
  pages: readonly (Readonly<{ path: string }> & Readonly<Record<Language, PublicPage>>)[]
}>

export type WebOptions = Readonly<{
  /** The address that browsers use, without a trailing slash. */
  publicUrl: string
  /** Whether search engines may list the public pages. */
  indexed: boolean
  /** Public pages that the build doesn't know. */
  morePages: PublicPages
}>

/**
 * Serves the built web: hashed assets for a year, the page itself never cached, and the page for every address that is
 * not a file or an API, filled with its words where anybody may read them. Gives the build's id, which changes with each
 * version.
 */
export async function serveWeb(
  server: FastifyInstance,
  directory: string | undefined,
  options: WebOptions,
): Promise<string> {
  if (!directory) {
    server.setNotFoundHandler((request, reply) => sendNotFound(request, reply))
    return 'none'
  }
  const shell = await readFile(join(directory, 'index.html'), 'utf8')
  const built = await readBuiltPages(directory)
  await serveFiles(server, directory)
  serveCrawlers(server, built, options)
  const fill = pageFiller(shell, built, options)
  server.setNotFoundHandler(async (request, reply) => {
    const isPage =
      ['GET', 'HEAD'].includes(request.method) && !/^\/(api|login|logout|assets)\b/.test(request.url)
    if (!isPage) return sendNotFound(request, reply)
    const page = await fill(request)
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('vary', 'Accept-Language, Cookie')
      .send(page)
  })
  return createHash('sha256').update(shell).digest('hex').slice(0, 12)
}

async function serveFiles(server: FastifyInstance, directory: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    index: false,
    // The build lays a compressed copy beside each file (vite.config.ts).
    preCompressed: true,
    setHeaders(reply, path) {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
}

async function readBuiltPages(directory: string): Promise<BuiltPages> {
  const file = join(directory, 'public-pages.json')
  if (!existsSync(file)) return { frames: { nb: '<!--main-->', nn: '<!--main-->' }, pages: [] }
  return JSON.parse(await readFile(file, 'utf8'))
}

/** Gives the HTML of an address: the shell, filled where the page is anybody's. */
function pageFiller(shell: string, { frames, pages }: BuiltPages, options: WebOptions) {
  const { publicUrl, indexed, morePages } = options
  const known = new Map(pages.map(page => [page.path, page]))
  return async (request: FastifyRequest): Promise<string> => {
    const { pathname: path, searchParams } = new URL(request.url, publicUrl)
    const asked = searchParams.get('lang')
    const language = asked === 'nb' || asked === 'nn' ? asked : requestLanguage(request)
    // Whoever comes back may be logged in, and her front page is another.
    if (path === '/' && request.headers.cookie) return shell
    const page = known.get(path)?.[language] ?? (await morePages.find(path, language))
    if (!page) return shell
    return fillShell(shell, { page, frame: frames[language], url: publicUrl + path, language, indexed })
  }
}

function serveCrawlers(server: FastifyInstance, { pages }: BuiltPages, options: WebOptions): void {
  const { publicUrl, indexed, morePages } = options
  const hidden = { schema: { hide: true } }
  server.get('/robots.txt', hidden, async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(robots(publicUrl, indexed)),
  )
  server.get('/sitemap.xml', hidden, async (_request, reply) =>
    reply
      .type('application/xml; charset=utf-8')
      .send(sitemap(publicUrl, [...pages, ...(await morePages.list())])),
  )
}
