import { join, resolve } from 'node:path'
import { appendAudit } from '../src/audit/index.ts'
import { rotateKeys } from '../src/identity/index.ts'
import { inTransaction } from '../src/platform/database.ts'
import { KeyMissing, KeyServiceUnavailable } from '../src/platform/key-vault.ts'
import { openKeyVault } from '../src/platform/open-key-vault.ts'
import { type Command, CommandRefused } from './command.ts'
import { withDatabase } from './database.ts'

function vaultOfEnvironment() {
  const { KEY_DIRECTORY, KEY_SERVICE_URL, KEY_SERVICE_TOKEN_FILE, KEY_SERVICE_MOUNT, DATA_DIRECTORY } =
    process.env
  const demonstration = resolve(DATA_DIRECTORY ?? join(import.meta.dirname, '..', '.data'), 'keys')
  const keyService =
    KEY_SERVICE_URL && KEY_SERVICE_TOKEN_FILE
      ? {
          url: KEY_SERVICE_URL.replace(/\/$/, ''),
          tokenFile: KEY_SERVICE_TOKEN_FILE,
          mount: KEY_SERVICE_MOUNT ?? 'transit',
        }
      : undefined
  return openKeyVault({ keyDirectory: KEY_DIRECTORY ?? demonstration, keyService })
}

/** Gives every key outside the database a new version, and destroys the old one. */
export const rotateKeysCommand: Command = {
  help: `Usage: npm run -s brukerplan -- rotate-keys

Gives every key-encryption key a new version, wraps each data key anew, and destroys the old version when nothing needs it
any more. The program may run meanwhile; nobody notices. Interrupted, it is run again. With a key folder, take the backup of
the folder anew afterwards, and let the older ones expire.

Reads DATABASE_URL and KEY_DIRECTORY, or KEY_SERVICE_URL with KEY_SERVICE_TOKEN_FILE; without them, the running demonstration.`,
  options: {},
  run: () =>
    withDatabase(async (database, now) => {
      const counts = await rotateKeys(database, vaultOfEnvironment(), now).catch(error => {
        const known = error instanceof KeyMissing || error instanceof KeyServiceUnavailable
        throw known ? new CommandRefused(error.message) : error
      })
      await inTransaction(database, { system: 'keys' }, now, tx =>
        appendAudit(tx, { at: now, action: 'keys.rotated', details: counts }),
      )
      const { rounds, municipalities, national } = counts
      console.log(
        `Rotated the keys of ${rounds} rounds, ${municipalities} municipalities and ${national} of the nation.`,
      )
      return 0
    }),
}
