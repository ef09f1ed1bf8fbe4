import { say, type Vignette } from './vignette.ts'

/** Without a home; substance use and mental health together. */
export const runar: Vignette = {
  name: 'runar',
  instrument: '2026',
  title: say('Runar, 46 år', 'Runar, 46 år'),
  theme: say('Uten bolig, og mye på en gang', 'Utan bustad, og mykje på ein gong'),
  person: { age: 46, sex: 'male' },
  story: [
    say(
      'Runar mistet leiligheten sin for fire måneder siden etter gjentatte husleierestanser. Siden har han sovet på hospits, på sofaen hos bekjente og noen netter ute. NAV dekker hospitset når han møter opp og søker.',
      'Runar mista leilegheita si for fire månader sidan etter gjentekne husleigerestansar. Sidan har han sove på hospits, på sofaen hos kjenningar og nokre netter ute. NAV dekkjer hospitset når han møter opp og søkjer.',
    ),
    say(
      'Han injiserer amfetamin og heroin de fleste dager, og ble funnet livløs på et offentlig toalett i vår. Feltsykepleieren ga motgift. Rusbruken styrer døgnet: Han spiser når noen byr på noe, går i de samme klærne i ukevis og har ikke greid å følge opp noen avtale siden sommeren.',
      'Han injiserer amfetamin og heroin dei fleste dagar, og vart funnen livlaus på eit offentleg toalett i vår. Feltsjukepleiaren gav motgift. Rusbruken styrer døgnet: Han et når nokon byr på noko, går i dei same kleda i vekevis og har ikkje greidd å følgje opp nokon avtale sidan sommaren.',
    ),
    say(
      'Runar har hatt angst siden ungdommen. Nå hører han i perioder stemmer som han er redd for, også etter flere dager uten rusmidler. Han handler og ordner sitt når uroen er på det laveste, men tør sjelden å gå inn på offentlige kontorer og sover lite.',
      'Runar har hatt angst sidan ungdomen. No høyrer han i periodar stemmer som han er redd for, også etter fleire dagar utan rusmiddel. Han handlar og ordnar sitt når uroa er på det lågaste, men torer sjeldan å gå inn på offentlege kontor og søv lite.',
    ),
    say(
      'Leggsåret på høyre bein har vært infisert flere ganger. Han halter, men kommer seg dit han skal. Feltsykepleieren skifter på det når hun treffer ham.',
      'Leggsåret på høgre bein har vore infisert fleire gonger. Han haltar, men kjem seg dit han skal. Feltsjukepleiaren skiftar på det når ho treffer han.',
    ),
    say(
      'Inntekten er sosialhjelp, og det han tjener på småsalg. Han skylder penger flere steder og ble slått ned i august. Moren ringer ham hver søndag når telefonen er ladet. Ellers kjenner han dem som er i miljøet, og går sjelden på kafeen som kommunen driver.',
      'Inntekta er sosialhjelp, og det han tener på småsal. Han skuldar pengar fleire stader og vart slått ned i august. Mora ringjer han kvar sundag når telefonen er lada. Elles kjenner han dei som er i miljøet, og går sjeldan på kafeen som kommunen driv.',
    ),
  ],
  areas: {
    housing: {
      rating: 5,
      why: say(
        'Rød er å sove ute, i midlertidige botilbud eller midlertidig hos venner. Alle tre gjelder, og at NAV betaler hospitset, gjør det ikke til en bolig.',
        'Raud er å sove ute, i mellombelse butilbod eller mellombels hos vener. Alle tre gjeld, og at NAV betaler hospitset, gjer det ikkje til ein bustad.',
      ),
    },
    activity: {
      rating: 5,
      accepted: [4, 5],
      why: say(
        'Han er i svært lite meningsfull aktivitet. Et sjeldent kafébesøk kan forsvare 4, men fyller ikke dagene.',
        'Han er i svært lite meiningsfull aktivitet. Eit sjeldant kafébesøk kan forsvare 4, men fyller ikkje dagane.',
      ),
    },
    economy: {
      rating: 5,
      why: say(
        'Han er helt avhengig av sosialhjelp og illegale inntekter, og økonomien er i stor uorden med gjeld som truer ham.',
        'Han er heilt avhengig av sosialhjelp og illegale inntekter, og økonomien er i stor uorden med gjeld som trugar han.',
      ),
    },
    physical_health: {
      rating: 3,
      accepted: [3, 4],
      why: say(
        'Såret har betydelige følger for daglig fungering, siden han halter og blir infisert igjen og igjen. Han kommer seg likevel rundt. 4 kan forsvares av faren for at det blir verre.',
        'Såret har monalege følgjer for dagleg fungering, sidan han haltar og blir infisert igjen og igjen. Han kjem seg likevel rundt. 4 kan forsvarast av faren for at det blir verre.',
      ),
    },
    mental_health: {
      rating: 4,
      accepted: [3, 5],
      why: say(
        'Stemmer, angst og lite søvn rammer mange livsområder, men i bedre perioder ordner han sitt. Det er det som skiller gult fra rødt: i rødt klarer man verken egenomsorg eller krav utenfra.',
        'Stemmer, angst og lite søvn rammar mange livsområde, men i betre periodar ordnar han sitt. Det er det som skil gult frå raudt: i raudt klarer ein korkje eigenomsorg eller krav utanfrå.',
      ),
    },
    substance_use: {
      rating: 5,
      why: say(
        'Rusbruken styrer døgnet, han steller seg ikke og møter ingen avtaler. Det er svært alvorlige følger for både egenomsorg og krav utenfra.',
        'Rusbruken styrer døgnet, han steller seg ikkje og møter ingen avtalar. Det er svært alvorlege følgjer for både eigenomsorg og krav utanfrå.',
      ),
    },
    social_functioning: {
      rating: 4,
      accepted: [4, 5],
      why: say(
        'Han klarer lite i kontakt med kontorer og avtaler, men handler og ordner noe når det er roligst. Svært dårlig i alle sammenhenger (rød) er også mulig å forsvare.',
        'Han klarer lite i kontakt med kontor og avtalar, men handlar og ordnar noko når det er rolegast. Svært dårleg i alle samanhengar (raud) er også mogleg å forsvare.',
      ),
    },
    network: {
      rating: 4,
      accepted: [3, 5],
      why: say(
        'Moren er en jevn relasjon, og derfor er det ikke opplagt rødt. Resten er marginale relasjoner i miljøet.',
        'Mora er ein jamn relasjon, og difor er det ikkje opplagt raudt. Resten er marginale relasjonar i miljøet.',
      ),
    },
  },
  answers: [
    {
      variable: 'category',
      values: [3],
      why: say(
        'Kategorien bygger på erfaring over tid: Angsten er gammel, og stemmene er der også uten rusmidler.',
        'Kategorien byggjer på erfaring over tid: Angsten er gammal, og stemmene er der også utan rusmiddel.',
      ),
    },
    {
      variable: 'homeless_months',
      values: [4],
      why: say(
        'Sammenhengende siden han mistet leiligheten for fire måneder siden. Netter på hospits bryter ikke perioden.',
        'Samanhengande sidan han mista leilegheita for fire månader sidan. Netter på hospits bryt ikkje perioden.',
      ),
    },
    {
      variable: 'overdose',
      values: [1],
      why: say(
        'Han fikk motgift i vår. Det er en overdose som krevde livredning, fra en troverdig kilde.',
        'Han fekk motgift i vår. Det er ein overdose som kravde livredning, frå ei truverdig kjelde.',
      ),
    },
    {
      variable: 'violence_exposed',
      values: [1],
      why: say('Han ble slått ned i august.', 'Han vart slått ned i august.'),
    },
  ],
}
