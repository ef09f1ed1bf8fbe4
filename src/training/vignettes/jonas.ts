import { say, type Vignette } from './vignette.ts'

/** Long history, steady treatment: the history is not the rating. */
export const jonas: Vignette = {
  name: 'jonas',
  instrument: '2026',
  title: say('Jonas, 52 år', 'Jonas, 52 år'),
  theme: say('Lang historie, og en hverdag som går', 'Lang historie, og ein kvardag som går'),
  person: { age: 52, sex: 'male' },
  story: [
    say(
      'Jonas brukte heroin i over tjue år og har mange innleggelser og to dommer bak seg. De siste seks årene har han fått legemidler fra LAR. Han henter dem på apoteket en gang i uka og har levert rene prøver i halvannet år, bortsett fra cannabis.',
      'Jonas brukte heroin i over tjue år og har mange innleggingar og to dommar bak seg. Dei siste seks åra har han fått legemiddel frå LAR. Han hentar dei på apoteket ein gong i veka og har levert reine prøver i halvanna år, bortsett frå cannabis.',
    ),
    say(
      'Han røyker cannabis i helgene. Han sier at det ikke går ut over noe, og de som kjenner ham, ser det samme: Han kommer når han skal, og hjemmet er stelt.',
      'Han røykjer cannabis i helgene. Han seier at det ikkje går ut over noko, og dei som kjenner han, ser det same: Han kjem når han skal, og heimen er stelt.',
    ),
    say(
      'Jonas leier en toroms privat med kontrakt på tre år. Han er uføretrygdet og betaler ned på gammel gjeld etter avtale. Pengene holder, og han har ikke fått sosialhjelp på lenge.',
      'Jonas leiger ein toroms privat med kontrakt på tre år. Han er uføretrygda og betaler ned på gammal gjeld etter avtale. Pengane held, og han har ikkje fått sosialhjelp på lenge.',
    ),
    say(
      'Tre dager i uka arbeider han på et sykkelverksted som en brukerorganisasjon driver. De andre dagene synes han er lange. Han har hepatitt som er ferdig behandlet, og et kne som verker når han går langt. Han sykler i stedet.',
      'Tre dagar i veka arbeider han på ein sykkelverkstad som ein brukarorganisasjon driv. Dei andre dagane synest han er lange. Han har hepatitt som er ferdig behandla, og eit kne som verkjer når han går langt. Han syklar i staden.',
    ),
    say(
      'Han har tatt opp kontakten med broren og spiser middag der på søndager. Sønnen på 24 vil ikke snakke med ham. Gamle kjente har han valgt bort, og på verkstedet har han fått én venn. Han er ikke plaget psykisk. Det er han selv, fastlegen og kommunen enige om.',
      'Han har teke opp kontakten med broren og et middag der på sundagar. Sonen på 24 vil ikkje snakke med han. Gamle kjenningar har han valt bort, og på verkstaden har han fått éin ven. Han er ikkje plaga psykisk. Det er han sjølv, fastlegen og kommunen einige om.',
    ),
  ],
  areas: {
    housing: {
      rating: 1,
      why: say(
        'Akseptabel bolig og tre års kontrakt. Hvor han har bodd før, teller ikke med.',
        'Akseptabel bustad og tre års kontrakt. Kvar han har budd før, tel ikkje med.',
      ),
    },
    activity: {
      rating: 2,
      accepted: [1, 3],
      why: say(
        'Tre gode dager på verkstedet er mye. Han synes selv at de andre dagene er lange, og hans syn på hva som er nok, veier.',
        'Tre gode dagar på verkstaden er mykje. Han synest sjølv at dei andre dagane er lange, og synet hans på kva som er nok, veg.',
      ),
    },
    economy: {
      rating: 1,
      accepted: [1, 2],
      why: say(
        'Varig trygd og rimelig god orden. En nedbetaling som følges, er orden og ikke uorden.',
        'Varig trygd og rimeleg god orden. Ei nedbetaling som blir følgd, er orden og ikkje uorden.',
      ),
    },
    physical_health: {
      rating: 1,
      accepted: [1, 2],
      why: say(
        'Kneet plager ham, men han løser det med sykkel. Ingen betydelige følger for dagene hans nå.',
        'Kneet plagar han, men han løyser det med sykkel. Ingen monalege følgjer for dagane hans no.',
      ),
    },
    mental_health: {
      rating: 1,
      why: say(
        'Alle som kjenner ham, er enige om at han ikke er plaget.',
        'Alle som kjenner han, er einige om at han ikkje er plaga.',
      ),
    },
    substance_use: {
      rating: 1,
      accepted: [1, 2],
      why: say(
        'Fargen er et øyeblikksbilde: rusmiddelproblemer som for øyeblikket ikke har betydelige følger, er grønt. Tjue år med heroin og LAR i dag endrer ikke det; det viser i kategorien og i svarene om rusmidler.',
        'Fargen er eit bilete av augneblinken: rusmiddelproblem som for augneblinken ikkje har monalege følgjer, er grønt. Tjue år med heroin og LAR i dag endrar ikkje det; det syner i kategorien og i svara om rusmiddel.',
      ),
    },
    social_functioning: {
      rating: 1,
      why: say('Han ordner hjem, apotek og avtaler selv.', 'Han ordnar heim, apotek og avtalar sjølv.'),
    },
    network: {
      rating: 3,
      accepted: [2, 3],
      why: say(
        'En bror og én venn er gode, men få. Sønnen vil ikke, og miljøet har han valgt bort. Begrensede relasjoner.',
        'Ein bror og éin ven er gode, men få. Sonen vil ikkje, og miljøet har han valt bort. Avgrensa relasjonar.',
      ),
    },
  },
  answers: [
    {
      variable: 'category',
      values: [1],
      why: say(
        'Kategorien er ikke et øyeblikksbilde, slik fargene er: Den bygger på erfaring over tid, og da er rusmiddelproblemet der.',
        'Kategorien er ikkje eit bilete av augneblinken, slik fargane er: Han byggjer på erfaring over tid, og då er rusmiddelproblemet der.',
      ),
    },
    {
      variable: 'lar',
      values: [1],
      why: say('Han får legemidler fra LAR hver uke.', 'Han får legemiddel frå LAR kvar veke.'),
    },
    {
      variable: 'substance_cannabis',
      values: [1],
      why: say(
        'Spørsmålet er hva han bruker, ikke om det er et problem.',
        'Spørsmålet er kva han bruker, ikkje om det er eit problem.',
      ),
    },
    {
      variable: 'activity_user_organisation',
      values: [1],
      why: say(
        'Verkstedet drives av en brukerorganisasjon.',
        'Verkstaden blir driven av ein brukarorganisasjon.',
      ),
    },
  ],
}
