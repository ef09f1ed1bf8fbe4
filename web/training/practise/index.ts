export { Practise } from './practise.tsx'
