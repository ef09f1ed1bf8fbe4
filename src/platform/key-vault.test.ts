// The contract that every place of key-encryption keys keeps: the folder, and the transit engine of a key service.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTransitStandIn, type TransitStandIn } from '../../test/harness/transit-stand-in.ts'
import { fileKeyVault, KeyMissing, KeyServiceUnavailable, type KeyVault } from './key-vault.ts'
import { transitKeyVault } from './key-vault-transit.ts'

const folder = mkdtempSync(join(tmpdir(), 'brukerplan-vault-'))
const tokenFile = join(folder, 'token')
let transit: TransitStandIn
const vaults: { folder?: KeyVault; service?: KeyVault } = {}

beforeAll(async () => {
  transit = await startTransitStandIn('secret-token')
  writeFileSync(tokenFile, 'secret-token\n')
  vaults.folder = fileKeyVault(join(folder, 'keys'))
  vaults.service = transitKeyVault({ url: transit.url, tokenFile, mount: 'transit' })
})
afterAll(async () => {
  await transit?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe.each(['folder', 'service'] as const)('the %s', which => {
  const vault = () => vaults[which] as KeyVault
  let number = 0
  const freshName = () => {
    number += 1
    return `round-${which}-${number}`
  }
  const dataKey = randomBytes(32)

  test('unwraps what it wrapped, and never wraps alike twice', async () => {
    const name = freshName()
    await vault().create(name)
    const [one, two] = [await vault().wrap(name, dataKey), await vault().wrap(name, dataKey)]
    expect(one.equals(two)).toBe(false)
    expect(one.includes(dataKey)).toBe(false)
    expect(await vault().unwrap(name, one)).toEqual(dataKey)
    expect(await vault().unwrap(name, two)).toEqual(dataKey)
  })

  test('making a key again changes nothing', async () => {
    const name = freshName()
    await vault().create(name)
    const wrapped = await vault().wrap(name, dataKey)
    await vault().create(name)
    expect(await vault().unwrap(name, wrapped)).toEqual(dataKey)
  })

  test('what one key wrapped no other opens, nor what was tampered with', async () => {
    const [name, other] = [freshName(), freshName()]
    await vault().create(name)
    await vault().create(other)
    const wrapped = await vault().wrap(name, dataKey)
    await expect(vault().unwrap(other, wrapped)).rejects.toThrow(KeyMissing)
    const tampered = Buffer.from(wrapped)
    tampered.writeUInt8(tampered.readUInt8(tampered.length - 6) ^ 1, tampered.length - 6)
    await expect(vault().unwrap(name, tampered)).rejects.toThrow(KeyMissing)
  })

  test('an unknown key is told by name, and is not made by asking', async () => {
    const name = freshName()
    await expect(vault().wrap(name, dataKey)).rejects.toThrow(name)
    await expect(vault().unwrap(name, Buffer.from('vault:v1:AAAA'))).rejects.toThrow(KeyMissing)
    await expect(vault().rotate(name)).rejects.toThrow(KeyMissing)
    await expect(vault().retire(name)).rejects.toThrow(KeyMissing)
    expect(await vault().list()).not.toContain(name)
  })

  test('after a rotation old and new unwrap; after the old one is retired, the new one alone', async () => {
    const name = freshName()
    await vault().create(name)
    const before = await vault().wrap(name, dataKey)
    await vault().rotate(name)
    const after = await vault().wrap(name, dataKey)
    expect(await vault().unwrap(name, before)).toEqual(dataKey)
    expect(await vault().unwrap(name, after)).toEqual(dataKey)
    await vault().retire(name)
    await expect(vault().unwrap(name, before)).rejects.toThrow(KeyMissing)
    expect(await vault().unwrap(name, after)).toEqual(dataKey)
  })

  test('destroyed, it opens nothing more; one made anew by the same name is another', async () => {
    const name = freshName()
    await vault().create(name)
    await vault().rotate(name)
    const wrapped = await vault().wrap(name, dataKey)
    expect(await vault().list()).toContain(name)
    await vault().destroy(name)
    await vault().destroy(name)
    expect(await vault().list()).not.toContain(name)
    await expect(vault().unwrap(name, wrapped)).rejects.toThrow(KeyMissing)
    await vault().create(name)
    await expect(vault().unwrap(name, wrapped)).rejects.toThrow(KeyMissing)
  })

  test('a name that leads elsewhere is refused', async () => {
    for (const name of ['../secret', 'a/b', 'a?list=true', ''])
      await expect(vault().create(name)).rejects.toThrow('not a key name')
  })
})

test('a file is its owner’s alone, and a rotation keeps it so', async () => {
  const vault = vaults.folder as KeyVault
  await vault.create('national-account')
  await vault.rotate('national-account')
  const file = join(folder, 'keys', 'national-account.key')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file)).toHaveLength(64)
})

describe('a key service that', () => {
  const settings = () => ({ url: transit.url, tokenFile, mount: 'transit' })

  test.each([503, 500, 429])(
    'is in trouble (%d) is told of as such: no key is said to be lost',
    async status => {
      transit.fail(status)
      const asked = (vaults.service as KeyVault).unwrap('round-service-1', Buffer.from('vault:v1:AAAA'))
      await expect(asked).rejects.toThrow(KeyServiceUnavailable)
      transit.fail(undefined)
    },
  )

  test('refuses the token, or does not answer', async () => {
    const wrong = join(folder, 'wrong-token')
    writeFileSync(wrong, 'another')
    await expect(transitKeyVault({ ...settings(), tokenFile: wrong }).list()).rejects.toThrow(
      'refuses our token',
    )
    const nowhere = transitKeyVault({ ...settings(), url: 'http://127.0.0.1:9' })
    await expect(nowhere.list()).rejects.toThrow('does not answer')
  })
})
