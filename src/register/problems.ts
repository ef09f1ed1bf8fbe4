import { defineProblems } from '../platform/problem.ts'

export const registerProblems = defineProblems({
  'register.no-rows': {
    status: 404,
    nb: 'Registeret har ingen kartlegginger fra denne kommunen og dette året.',
    nn: 'Registeret har ingen kartleggingar frå denne kommunen og dette året.',
  },
  'register.no-instrument': {
    status: 404,
    nb: 'Det finnes ingen kartleggingsoversikt for dette året.',
    nn: 'Det finst inga kartleggingsoversikt for dette året.',
  },
  'register.no-extract': {
    status: 404,
    nb: 'Utleveringen finnes ikke.',
    nn: 'Utleveringa finst ikkje.',
  },
  'register.no-delivery': {
    status: 404,
    nb: 'Det er ingenting å laste ned her. En nedlasting kan bare hentes én gang, straks den er bedt om. Gå til Utleveringer og be om den på nytt.',
    nn: 'Det er ingenting å laste ned her. Ei nedlasting kan berre hentast éin gong, straks ho er beden om. Gå til Utleveringar og be om ho på nytt.',
  },
  'register.deliveries-many': {
    status: 409,
    nb: 'Du har alt {count} nedlastinger i gang. Vent til en er ferdig, eller stopp en. Ingenting har gått ut.',
    nn: 'Du har alt {count} nedlastingar i gang. Vent til ei er ferdig, eller stopp ei. Ingenting har gått ut.',
  },
  'register.delivery-ended': {
    status: 409,
    nb: 'Nedlastingen er alt avsluttet. Loggen under utleveringen viser hvordan.',
    nn: 'Nedlastinga er alt avslutta. Loggen under utleveringa viser korleis.',
  },
  'register.empty-extract': {
    status: 422,
    nb: 'Ingen personer i registeret passer med valgene. Ingenting er bestilt. Endre år, kommuner eller vilkår.',
    nn: 'Ingen personar i registeret passar med vala. Ingenting er bestilt. Endre år, kommunar eller vilkår.',
  },
  'register.no-variable': {
    status: 422,
    nb: 'Variabelen {variable} finnes ikke i kodeboken, eller kan ikke brukes som vilkår. Ingenting er bestilt.',
    nn: 'Variabelen {variable} finst ikkje i kodeboka, eller kan ikkje brukast som vilkår. Ingenting er bestilt.',
  },
  'register.necessity-missing': {
    status: 422,
    nb: 'Skriv hvorfor mottakeren trenger variablene i hver gruppe. Ingenting er bestilt.',
    nn: 'Skriv kvifor mottakaren treng variablane i kvar gruppe. Ingenting er bestilt.',
  },
})
