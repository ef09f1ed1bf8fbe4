export { dateInNorway, daysBetween, type Format, useFormat } from './format.ts'
export { currentLanguage, findWords, type Language, speak, useLanguage } from './language.ts'
export { learnAtRest } from './learn.ts'
export { defineTexts, type Say, type Texts, useTexts } from './texts.ts'
