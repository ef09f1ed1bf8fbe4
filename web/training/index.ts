export { CaseBeside, usePlaceAfter } from './case-beside.tsx'
export { Practise } from './practise/index.ts'
