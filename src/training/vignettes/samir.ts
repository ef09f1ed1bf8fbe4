import { say, type Vignette } from './vignette.ts'

/** Severe illness over time, well at the moment: the colour is a snapshot. */
export const samir: Vignette = {
  name: 'samir',
  instrument: '2026',
  title: say('Samir, 41 år', 'Samir, 41 år'),
  theme: say('Alvorlig over tid, bra akkurat nå', 'Alvorleg over tid, bra akkurat no'),
  person: { age: 41, sex: 'male' },
  story: [
    say(
      'Samir har en bipolar lidelse. Det siste året har han vært innlagt to ganger, den ene gangen på tvang. I de verste periodene har han gitt bort penger, ikke sovet på dager og trodd at naboen ville ham vondt.',
      'Samir har ei bipolar liding. Det siste året har han vore innlagd to gonger, den eine gongen på tvang. I dei verste periodane har han gjeve bort pengar, ikkje sove på dagar og trudd at naboen ville han vondt.',
    ),
    say(
      'Siden slutten av mai har han vært stabil på ny medisin. Han møter psykiatrisk sykepleier i kommunen hver fjortende dag og ansvarsgruppa fire ganger i året. Der sitter fastlegen, DPS, kommunen og søsteren hans.',
      'Sidan slutten av mai har han vore stabil på ny medisin. Han møter psykiatrisk sjukepleiar i kommunen kvar fjortande dag og ansvarsgruppa fire gonger i året. Der sit fastlegen, DPS, kommunen og syster hans.',
    ),
    say(
      'Nå lager han mat, trener tre ganger i uka og er tilbake i 40 prosent som lagermedarbeider med støtte fra NAV. Han er sykmeldt resten. Arbeidsavklaringspengene tar slutt til våren, og han vet ikke hva han skal leve av da.',
      'No lagar han mat, trenar tre gonger i veka og er tilbake i 40 prosent som lagermedarbeidar med støtte frå NAV. Han er sjukmeld resten. Arbeidsavklaringspengane tek slutt til våren, og han veit ikkje kva han skal leve av då.',
    ),
    say(
      'Han eier en liten leilighet. Under sykdommen i vår tok han opp forbrukslån, og han bruker en god del av det han har på avdragene. Gjeldsrådgiveren har satt opp en plan som han følger. En måned i høst måtte han likevel ha hjelp fra NAV til mat.',
      'Han eig ei lita leilegheit. Under sjukdomen i vår tok han opp forbrukslån, og han bruker ein god del av det han har på avdraga. Gjeldsrådgjevaren har sett opp ein plan som han følgjer. Ein månad i haust måtte han likevel ha hjelp frå NAV til mat.',
    ),
    say(
      'Samir er mye sammen med søsteren og nevøene, ringer moren i utlandet hver dag og spiller fotball med gamle lagkamerater. Han drikker et glass i bryllup. Kroppen er i god form.',
      'Samir er mykje saman med systera og nevøane, ringjer mora i utlandet kvar dag og spelar fotball med gamle lagkameratar. Han drikk eit glas i bryllaup. Kroppen er i god form.',
    ),
  ],
  areas: {
    housing: {
      rating: 1,
      accepted: [1, 2],
      why: say(
        'Han eier en god leilighet. Avdragene kan true den en gang, men det gjør de ikke nå.',
        'Han eig ei god leilegheit. Avdraga kan truge henne ein gong, men det gjer dei ikkje no.',
      ),
    },
    activity: {
      rating: 1,
      accepted: [1, 2],
      why: say(
        'Arbeid, trening og fotball fyller uka. 40 prosent er ikke for lite når det er det han makter og ønsker nå.',
        'Arbeid, trening og fotball fyller veka. 40 prosent er ikkje for lite når det er det han maktar og ønskjer no.',
      ),
    },
    economy: {
      rating: 3,
      accepted: [2, 3],
      why: say(
        'Noe lønn, men han er nokså avhengig av en midlertidig stønad, og gjelden er fersk. En plan som følges, holder det fra å bli rødt.',
        'Noko løn, men han er nokså avhengig av ei mellombels stønad, og gjelda er fersk. Ein plan som blir følgd, held det frå å bli raudt.',
      ),
    },
    physical_health: {
      rating: 1,
      why: say('Han er i god form.', 'Han er i god form.'),
    },
    mental_health: {
      rating: 1,
      accepted: [1, 2],
      why: say(
        'Definisjonen sier «for øyeblikket», og for øyeblikket fungerer han. To innleggelser hører hjemme i kategorien og tjenestene; i fargen ville de skjule at behandlingen virker. 2 kan forsvares, siden han fortsatt er delvis sykmeldt.',
        'Definisjonen seier «for augneblinken», og for augneblinken fungerer han. To innleggingar høyrer heime i kategorien og tenestene; i fargen ville dei skjule at behandlinga verkar. 2 kan forsvarast, sidan han framleis er delvis sjukmeld.',
      ),
    },
    substance_use: {
      rating: 1,
      why: say('Han har ikke noe rusmiddelproblem.', 'Han har ikkje noko rusmiddelproblem.'),
    },
    social_functioning: {
      rating: 1,
      why: say(
        'Hjem, arbeid, avtaler og planer går. God sosial fungering.',
        'Heim, arbeid, avtalar og planar går. God sosial fungering.',
      ),
    },
    network: {
      rating: 1,
      why: say('Familie, lag og arbeid: vanlige relasjoner.', 'Familie, lag og arbeid: vanlege relasjonar.'),
    },
  },
  answers: [
    {
      variable: 'category',
      values: [2],
      why: say(
        'Kategorien bygges på erfaring over tid. Lidelsen er alvorlig også når den er i ro.',
        'Kategorien blir bygd på erfaring over tid. Lidinga er alvorleg også når ho er i ro.',
      ),
    },
    {
      variable: 'plan_responsibility_group',
      values: [1],
      why: say('Ansvarsgruppa møtes fire ganger i året.', 'Ansvarsgruppa møtest fire gonger i året.'),
    },
    {
      variable: 'phv_compulsory_in_received',
      values: [1],
      why: say(
        'Tjenestene gjelder det siste året, og den ene innleggelsen var på tvang. Her skal det vonde synes, selv om fargen er grønn.',
        'Tenestene gjeld det siste året, og den eine innlegginga var på tvang. Her skal det vonde synast, sjølv om fargen er grøn.',
      ),
    },
    {
      variable: 'activity_work',
      values: [1],
      why: say(
        'Hjelpeteksten sier at man er i arbeid selv om man er sykmeldt.',
        'Hjelpeteksten seier at ein er i arbeid sjølv om ein er sjukmeld.',
      ),
    },
  ],
}
