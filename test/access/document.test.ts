import { expect, test } from 'vitest'
import { accessDocument } from './document.ts'

test('docs/access.md says what the tables say', async () => {
  await expect(accessDocument()).toMatchFileSnapshot('../../docs/access.md')
})
