// The HTTP server that any application would have: schemas, headers, limits, and errors told to people.
import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { KeyDestroyed, KeyMissing, KeyServiceUnavailable } from './key-vault.ts'
import type { Logger } from './log.ts'
import { type Language, Problem, platformProblems } from './problem.ts'
import { createRefusalLog } from './refusal-log.ts'

/** The reader's language: `nn` where the browser prefers it, else `nb`. */
export function requestLanguage(request: FastifyRequest): Language {
  return /^\s*nn\b/i.test(request.headers['accept-language'] ?? '') ? 'nn' : 'nb'
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.definition.status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send({
      type: `urn:brukerplan:problem:${problem.code}`,
      code: problem.code,
      status: problem.definition.status,
      title: problem.text(requestLanguage(request)),
      // A reader may change the language while the refusal stands on her screen.
      titles: { nb: problem.text('nb'), nn: problem.text('nn') },
      ...problem.extension,
    })
}

function toProblem(error: FastifyError | Error, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  if (hasZodFastifySchemaValidationErrors(error))
    return platformProblems['request.invalid'](
      {},
      { fields: error.validation.map(issue => issue.instancePath) },
    )
  const status = 'statusCode' in error ? error.statusCode : undefined
  if (status === 429) return platformProblems['request.too-many']()
  if (status && status >= 400 && status < 500) return platformProblems['request.invalid']()
  if (error instanceof KeyDestroyed) return platformProblems['request.round-over']()
  if (error instanceof KeyMissing || error instanceof KeyServiceUnavailable) {
    // Written by us, for the operator: it names the key.
    request.log.error({ error: error.message }, 'a key is missing')
    return platformProblems['server.key-missing']({ reference: request.id })
  }
  // The error's own text may hold values; the type and the place are what an operator needs.
  request.log.error(
    { error: error.name, code: 'code' in error ? error.code : undefined, stack: error.stack },
    'unexpected error',
  )
  return platformProblems['server.unexpected']({ reference: request.id })
}

/** A browser sends its cookies along with what another site makes it do: unsafe methods must come from our own pages. */
function refuseForeign(publicOrigin: string) {
  return async (request: FastifyRequest) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    const origin = request.headers.origin
    const site = request.headers['sec-fetch-site']
    if ((origin && origin !== publicOrigin) || (site && site !== 'same-origin'))
      throw platformProblems['request.foreign']()
  }
}

/** U+0000 anywhere in what was sent: no text of people's has it, and PostgreSQL can't keep it. */
function holdsNull(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0')
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, part]) => name.includes('\0') || holdsNull(part))
}

async function refuseNull({ params, query, body }: FastifyRequest): Promise<void> {
  if (holdsNull([params, query, body])) throw platformProblems['request.invalid']()
}

const contentSecurityPolicy = (eidOrigin: string) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'", eidOrigin],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
  },
})

export type HttpOptions = Readonly<{
  log: Logger
  publicUrl: string
  /** Origin of the eID: the only foreign address a page may post to, and the only one that may frame the logout. */
  eidOrigin: string
  /** Requests per minute and address. */
  requestsPerMinute: number
}>

/** An address that can't be read is answered before any hook runs: in our words, and with what keeps a browser safe. */
function refuseAddress(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  reply
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('strict-transport-security', 'max-age=31536000; includeSubDomains')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
  sendProblem(request, reply, platformProblems['request.invalid']())
}

/** Makes the server with everything but the routes. */
export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const server = Fastify({
    loggerInstance: options.log,
    // An address says little by design, but a log of addresses would still tell who looked at what.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 256 * 1024,
    trustProxy: 'loopback',
    frameworkErrors: refuseAddress,
    routerOptions: { ignoreTrailingSlash: true },
  }) as unknown as FastifyInstance
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  await server.register(cookie)
  await server.register(helmet, {
    contentSecurityPolicy: contentSecurityPolicy(options.eidOrigin),
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  })
  await server.register(rateLimit, { max: options.requestsPerMinute, timeWindow: '1 minute' })
  await server.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Brukerplan', version: '1' } },
    transform: jsonSchemaTransform,
  })
  server.addHook('onRequest', refuseForeign(new URL(options.publicUrl).origin))
  server.addHook('preValidation', refuseNull)
  server.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api') && !reply.getHeader('cache-control'))
      reply.header('cache-control', 'no-store')
  })
  server.decorateRequest('actingAccount', undefined)
  const refusals = createRefusalLog(options.log)
  server.addHook('onClose', async () => refusals.close())
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = toProblem(error, request)
    refusals.note(request, problem)
    return sendProblem(request, reply, problem)
  })
  return server
}

/** The answer to an address that does not exist. */
export function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(request, reply, platformProblems['request.not-found']())
}
