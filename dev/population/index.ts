// Synthetic people for demonstration, tests and simulation: nobody real, yet shaped like the country's figures.
export { type People, type SyntheticPerson, syntheticPeople } from './people.ts'
export { type Crowd, drawRows, gatherCrowd } from './register-rows.ts'
export {
  type Fate,
  type Registration,
  type RegistrationShares,
  registrations,
} from './registrations.ts'
