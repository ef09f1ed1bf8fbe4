import { defineTexts } from '../language/index.ts'

export const texts = defineTexts('search-list', {
  nb: { showAll: 'Vis alle {{count}}' },
  nn: { showAll: 'Vis alle {{count}}' },
})
