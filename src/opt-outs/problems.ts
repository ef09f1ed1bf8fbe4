import { defineProblems } from '../platform/problem.ts'

export const optOutProblems = defineProblems({
  'opt-out.number-not-valid': {
    status: 422,
    nb: 'Dette er ikke et gyldig fødselsnummer eller D-nummer. Ingenting er registrert. Kontroller de elleve sifrene og prøv igjen.',
    nn: 'Dette er ikkje eit gyldig fødselsnummer eller D-nummer. Ingenting er registrert. Kontroller dei elleve sifra og prøv igjen.',
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
