export { dateInNorway, daysBetween, type Format, useFormat } from './format.ts'
export { currentLanguage, type Language, speak, useLanguage } from './language.ts'
export { defineTexts, type Say, type Texts, useTexts } from './texts.ts'
