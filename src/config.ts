// The one place that reads the environment. Every setting is documented in docs/how-to/run-in-production.md.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { KeyVaultSettings } from './platform/open-key-vault.ts'

const settings = z.object({
  /** `production` takes real numbers only; `training` and `demonstration` synthetic ones only. */
  BRUKERPLAN_ENVIRONMENT: z.enum(['production', 'training', 'demonstration']).optional(),
  NODE_ENV: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_URL: z.url().optional(),
  DATABASE_URL: z.string().startsWith('postgres'),
  DATABASE_OWNER_URL: z.string().startsWith('postgres').optional(),
  /** The folder of keys; or a key service (HashiCorp Vault, OpenBao) with its transit engine, and a file with our token. */
  KEY_DIRECTORY: z.string().min(1).optional(),
  KEY_SERVICE_URL: z.url().optional(),
  KEY_SERVICE_TOKEN_FILE: z.string().min(1).optional(),
  KEY_SERVICE_MOUNT: z
    .string()
    .regex(/^[\w-]+$/)
    .default('transit'),
  IDPORTEN_ISSUER: z.url(),
  IDPORTEN_CLIENT_ID: z.string().min(1),
  IDPORTEN_PRIVATE_KEY_FILE: z.string().min(1),
  /** The training environment of this installation, or the one that this one trains for. */
  COUNTERPART_URL: z.url().optional(),
  PSEUDONYM_POLICY: z.enum(['per-round', 'longitudinal']).default('per-round'),
  REQUESTS_PER_MINUTE: z.coerce.number().int().positive().default(1200),
  /** `smtp://…` or `smtps://user:password@host:port`; without it mails become files in MAIL_DIRECTORY. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/)
    .optional(),
  MAIL_FROM: z.string().includes('@').default('Brukerplan <ikke-svar@brukerplan.example>'),
  MAIL_DIRECTORY: z.string().min(1).default('mail'),
  /** People whom one may look up, or ask about an opt-out of, without assessing them. */
  SEARCHES_PER_HOUR: z.coerce.number().int().positive().default(40),
  SEARCHES_PER_DAY: z.coerce.number().int().positive().default(120),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export type Environment = 'production' | 'training' | 'demonstration'

export type Config = Readonly<{
  environment: Environment
  host: string
  port: number
  /** The address that browsers use, without a trailing slash. */
  publicUrl: string
  databaseUrl: string
  ownerDatabaseUrl: string | undefined
  keyDirectory: string
  /** Instead of the folder. */
  keyService: KeyVaultSettings['keyService']
  idporten: Readonly<{ issuer: string; clientId: string; privateKeyFile: string }>
  counterpartUrl: string | undefined
  pseudonymPolicy: 'per-round' | 'longitudinal'
  /** Undefined `smtpUrl`: mails are written to `directory`. */
  mail: Readonly<{ smtpUrl: string | undefined; from: string; directory: string }>
  logLevel: string
  /** How many people somebody may search for, with nothing coming of it; see src/opt-outs/search.ts. */
  searchLimits: Readonly<{ perHour: number; perDay: number }>
  /** Per address; a municipality's network is often one address. */
  requestsPerMinute: number
}>

/** Said to the operator in one line; `message` is the line. */
export class ConfigError extends Error {}

/**
 * Parses settings from environment variables.
 * @throws ConfigError when a setting is missing or wrong, or when production is asked for without what it needs.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = settings.safeParse(withSecretFiles(environment))
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map(issue => issue.path.join('.')))]
    throw new ConfigError(
      `These settings are missing or wrong: ${names.join(', ')}. See docs/how-to/run-in-production.md.`,
    )
  }
  const s = parsed.data
  const config: Config = {
    environment: s.BRUKERPLAN_ENVIRONMENT ?? (s.NODE_ENV === 'production' ? 'production' : 'demonstration'),
    host: s.HOST,
    port: s.PORT,
    publicUrl: (s.PUBLIC_URL ?? `http://localhost:${s.PORT}`).replace(/\/$/, ''),
    databaseUrl: s.DATABASE_URL,
    ownerDatabaseUrl: s.DATABASE_OWNER_URL,
    ...keyVaultOf(s),
    idporten: {
      issuer: s.IDPORTEN_ISSUER,
      clientId: s.IDPORTEN_CLIENT_ID,
      privateKeyFile: s.IDPORTEN_PRIVATE_KEY_FILE,
    },
    counterpartUrl: s.COUNTERPART_URL?.replace(/\/$/, ''),
    pseudonymPolicy: s.PSEUDONYM_POLICY,
    mail: { smtpUrl: s.SMTP_URL, from: s.MAIL_FROM, directory: s.MAIL_DIRECTORY },
    logLevel: s.LOG_LEVEL,
    requestsPerMinute: s.REQUESTS_PER_MINUTE,
    searchLimits: { perHour: s.SEARCHES_PER_HOUR, perDay: s.SEARCHES_PER_DAY },
  }
  checkProduction(config, s.NODE_ENV)
  return config
}

/** Settings that hold a password: each may stand in a file instead, as `<name>_FILE`, which a manager of secrets puts there. */
const secrets = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'SMTP_URL'] as const

/** @throws ConfigError when a file can't be read, or a setting is given both ways */
function withSecretFiles(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const read = secrets.flatMap(name => {
    const file = environment[`${name}_FILE`]
    if (!file) return []
    if (environment[name]) throw new ConfigError(`Give ${name} or ${name}_FILE, and not both.`)
    return [[name, readSecret(name, file)] as const]
  })
  return { ...environment, ...Object.fromEntries(read) }
}

function readSecret(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new ConfigError(`The file that ${name}_FILE names can't be read.`)
  }
}

