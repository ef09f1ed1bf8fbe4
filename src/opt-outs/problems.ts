import { defineProblems } from '../platform/problem.ts'

export const optOutProblems = defineProblems({
  'opt-out.number-not-valid': {
    status: 422,
    nb: 'Dette er ikke et gyldig fødselsnummer eller D-nummer. Ingenting er registrert. Kontroller de elleve sifrene og prøv igjen.',
    nn: 'Dette er ikkje eit gyldig fødselsnummer eller D-nummer. Ingenting er registrert. Kontroller dei elleve sifra og prøv igjen.',
  },
  'opt-out.too-many-in-hour': {
    status: 429,
    nb: 'Du har slått opp svært mange personer den siste timen uten at det ble en kartlegging eller reservasjon. Derfor får du ikke svar på dette oppslaget. Ingenting er registrert, og det du har lagret, er lagret. Vent en time og prøv igjen. Kommunekontakten ser i etterkontrollen at grensen er nådd.',
    nn: 'Du har slått opp svært mange personar den siste timen utan at det vart ei kartlegging eller reservasjon. Difor får du ikkje svar på dette oppslaget. Ingenting er registrert, og det du har lagra, er lagra. Vent ein time og prøv igjen. Kommunekontakten ser i etterkontrollen at grensa er nådd.',
  },
  'opt-out.too-many-in-day': {
    status: 429,
    nb: 'Du har slått opp svært mange personer det siste døgnet uten at det ble en kartlegging eller reservasjon. Derfor får du ikke svar på dette oppslaget. Ingenting er registrert, og det du har lagret, er lagret. Prøv igjen i morgen. Kommunekontakten ser i etterkontrollen at grensen er nådd.',
    nn: 'Du har slått opp svært mange personar det siste døgnet utan at det vart ei kartlegging eller reservasjon. Difor får du ikkje svar på dette oppslaget. Ingenting er registrert, og det du har lagra, er lagra. Prøv igjen i morgon. Kommunekontakten ser i etterkontrollen at grensa er nådd.',
  },
  'opt-out.number-synthetic': {
    status: 422,
    nb: 'Dette er et testnummer som ikke tilhører noen. Ingenting er registrert. Skriv inn brukerens eget fødselsnummer eller D-nummer.',
    nn: 'Dette er eit testnummer som ikkje høyrer til nokon. Ingenting er registrert. Skriv inn fødselsnummeret eller D-nummeret til brukaren.',
  },
  'opt-out.number-real': {
    status: 422,
    nb: 'Dette kan være et virkelig fødselsnummer. Her brukes bare testnumre, der 80 er lagt til måneden. Ingenting er registrert; bruk et testnummer.',
    nn: 'Dette kan vere eit verkeleg fødselsnummer. Her blir berre testnummer brukte, der 80 er lagt til månaden. Ingenting er registrert; bruk eit testnummer.',
  },
})
