import { defineProblems } from '../platform/problem.ts'

/** Why a person can't be assessed. */
const person = {
  'assessment.number-not-valid': {
    status: 422,
    nb: 'Dette er ikke et gyldig fødselsnummer eller D-nummer. Ingenting er lagret. Kontroller de elleve sifrene og prøv igjen.',
    nn: 'Dette er ikkje eit gyldig fødselsnummer eller D-nummer. Ingenting er lagra. Kontroller dei elleve sifra og prøv igjen.',
  },
  'assessment.number-synthetic': {
    status: 422,
    nb: 'Dette er et testnummer som ikke tilhører noen. Her kartlegges bare virkelige personer. Ingenting er lagret; skriv inn brukerens eget fødselsnummer eller D-nummer.',
    nn: 'Dette er eit testnummer som ikkje høyrer til nokon. Her blir berre verkelege personar kartlagde. Ingenting er lagra; skriv inn fødselsnummeret eller D-nummeret til brukaren.',
  },
  'assessment.number-real': {
    status: 422,
    nb: 'Dette kan være et virkelig fødselsnummer. Her brukes bare testnumre, der 80 er lagt til måneden. Ingenting er lagret; bruk et testnummer.',
    nn: 'Dette kan vere eit verkeleg fødselsnummer. Her blir berre testnummer brukte, der 80 er lagt til månaden. Ingenting er lagra; bruk eit testnummer.',
  },
  'assessment.too-young': {
    status: 422,
    nb: 'Brukeren har ikke fylt 16 år og skal ikke kartlegges. Ingenting er lagret.',
    nn: 'Brukaren har ikkje fylt 16 år og skal ikkje kartleggjast. Ingenting er lagra.',
  },
  'assessment.opted-out': {
    status: 409,
    nb: 'Brukeren har reservert seg mot registrering i Brukerplan og kan ikke kartlegges. Ingenting er lagret. Ombestemmer brukeren seg, kan reservasjonen slettes under «Reservasjon».',
    nn: 'Brukaren har reservert seg mot registrering i Brukerplan og kan ikkje kartleggjast. Ingenting er lagra. Ombestemmer brukaren seg, kan reservasjonen slettast under «Reservasjon».',
  },
  'assessment.colleague-has': {
    status: 409,
    nb: 'Brukeren er allerede kartlagt i din instans av en kollega. Samme bruker kartlegges én gang i hver instans. Ingenting er lagret; snakk med kollegaene dine om noe skal endres.',
    nn: 'Brukaren er allereie kartlagd i instansen din av ein kollega. Same brukar blir kartlagd éin gong i kvar instans. Ingenting er lagra; snakk med kollegaene dine dersom noko skal endrast.',
  },
} as const

/** What the state of the round does not allow. */
const state = {
  'assessment.year-not-opened': {
    status: 409,
    nb: 'Årets kartlegging er ikke begynt: KORFOR har ikke åpnet året ennå. Ingenting er lagret. Prøv igjen når året er åpnet.',
    nn: 'Kartlegginga i år er ikkje byrja: KORFOR har ikkje opna året enno. Ingenting er lagra. Prøv igjen når året er opna.',
  },
  'assessment.round-not-planned': {
    status: 409,
    nb: 'Kommunens kartlegging er ikke begynt: kommunekontakten har ikke satt sluttdato og overføringsdato ennå. Ingenting er lagret. Spør kommunekontakten når dere begynner.',
    nn: 'Kartlegginga i kommunen er ikkje byrja: kommunekontakten har ikkje sett sluttdato og overføringsdato enno. Ingenting er lagra. Spør kommunekontakten når de byrjar.',
  },
  'assessment.locked': {
    status: 409,
    nb: 'Kommunens kartlegging er låst fordi sluttdatoen er passert. Det du har lagret, er bevart og kan leses, men svar kan ikke endres og nye kartlegginger ikke startes. Kommunekontakten kan flytte sluttdatoen.',
    nn: 'Kartlegginga i kommunen er låst fordi sluttdatoen er passert. Det du har lagra, er bevart og kan lesast, men svar kan ikkje endrast og nye kartleggingar ikkje startast. Kommunekontakten kan flytte sluttdatoen.',
  },
  'assessment.transferable': {
    status: 409,
    nb: 'Kommunens kartlegging er låst og klar til å overføres til Helse Stavanger. Det du har lagret, er bevart og kan leses frem til overføringen, men svar kan ikke endres og nye kartlegginger ikke startes.',
    nn: 'Kartlegginga i kommunen er låst og klar til å overførast til Helse Stavanger. Det du har lagra, er bevart og kan lesast fram til overføringa, men svar kan ikkje endrast og nye kartleggingar ikkje startast.',
  },
  'assessment.transferred': {
    status: 409,
    nb: 'Kommunens kartlegging er overført til Helse Stavanger, og opplysningene i kommunen er slettet. Ingenting kan leses eller endres her lenger.',
    nn: 'Kartlegginga i kommunen er overført til Helse Stavanger, og opplysningane i kommunen er sletta. Ingenting kan lesast eller endrast her lenger.',
  },
  'assessment.lapsed': {
    status: 409,
    nb: 'Fristen for å overføre kartleggingen gikk ut 31. desember. Den kan ikke lenger leses, endres eller overføres, og opplysningene slettes. Spør kommunekontakten om når årets kartlegging begynner.',
    nn: 'Fristen for å overføre kartlegginga gjekk ut 31. desember. Ho kan ikkje lenger lesast, endrast eller overførast, og opplysningane blir sletta. Spør kommunekontakten om når kartlegginga i år byrjar.',
  },
} as const

