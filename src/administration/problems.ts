import { defineProblems } from '../platform/problem.ts'

const handover = {
  'handover.nothing': {
    status: 409,
    nb: 'Det er ingen kartlegginger å overføre. Ingenting er endret.',
    nn: 'Det er ingen kartleggingar å overføre. Ingenting er endra.',
  },
  'handover.receiver': {
    status: 422,
    nb: 'Kartleggingene kan bare overføres til en kartlegger i samme instans eller til kommunekontakten. Ingenting er overført. Velg en annen mottaker.',
    nn: 'Kartleggingane kan berre overførast til ein kartleggjar i same instans eller til kommunekontakten. Ingenting er overført. Vel ein annan mottakar.',
  },
  'handover.changed-meanwhile': {
    status: 409,
    nb: 'Noen av kartleggingene er slettet eller overført i mellomtiden. Ingenting er overført nå. Last siden på nytt og velg igjen.',
    nn: 'Nokre av kartleggingane er sletta eller overførte i mellomtida. Ingenting er overført no. Last sida på nytt og vel igjen.',
  },
} as const

const accounts = {
  'administration.account-not-found': {
    status: 404,
    nb: 'Tilgangen finnes ikke i din del av Brukerplan.',
    nn: 'Tilgangen finst ikkje i din del av Brukerplan.',
  },
  'administration.outside-branch': {
    status: 403,
    nb: 'Kommunen er ikke i din del av Brukerplan. Forsøket er logget.',
    nn: 'Kommunen er ikkje i din del av Brukerplan. Forsøket er logga.',
  },
  'sessions.own': {
    status: 409,
    nb: 'Dine egne økter avslutter du på profilen din.',
    nn: 'Dine eigne økter avsluttar du på profilen din.',
  },
  'suspension.own': {
    status: 409,
    nb: 'Du kan ikke suspendere deg selv. Be en annen med samme eller høyere tilgang om det.',
    nn: 'Du kan ikkje suspendere deg sjølv. Be ein annan med same eller høgare tilgang om det.',
  },
  'suspension.already': {
    status: 409,
    nb: 'Tilgangen er allerede suspendert.',
    nn: 'Tilgangen er allereie suspendert.',
  },
  'suspension.receiver-needed': {
    status: 409,
    nb: 'Kartleggeren har kartlegginger som må overføres først. Ingenting er endret. Velg hvem som skal ta over; da overføres de og tilgangen stenges i samme steg.',
    nn: 'Kartleggjaren har kartleggingar som må overførast først. Ingenting er endra. Vel kven som skal ta over; då blir dei overførte og tilgangen stengd i same steg.',
  },
  'suspension.not-suspended': {
    status: 409,
    nb: 'Tilgangen er ikke suspendert.',
    nn: 'Tilgangen er ikkje suspendert.',
  },
  'administration.account-exists': {
    status: 409,
    nb: 'Personen har allerede en slik tilgang. Ingenting er endret.',
    nn: 'Personen har allereie ein slik tilgang. Ingenting er endra.',
  },
  'role.not-assessor': {
    status: 404,
    nb: 'Det er ingen aktiv kartlegger med denne tilgangen. Ingenting er endret.',
    nn: 'Det er ingen aktiv kartleggjar med denne tilgangen. Ingenting er endra.',
  },
} as const

const units = {
  'unit.not-found': {
    status: 404,
    nb: 'Instansen finnes ikke i kommunen din. Ingenting er endret.',
    nn: 'Instansen finst ikkje i kommunen din. Ingenting er endra.',
  },
  'unit.name-taken': {
    status: 409,
    nb: 'Kommunen har allerede en instans med dette navnet. Velg et annet navn, eller slå de to sammen.',
    nn: 'Kommunen har allereie ein instans med dette namnet. Vel eit anna namn, eller slå dei to saman.',
  },
  'unit.both-assessed': {
    status: 409,
    nb: 'Instansene har kartlagt samme person. Ingenting er endret. De kan slås sammen når årets kartlegging er overført.',
    nn: 'Instansane har kartlagt same person. Ingenting er endra. Dei kan slåast saman når kartlegginga for i år er overført.',
  },
} as const

const texts = {
  'welcome-message.one-language': {
    status: 422,
    nb: 'Skriv meldingen på både bokmål og nynorsk, eller la begge stå tomme. Ingenting er lagret.',
    nn: 'Skriv meldinga på både bokmål og nynorsk, eller la begge stå tomme. Ingenting er lagra.',
  },
  'terms.changed-meanwhile': {
    status: 409,
    nb: 'En annen har publisert nye vilkår siden du åpnet siden. Ingenting er publisert. Last siden på nytt.',
    nn: 'Ein annan har publisert nye vilkår sidan du opna sida. Ingenting er publisert. Last sida på nytt.',
  },
} as const

export const administrationProblems = defineProblems({ ...handover, ...accounts, ...units, ...texts })