/** @throws ConfigError unless exactly one place of keys is given */
function keyVaultOf(s: z.output<typeof settings>): KeyVaultSettings {
  const { KEY_DIRECTORY: directory, KEY_SERVICE_URL: url, KEY_SERVICE_TOKEN_FILE: tokenFile } = s
  if (!url === !directory || !url !== !tokenFile)
    throw new ConfigError(
      'Say where the keys are: KEY_DIRECTORY, or KEY_SERVICE_URL with KEY_SERVICE_TOKEN_FILE, and not both.',
    )
  const keyService =
    url && tokenFile ? { url: url.replace(/\/$/, ''), tokenFile, mount: s.KEY_SERVICE_MOUNT } : undefined
  return { keyDirectory: directory ?? '', keyService }
}

/** Whether all that an address names is this very machine: what is said there crosses no network. */
function isHere(address: string): boolean {
  const hosts =
    address
      .replace(/^\w+:\/\//, '')
      .split(/[/?]/)[0]
      ?.split('@')
      .at(-1) ?? ''
  return hosts.split(',').every(host => /^(|localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(host))
}

/** @throws ConfigError when something would go unencrypted, or to somebody unproven, over a network */
function demandEncryption({ databaseUrl, ownerDatabaseUrl, keyService }: Config): void {
  for (const [name, url] of [
    ['DATABASE_URL', databaseUrl],
    ['DATABASE_OWNER_URL', ownerDatabaseUrl],
  ])
    if (url && !isHere(url) && !/[?&]sslmode=verify-full(&|$)/.test(url))
      throw new ConfigError(
        `Production needs ${name} with sslmode=verify-full, since the database is another machine.`,
      )
  if (keyService && !isHere(keyService.url) && !keyService.url.startsWith('https://'))
    throw new ConfigError(
      'Production needs KEY_SERVICE_URL with https, since the key service is another machine.',
    )
}

const hostOf = (address: string) => new URL(address).hostname

const realIssuers = ['https://idporten.no', 'https://test.idporten.no']

function checkProduction(config: Config, nodeEnvironment: string | undefined): void {
  if (config.environment !== 'production' && nodeEnvironment !== 'production') return
  const allowed = config.environment === 'production' ? realIssuers.slice(0, 1) : realIssuers
  if (!allowed.includes(config.idporten.issuer))
    throw new ConfigError(
      `Production needs a real ID-porten: IDPORTEN_ISSUER must be ${allowed.join(' or ')}.`,
    )
  if (!config.publicUrl.startsWith('https://'))
    throw new ConfigError(
      'Production needs PUBLIC_URL with https, since the session cookie is sent over https only.',
    )
  if (config.counterpartUrl && hostOf(config.counterpartUrl) === hostOf(config.publicUrl))
    throw new ConfigError(
      'Production needs a host name of its own: browsers keep apart what is on different ones, and COUNTERPART_URL has the same.',
    )
  demandEncryption(config)
}
