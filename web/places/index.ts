export { MunicipalityChoice } from './municipality-choice.tsx'
export { municipalitiesQuery } from './queries.ts'
