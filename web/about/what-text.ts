// What Brukerplan is, for the professionals and leaders of a municipality.

export const whatText = {
  nb: `Brukerplan er et nasjonalt helseregister, og verktøyet som fyller det. Én gang i året beskriver fagfolk i kommunen situasjonen til mennesker fra 16 år og oppover som de kjenner, og som har et alvorlig rusmiddelproblem, et alvorlig psykisk helseproblem eller begge deler.

Kommunen får et samlet bilde: hvor mange det gjelder, hvordan de lever, hvilke tjenester de har, og hvilke de trenger og ikke får. Bildet kommer fra dem som møter menneskene til daglig, ikke fra fakturaer og venteliste.

## Slik går et år

- Kommunekontakten setter to datoer: når kartleggingen slutter, og når opplysningene overføres.
- Kartleggere i helse og omsorg, NAV og barnevern informerer personen og fyller ut skjemaet. Det bygger på de siste en til to møtene.
- Frem til overføringsdatoen kan personen reservere seg, få innsyn, få rettet faktiske opplysninger og få alt slettet.
- På overføringsdatoen sender kommunekontakten kartleggingen til Helse Stavanger. Fødselsnumrene fjernes, og kommunens egne opplysninger slettes i samme øyeblikk.
- Noen minutter senere ligger kommunerapporten klar.

## Hvem som skal kartlegges

Personen er fylt 16 år, har fått informasjon om kartleggingen, har hatt kommunale tjenester de siste tolv månedene og er aktiv i fagsystemet nå. Rusmiddelproblemet eller det psykiske helseproblemet går alvorlig ut over daglig funksjon eller forholdet til andre. Milde og forventet kortvarige tilstander hører ikke hjemme her.

## Hvem som gjør hva

- Helsedirektoratet er oppdragsgiver.
- Helse Stavanger, ved KORFOR, driver Brukerplan og har ansvaret for det nasjonale registeret.
- KORUS følger opp kommunene i sin region: rekruttering, opplæring og hjelp underveis.
- Kommunen har ansvaret for sin egen kartlegging og for rettighetene til dem som kartlegges.

## Slik får du tilgang

Tilgang gis med en registreringslenke fra nivået over: KORFOR inviterer KORUS, KORUS inviterer kommunekontakten, og kommunekontakten inviterer kartleggerne. Du logger inn med elektronisk ID på høyeste sikkerhetsnivå, for eksempel BankID.`,

  nn: `Brukerplan er eit nasjonalt helseregister, og verktøyet som fyller det. Éin gong i året skildrar fagfolk i kommunen situasjonen til menneske frå 16 år og oppover som dei kjenner, og som har eit alvorleg rusmiddelproblem, eit alvorleg psykisk helseproblem eller begge delar.

Kommunen får eit samla bilete: kor mange det gjeld, korleis dei lever, kva tenester dei har, og kva dei treng og ikkje får. Biletet kjem frå dei som møter menneska til dagleg, ikkje frå fakturaer og ventelister.

## Slik går eit år

- Kommunekontakten set to datoar: når kartlegginga sluttar, og når opplysningane blir overførte.
- Kartleggjarar i helse og omsorg, NAV og barnevern informerer personen og fyller ut skjemaet. Det byggjer på dei siste eitt til to møta.
- Fram til overføringsdatoen kan personen reservere seg, få innsyn, få retta faktiske opplysningar og få alt sletta.
- På overføringsdatoen sender kommunekontakten kartlegginga til Helse Stavanger. Fødselsnummera blir fjerna, og kommunen sine eigne opplysningar blir sletta i same augneblink.
- Nokre minutt seinare ligg kommunerapporten klar.

## Kven som skal kartleggjast

Personen er fylt 16 år, har fått informasjon om kartlegginga, har hatt kommunale tenester dei siste tolv månadene og er aktiv i fagsystemet no. Rusmiddelproblemet eller det psykiske helseproblemet går alvorleg ut over dagleg funksjon eller forholdet til andre. Milde tilstandar som ein ventar er kortvarige, høyrer ikkje heime her.

## Kven som gjer kva

- Helsedirektoratet er oppdragsgivar.
- Helse Stavanger, ved KORFOR, driv Brukerplan og har ansvaret for det nasjonale registeret.
- KORUS følgjer opp kommunane i sin region: rekruttering, opplæring og hjelp undervegs.
- Kommunen har ansvaret for si eiga kartlegging og for rettane til dei som blir kartlagde.

## Slik får du tilgang

Tilgang blir gjeven med ei registreringslenkje frå nivået over: KORFOR inviterer KORUS, KORUS inviterer kommunekontakten, og kommunekontakten inviterer kartleggjarane. Du loggar inn med elektronisk ID på høgaste tryggleiksnivå, til dømes BankID.`,
}