/** What must be told before an assessment is made. */
const beginning = {
  'assessment.not-informed': {
    status: 422,
    nb: 'Brukeren må være informert før kartleggingen. Ingenting er lagret. Gi informasjonen først, og registrer når og hvordan.',
    nn: 'Brukaren må vere informert før kartlegginga. Ingenting er lagra. Gi informasjonen først, og registrer når og korleis.',
  },
  'assessment.informed-in-future': {
    status: 422,
    nb: 'Datoen for informasjonen er frem i tid. Ingenting er lagret. Skriv inn dagen da brukeren ble informert.',
    nn: 'Datoen for informasjonen er fram i tid. Ingenting er lagra. Skriv inn dagen då brukaren vart informert.',
  },
  'assessment.not-journalled': {
    status: 422,
    nb: 'Informasjon som er gitt muntlig, skal journalføres. Ingenting er lagret. Journalfør den, og bekreft det her.',
    nn: 'Informasjon som er gitt munnleg, skal journalførast. Ingenting er lagra. Journalfør han, og stadfest det her.',
  },
  'assessment.relatives-not-informed': {
    status: 422,
    nb: 'Når brukeren ikke er samtykkekompetent, skal også pårørende eller verge informeres. Ingenting er lagret. Gi informasjonen, og bekreft det her.',
    nn: 'Når brukaren ikkje er samtykkekompetent, skal også pårørande eller verje informerast. Ingenting er lagra. Gi informasjonen, og stadfest det her.',
  },
  'assessment.not-included': {
    status: 422,
    nb: 'Alle fem vilkårene for å bli kartlagt må være oppfylt og bekreftet. Ingenting er lagret. Oppfyller brukeren dem ikke, skal hen ikke kartlegges.',
    nn: 'Alle fem vilkåra for å bli kartlagd må vere oppfylte og stadfesta. Ingenting er lagra. Oppfyller brukaren dei ikkje, skal hen ikkje kartleggjast.',
  },
  'assessment.service-type-missing': {
    status: 422,
    nb: 'Velg hvilken tjeneste kartleggingen gjelder: helse og omsorg, NAV eller barnevern. Ingenting er lagret.',
    nn: 'Vel kva teneste kartlegginga gjeld: helse og omsorg, NAV eller barnevern. Ingenting er lagra.',
  },
} as const

/** What goes wrong with one that exists. */
const existing = {
  'assessment.not-found': {
    status: 404,
    nb: 'Kartleggingen finnes ikke blant dine. Den kan være slettet, eller overført til en annen. Gå til listen over dine kartlegginger.',
    nn: 'Kartlegginga finst ikkje blant dine. Ho kan vere sletta, eller overført til ein annan. Gå til lista over kartleggingane dine.',
  },
  'assessment.conflict': {
    status: 409,
    nb: 'Samme spørsmål er endret i et annet vindu siden du åpnet kartleggingen her. Ingen av disse endringene er lagret ennå. Velg hvilke svar som skal gjelde.',
    nn: 'Same spørsmål er endra i eit anna vindauge sidan du opna kartlegginga her. Ingen av desse endringane er lagra enno. Vel kva svar som skal gjelde.',
  },
  'assessment.version-unknown': {
    status: 409,
    nb: 'Siden er ikke i takt med det som er lagret. Disse endringene er ikke lagret. Åpne kartleggingen på nytt.',
    nn: 'Sida er ikkje i takt med det som er lagra. Desse endringane er ikkje lagra. Opne kartlegginga på nytt.',
  },
  'assessment.answer-refused': {
    status: 422,
    nb: 'Et svar passer ikke til spørsmålet. Ingen av disse endringene er lagret. Last siden på nytt og svar igjen.',
    nn: 'Eit svar passar ikkje til spørsmålet. Ingen av desse endringane er lagra. Last sida på nytt og svar igjen.',
  },
  'assessment.tab-unknown': {
    status: 422,
    nb: 'Siden er fra en annen utgave av kartleggingen. Disse endringene er ikke lagret. Last siden på nytt.',
    nn: 'Sida er frå ei anna utgåve av kartlegginga. Desse endringane er ikkje lagra. Last sida på nytt.',
  },
} as const

/** What a rectification on the person's demand does not do. */
const rectification = {
  'assessment.not-rectifiable': {
    status: 422,
    nb: 'Bare faktiske opplysninger kan rettes fordi brukeren krever det, ikke kartleggerens vurderinger. Ingenting er rettet. Last siden på nytt og rett det som gjelder fakta.',
    nn: 'Berre faktiske opplysningar kan rettast fordi brukaren krev det, ikkje vurderingane til kartleggjaren. Ingenting er retta. Last sida på nytt og rett det som gjeld fakta.',
  },
  'assessment.rectification-outdated': {
    status: 409,
    nb: 'Kartleggingen er endret i et annet vindu siden du åpnet den her. Ingenting er rettet. Last siden på nytt, se over svarene og rett igjen.',
    nn: 'Kartlegginga er endra i eit anna vindauge sidan du opna henne her. Ingenting er retta. Last sida på nytt, sjå over svara og rett igjen.',
  },
  'assessment.rectification-contradicts': {
    status: 409,
    nb: 'Rettingen gir kartleggingen feil som den ikke hadde. Ingenting er rettet ennå. Se over svarene, eller bekreft at det skal stå slik; da blir kartleggingen ikke overført så lenge feilene er der.',
    nn: 'Rettinga gir kartlegginga feil som ho ikkje hadde. Ingenting er retta enno. Sjå over svara, eller stadfest at det skal stå slik; då blir kartlegginga ikkje overført så lenge feila er der.',
  },
} as const

export const assessmentProblems = defineProblems({
  ...person,
  ...state,
  ...beginning,
  ...existing,
  ...rectification,
})
