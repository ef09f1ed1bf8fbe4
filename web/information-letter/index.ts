export { LetterPage } from './letter-page.tsx'
export { LetterTextPage } from './text-page.tsx'
