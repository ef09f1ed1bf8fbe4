// The settings of a program that is started here, and its client at the stand-in for ID-porten.
import { join } from 'node:path'
import { type Config, type Environment, readConfig } from '../src/config.ts'
import { settleClientKey } from './idporten/index.ts'

export type Settings = NodeJS.ProcessEnv

type ConfigParts = Readonly<{
  settings: Settings
  /** Where the keys lie, in a folder of their own. */
  folder: string
  environment: Environment
  port: number
  counterpartUrl: string | undefined
  databaseUrl: string
  issuer: string
  privateKeyFile: string
}>

/** The address on this machine. */
export const urlOf = (port: number): string => `http://localhost:${port}`

/** Brukerplan as the stand-in knows it: a client for each environment, both with the same key. */
export const clientOf = (environment: Environment, port: number, privateKeyFile: string) => ({
  clientId: `brukerplan-${environment}`,
  redirectUris: [`${urlOf(port)}/login/callback`],
  postLogoutRedirectUris: [`${urlOf(port)}/`],
  frontchannelLogoutUri: `${urlOf(port)}/logout/front-channel`,
  publicKeys: [settleClientKey(privateKeyFile)],
})

/** What is known here stands above the person's own settings. @throws ConfigError for a setting that is wrong */
export function configOf(parts: ConfigParts): Config {
  const { settings, folder, environment, port, counterpartUrl, databaseUrl, issuer, privateKeyFile } = parts
  return readConfig({
    LOG_LEVEL: 'warn',
    KEY_DIRECTORY: join(folder, 'keys'),
    MAIL_DIRECTORY: join(folder, 'mail'),
    // The filling and a simulator are one address each.
    REQUESTS_PER_MINUTE: '100000',
    COUNTERPART_URL: counterpartUrl,
    ...settings,
    BRUKERPLAN_ENVIRONMENT: environment,
    PORT: String(port),
    PUBLIC_URL: urlOf(port),
    DATABASE_URL: databaseUrl,
    IDPORTEN_ISSUER: issuer,
    IDPORTEN_CLIENT_ID: `brukerplan-${environment}`,
    IDPORTEN_PRIVATE_KEY_FILE: privateKeyFile,
  })
}
