import { defineProblems } from '../platform/problem.ts'

export const poolingProblems = defineProblems({
  'pooling.not-a-neighbour': {
    status: 422,
    nb: 'Kommunen er ikke blant dem dere kan slå tall sammen med. Ingenting er sendt.',
    nn: 'Kommunen er ikkje blant dei de kan slå tal saman med. Ingenting er sendt.',
  },
  'pooling.word-does-not-follow': {
    status: 409,
    nb: 'Den andre kommunen kan ha svart i mellomtiden. Ingenting er endret. Last siden på nytt og se hvordan dere står.',
    nn: 'Den andre kommunen kan ha svart i mellomtida. Ingenting er endra. Last sida på nytt og sjå korleis de står.',
  },
  'pooling.not-transferred': {
    status: 404,
    nb: 'Kommunen har ikke overført noen kartlegging for {year}, så det er ingenting å slå sammen.',
    nn: 'Kommunen har ikkje overført noka kartlegging for {year}, så det er ingenting å slå saman.',
  },
  'pooling.not-possible': {
    status: 409,
    nb: 'Slik kan ikke tallene for {year} slås sammen nå. Noe kan ha endret seg siden siden ble vist: en avtale er avsluttet, eller en av dem har fått egen rapport. Ingenting er trukket. Last siden på nytt og se hva som er mulig.',
    nn: 'Slik kan ikkje tala for {year} slåast saman no. Noko kan ha endra seg sidan sida vart vist: ein avtale er avslutta, eller ein av dei har fått eigen rapport. Ingenting er trekt. Last sida på nytt og sjå kva som er mogleg.',
  },
})
