import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendNotFound } from './http.ts'

/**
 * Serves the built web: hashed assets for a year, the page itself never cached, and the page for every address that is
 * not a file or an API. Gives the build's id, which changes with each version.
 */
export async function serveWeb(server: FastifyInstance, directory: string | undefined): Promise<string> {
  if (!directory) {
    server.setNotFoundHandler((request, reply) => sendNotFound(request, reply))
    return 'none'
  }
  const page = await readFile(join(directory, 'index.html'))
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
  server.setNotFoundHandler((request, reply) => {
    const isPage =
      ['GET', 'HEAD'].includes(request.method) && !/^\/(api|login|logout|assets)\b/.test(request.url)
    if (!isPage) return sendNotFound(request, reply)
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
  })
  return createHash('sha256').update(page).digest('hex').slice(0, 12)
}
