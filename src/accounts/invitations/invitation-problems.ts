import { defineProblems } from '../../platform/problem.ts'

export const invitationProblems = defineProblems({
  // The same for every way of being invalid: nobody learns whether a link ever was one.
  'invitation.not-valid': {
    status: 404,
    nb: 'Registreringslenken gjelder ikke. Den kan være brukt opp, trukket tilbake, eldre enn 30 dager eller ufullstendig. Be den som sendte lenken, om en ny.',
    nn: 'Registreringslenkja gjeld ikkje. Ho kan vere brukt opp, trekt tilbake, eldre enn 30 dagar eller ufullstendig. Be den som sende lenkja, om ei ny.',
  },
  'invitation.blocked': {
    status: 403,
    nb: 'Tilgangen din er suspendert for årets kartlegging, så lenken kan ikke brukes. Er det en feil, må KORFOR kontaktes.',
    nn: 'Tilgangen din er suspendert for kartlegginga i år, så lenkja kan ikkje brukast. Er det ein feil, må KORFOR kontaktast.',
  },
  'invitation.account-exists': {
    status: 409,
    nb: 'Du har allerede denne tilgangen. Lenken er ikke brukt. Velg tilgangen du har.',
    nn: 'Du har allereie denne tilgangen. Lenkja er ikkje brukt. Vel tilgangen du har.',
  },
  'invitation.service-type-missing': {
    status: 422,
    nb: 'Velg tjenestetype: helse og omsorg, NAV eller barnevern. Ingenting er lagret.',
    nn: 'Vel tenestetype: helse og omsorg, NAV eller barnevern. Ingenting er lagra.',
  },
  'invitation.terms-changed': {
    status: 409,
    nb: 'Bruksvilkårene er endret siden du åpnet siden. Les dem på nytt og godta dem. Ingenting er lagret.',
    nn: 'Bruksvilkåra er endra sidan du opna sida. Les dei på nytt og godta dei. Ingenting er lagra.',
  },
  'invitation.outside-branch': {
    status: 403,
    nb: 'Du kan bare invitere til samme eller lavere nivå i din egen del av Brukerplan. Ingen lenker er laget.',
    nn: 'Du kan berre invitere til same eller lågare nivå i din eigen del av Brukerplan. Ingen lenkjer er laga.',
  },
  'invitation.place-missing': {
    status: 422,
    nb: 'Oppgi hvor den inviterte skal høre til: region, kommune eller instans. Ingen lenker er laget.',
    nn: 'Oppgi kvar den inviterte skal høyre til: region, kommune eller instans. Ingen lenkjer er laga.',
  },
  'invitation.place-unknown': {
    status: 422,
    nb: 'Regionen, kommunen eller instansen finnes ikke. Ingen lenker er laget. Velg en som er oppført.',
    nn: 'Regionen, kommunen eller instansen finst ikkje. Ingen lenkjer er laga. Vel ein som er ført opp.',
  },
  'invitation.not-found': {
    status: 404,
    nb: 'Registreringslenken finnes ikke, eller den er ikke i din del av Brukerplan.',
    nn: 'Registreringslenkja finst ikkje, eller ho er ikkje i din del av Brukerplan.',
  },
  'invitation.not-open': {
    status: 409,
    nb: 'Registreringslenken gjelder ikke lenger og trenger ikke trekkes tilbake.',
    nn: 'Registreringslenkja gjeld ikkje lenger og treng ikkje trekkjast tilbake.',
  },
})
