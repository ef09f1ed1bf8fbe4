import { defineProblems } from '../platform/problem.ts'

export const letterProblems = defineProblems({
  'letter.no-dates': {
    status: 409,
    nb: 'Informasjonsskrivet kan ikke lages ennå, fordi kommunen ikke har satt datoene for årets kartlegging. Overføringsdatoen er fristen som står i brevet. Kommunekontakten setter den under «Kommunens kartlegging».',
    nn: 'Informasjonsskrivet kan ikkje lagast enno, fordi kommunen ikkje har sett datoane for kartlegginga i år. Overføringsdatoen er fristen som står i brevet. Kommunekontakten set han under «Kartlegginga i kommunen».',
  },
  'letter.round-over': {
    status: 409,
    nb: 'Årets kartlegging er avsluttet. Et brev med fristen som var, ville vært feil. Et nytt brev kan lages når datoene for neste kartlegging er satt.',
    nn: 'Kartlegginga for i år er avslutta. Eit brev med fristen som var, ville vore feil. Eit nytt brev kan lagast når datoane for neste kartlegging er sette.',
  },
  'letter.no-privacy-officer': {
    status: 409,
    nb: 'Informasjonsskrivet kan ikke lages ennå, fordi kommunens personvernombud mangler. Personene har krav på å få vite hvem det er. Kommunekontakten fyller det inn under «Kontakter i brevet».',
    nn: 'Informasjonsskrivet kan ikkje lagast enno, fordi personvernombodet i kommunen manglar. Personane har krav på å få vite kven det er. Kommunekontakten fyller det inn under «Kontaktar i brevet».',
  },
  'letter.no-version': {
    status: 404,
    nb: 'Denne utgaven av informasjonsskrivet finnes ikke.',
    nn: 'Denne utgåva av informasjonsskrivet finst ikkje.',
  },
  'letter.no-title': {
    status: 422,
    nb: 'Teksten på {language} må begynne med en tittel: «# » og så tittelen. Ingenting er publisert.',
    nn: 'Teksten på {language} må byrje med ein tittel: «# » og så tittelen. Ingenting er publisert.',
  },
  'letter.placeholder-missing': {
    status: 422,
    nb: 'Teksten på {language} mangler {placeholder}, som alle må få vite. Ingenting er publisert.',
    nn: 'Teksten på {language} manglar {placeholder}, som alle må få vite. Ingenting er publisert.',
  },
  'letter.placeholder-unknown': {
    status: 422,
    nb: 'Teksten på {language} har {placeholder}, som ikke betyr noe her. Ingenting er publisert. Se listen over det som fylles inn.',
    nn: 'Teksten på {language} har {placeholder}, som ikkje tyder noko her. Ingenting er publisert. Sjå lista over det som blir fylt inn.',
  },
  'letter.changed-meanwhile': {
    status: 409,
    nb: 'Noen andre har publisert en ny utgave siden du begynte. Din er ikke publisert. Ta vare på det du har skrevet, last siden på nytt og før det inn der.',
    nn: 'Nokon andre har publisert ei ny utgåve sidan du byrja. Di er ikkje publisert. Ta vare på det du har skrive, last sida på nytt og før det inn der.',
  },
})
