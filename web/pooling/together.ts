import type { PoolingMember } from '../../src/pooling/contract.ts'

/** `Bokn og Utsira`: both written languages list alike. */
const list = new Intl.ListFormat('nb', { type: 'conjunction' })

/** What a pool would be of, as it is called in a sentence: its years, or its municipalities. */
export function nameTogether(kind: 'years' | 'neighbours', members: readonly PoolingMember[]): string {
  if (kind === 'years') return list.format(members.map(({ year }) => String(year)))
  return list.format(members.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'nb')))
}
