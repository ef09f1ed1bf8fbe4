// Wording of the decision paper, in bokmål and nynorsk. Findings and figures come from the report's definition.
import type { Wording } from '../words.ts'

const text = (nb: string, nn: string): Wording => ({ nb, nn })

export const paperTexts = {
  kind: text('Saksframlegg', 'Saksframlegg'),
  title: text(
    'Brukerplan {year}: personer med rusmiddelproblemer og psykiske helseproblemer i {place}',
    'Brukerplan {year}: personar med rusmiddelproblem og psykiske helseproblem i {place}',
  ),
  fields: [
    text('Saksnummer', 'Saksnummer'),
    text('Saksbehandler', 'Saksbehandlar'),
    text('Dato', 'Dato'),
    text('Behandles av', 'Blir handsama av'),
  ],
  background: text('Bakgrunn', 'Bakgrunn'),
  backgroundText: text(
    'Brukerplan er en årlig kartlegging av personer som er fylt 16 år, som kommunen kjenner, og som har et rusmiddelproblem eller et psykisk helseproblem som går alvorlig ut over daglig fungering eller forholdet til andre. Fagfolk i helse- og omsorgstjenesten, NAV og barnevernet vurderer hvordan hver av dem har det, hvilke tjenester de får, og hvilke de burde hatt. Formålet er at kommunen skal kunne planlegge og styre tjenestene etter behovene.',
    'Brukerplan er ei årleg kartlegging av personar som er fylte 16 år, som kommunen kjenner, og som har eit rusmiddelproblem eller eit psykisk helseproblem som går alvorleg ut over dagleg fungering eller forholdet til andre. Fagfolk i helse- og omsorgstenesta, NAV og barnevernet vurderer korleis kvar av dei har det, kva tenester dei får, og kva dei burde hatt. Føremålet er at kommunen skal kunne planleggje og styre tenestene etter behova.',
  ),
  findings: text('Det kartleggingen viser', 'Det kartlegginga viser'),
  needs: text('Udekkede behov', 'Udekte behov'),
  needsText: text(
    'Tabellen viser de tjenestene som flest er anbefalt uten å ha hatt dem det siste året.',
    'Tabellen viser dei tenestene som flest er tilrådde utan å ha hatt dei det siste året.',
  ),
  service: text('Tjeneste', 'Teneste'),
  assessment: text('Vurdering', 'Vurdering'),
  assessmentPrompt: text(
    'Hva betyr tallene her hos oss? Hva har vi allerede satt i gang, og hvor er avstanden mellom behov og tilbud størst?',
    'Kva tyder tala her hos oss? Kva har vi alt sett i gang, og kvar er avstanden mellom behov og tilbod størst?',
  ),
  consequences: text(
    'Økonomiske og administrative konsekvenser',
    'Økonomiske og administrative konsekvensar',
  ),
  consequencesPrompt: text(
    'Hva koster det, hvem gjør det, og når?',
    'Kva kostar det, kven gjer det, og når?',
  ),
  proposals: text('Forslag til vedtak', 'Framlegg til vedtak'),
  proposalsPrompt: text(
    'Kommunens egne forslag, ett på hver linje.',
    'Kommunens eigne framlegg, eitt på kvar linje.',
  ),
  about: text('Om tallene', 'Om tala'),
  aboutText: text(
    'Tallene gjelder dem som er kartlagt, ikke hele befolkningen. Små antall er gjort om slik at ingen kan kjennes igjen; enkelttall kan derfor avvike med noen få personer. {frozen}. Alle tabeller og metoden står i kommunerapporten for {year}.',
    'Tala gjeld dei som er kartlagde, ikkje heile folkesetnaden. Små tal er gjorde om slik at ingen kan kjennast att; einskilde tal kan difor avvike med nokre få personar. {frozen}. Alle tabellar og metoden står i kommunerapporten for {year}.',
  ),
}
