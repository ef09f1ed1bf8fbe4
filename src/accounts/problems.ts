import { defineProblems } from '../platform/problem.ts'

export const accountProblems = defineProblems({
  'session.missing': {
    status: 401,
    nb: 'Du er ikke logget inn, eller økten er avsluttet. Logg inn igjen; det som var lagret, er lagret.',
    nn: 'Du er ikkje logga inn, eller økta er avslutta. Logg inn igjen; det som var lagra, er lagra.',
  },
  'session.not-found': {
    status: 404,
    nb: 'Økten er allerede avsluttet.',
    nn: 'Økta er alt avslutta.',
  },
  'session.no-account': {
    status: 403,
    nb: 'Velg hvilken tilgang du vil bruke, før du går videre.',
    nn: 'Vel kva tilgang du vil bruke, før du går vidare.',
  },
  'terms.not-accepted': {
    status: 403,
    nb: 'Bruksvilkårene er nye. Les og godta dem før du går videre.',
    nn: 'Bruksvilkåra er nye. Les og godta dei før du går vidare.',
  },
  'access.denied': {
    status: 403,
    nb: 'Tilgangen din gir ikke rett til dette. Forsøket er logget.',
    nn: 'Tilgangen din gir ikkje rett til dette. Forsøket er logga.',
  },
  'reauthentication.needed': {
    status: 403,
    nb: 'Dette krever at du bekrefter hvem du er, på nytt. Logg inn med eID og prøv igjen.',
    nn: 'Dette krev at du stadfestar kven du er, på nytt. Logg inn med eID og prøv igjen.',
  },
  'login.interrupted': {
    status: 400,
    nb: 'Innloggingen ble avbrutt eller var for gammel. Start innloggingen på nytt.',
    nn: 'Innlogginga vart avbroten eller var for gammal. Start innlogginga på nytt.',
  },
  'login.level-too-low': {
    status: 403,
    nb: 'Brukerplan krever innlogging på høyeste sikkerhetsnivå, for eksempel BankID. Logg inn igjen med en slik eID.',
    nn: 'Brukerplan krev innlogging på høgaste tryggleiksnivå, til dømes BankID. Logg inn igjen med ein slik eID.',
  },
  'login.other-person': {
    status: 403,
    nb: 'Bekreftelsen ble gjort av en annen person enn den som er logget inn. Ingenting er endret.',
    nn: 'Stadfestinga vart gjord av ein annan person enn den som er logga inn. Ingenting er endra.',
  },
  'login.unavailable': {
    status: 503,
    nb: 'ID-porten svarer ikke nå. Prøv igjen om litt.',
    nn: 'ID-porten svarar ikkje no. Prøv igjen om litt.',
  },
})
