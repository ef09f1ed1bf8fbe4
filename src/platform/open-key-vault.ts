import { fileKeyVault, type KeyVault } from './key-vault.ts'
import { type TransitSettings, transitKeyVault } from './key-vault-transit.ts'

export type KeyVaultSettings = Readonly<{ keyDirectory: string; keyService: TransitSettings | undefined }>

/** The key service where one is set, else the folder. */
export function openKeyVault({ keyDirectory, keyService }: KeyVaultSettings): KeyVault {
  return keyService ? transitKeyVault(keyService) : fileKeyVault(keyDirectory)
}
