import { defineProblems } from '../platform/problem.ts'

export const roundProblems = defineProblems({
  'round.year-not-opened': {
    status: 409,
    nb: 'KORFOR har ikke åpnet årets kartlegging ennå. Datoene kan settes når året er åpnet.',
    nn: 'KORFOR har ikkje opna kartlegginga for i år enno. Datoane kan setjast når året er opna.',
  },
  'round.no-agreement': {
    status: 409,
    nb: 'Kommunen har ingen registrert samarbeids- og databehandleravtale med Helse Stavanger. Ta kontakt med KORFOR; når avtalen er registrert, kan du sette datoene.',
    nn: 'Kommunen har ingen registrert samarbeids- og databehandlaravtale med Helse Stavanger. Ta kontakt med KORFOR; når avtalen er registrert, kan du setje datoane.',
  },
  'round.transfer-after-year': {
    status: 422,
    nb: 'Siste mulige overføringsdato er 31. desember i år. Datoene er ikke endret. Velg en tidligere dato.',
    nn: 'Siste moglege overføringsdato er 31. desember i år. Datoane er ikkje endra. Vel ein tidlegare dato.',
  },
  'round.outside-year': {
    status: 422,
    nb: 'Begge datoene må ligge i år. Datoene er ikke endret.',
    nn: 'Begge datoane må liggje i år. Datoane er ikkje endra.',
  },
  'round.end-not-before-transfer': {
    status: 422,
    nb: 'Sluttdatoen må være før overføringsdatoen. Datoene er ikke endret. Sett av minst to uker mellom dem.',
    nn: 'Sluttdatoen må vere før overføringsdatoen. Datoane er ikkje endra. Set av minst to veker mellom dei.',
  },
  'round.date-in-past': {
    status: 422,
    nb: 'En ny dato kan ikke ligge i fortiden. Datoene er ikke endret. Velg i dag eller senere.',
    nn: 'Ein ny dato kan ikkje liggje i fortida. Datoane er ikkje endra. Vel i dag eller seinare.',
  },
  'round.confirmation-needed': {
    status: 409,
    nb: 'Datoene er ikke endret ennå. Les advarslene og bekreft at de skal endres.',
    nn: 'Datoane er ikkje endra enno. Les åtvaringane og stadfest at dei skal endrast.',
  },
  'round.transferred': {
    status: 409,
    nb: 'Årets kartlegging er overført til Helse Stavanger. Datoene kan ikke endres lenger.',
    nn: 'Kartlegginga for i år er overført til Helse Stavanger. Datoane kan ikkje endrast lenger.',
  },
  'round.changed-meanwhile': {
    status: 409,
    nb: 'Noen andre endret datoene samtidig som deg. Det du skrev, er ikke lagret. Se på datoene som gjelder nå, og prøv igjen.',
    nn: 'Nokon andre endra datoane samstundes med deg. Det du skreiv, er ikkje lagra. Sjå på datoane som gjeld no, og prøv igjen.',
  },
  'year.already-open': {
    status: 409,
    nb: 'Året {year} er allerede åpnet. Ingenting er endret.',
    nn: 'Året {year} er allereie opna. Ingenting er endra.',
  },
  'year.not-now': {
    status: 422,
    nb: 'Bare inneværende og neste år kan åpnes. Ingenting er endret.',
    nn: 'Berre inneverande og neste år kan opnast. Ingenting er endra.',
  },
  'year.unknown-instrument': {
    status: 422,
    nb: 'Kartleggingsoversikten finnes ikke. Ingenting er endret. Velg en av dem som er oppført.',
    nn: 'Kartleggingsoversikta finst ikkje. Ingenting er endra. Vel ei av dei som er førte opp.',
  },
})
