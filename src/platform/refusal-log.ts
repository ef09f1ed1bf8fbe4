// What is refused at the border, before any right is asked for: a body that fits no schema, a request from another site, too
// many of them. The log of rights is not filled with it; the program's own log tells of it, in so many lines a minute.
import type { FastifyRequest } from 'fastify'
import type { Logger } from './log.ts'
import type { Problem } from './problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The account that acts, by its id, once it is known. */
    actingAccount?: string | undefined
  }
}

const logged = new Set(['request.invalid', 'request.foreign', 'request.too-many'])

/** Somebody who tries a thousand things a minute shall not fill the disk. */
const mostPerMinute = 200

export type RefusalLog = Readonly<{
  note: (request: FastifyRequest, problem: Problem) => void
  close: () => void
}>

/** Notes refusals: which route by its pattern, which code, which account if any; never an address, a body or a value. */
export function createRefusalLog(log: Logger, everyMs = 60_000): RefusalLog {
  let count = 0
  const timer = setInterval(() => {
    if (count > mostPerMinute) log.warn({ more: count - mostPerMinute }, 'more was refused at the border')
    count = 0
  }, everyMs)
  timer.unref()
  return {
    note(request, { code }) {
      if (!logged.has(code)) return
      count += 1
      if (count > mostPerMinute) return
      const { method, routeOptions, actingAccount, id } = request
      log.warn(
        { code, method, route: routeOptions.url, account: actingAccount, reference: id },
        'refused at the border',
      )
    },
    close: () => clearInterval(timer),
  }
}
