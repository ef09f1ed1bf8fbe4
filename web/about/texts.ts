import { defineTexts } from '../language/index.ts'
import { accessibilityText } from './accessibility-text.ts'
import { privacyText } from './privacy-text.ts'
import { rightsText } from './rights-text.ts'
import { whatText } from './what-text.ts'

export const texts = defineTexts('about', {
  nb: {
    whatTitle: 'Hva er Brukerplan?',
    whatBody: whatText.nb,
    rightsTitle: 'Til deg som blir kartlagt',
    rightsBody: rightsText.nb,
    privacyTitle: 'Personvernerklæring',
    privacyBody: privacyText.nb,
    accessibilityTitle: 'Tilgjengelighetserklæring',
    accessibilityBody: accessibilityText.nb,
  },
  nn: {
    whatTitle: 'Kva er Brukerplan?',
    whatBody: whatText.nn,
    rightsTitle: 'Til deg som blir kartlagd',
    rightsBody: rightsText.nn,
    privacyTitle: 'Personvernerklæring',
    privacyBody: privacyText.nn,
    accessibilityTitle: 'Tilgjengeerklæring',
    accessibilityBody: accessibilityText.nn,
  },
})
