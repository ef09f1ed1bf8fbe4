// What the keys outside the database are called.
export const roundKeyName = (roundId: string) => `round-${roundId}`
export const municipalityKeyName = (number: string) => `municipality-${number}`
export const nationalKeyName = (purpose: string) => `national-${purpose}`
