// The accessibility statement, as the regulation on universal design of ICT asks public bodies for.

export const accessibilityText = {
  nb: `Brukerplan skal kunne brukes av alle. Vi følger kravene i WCAG 2.1 på nivå A og AA, slik forskriften om universell utforming av IKT krever av offentlige nettsteder, også av dem som bare ansatte bruker.

## Hva vi har gjort

- Alt kan gjøres med tastatur alene, og du ser alltid hvor du er.
- Overskrifter, felter, feil og meldinger er merket slik at skjermlesere leser dem riktig.
- Farge er aldri det eneste tegnet. Grønn, gul og rød står alltid sammen med tall eller ord.
- Sidene virker ned til 320 piksler bredde og med 400 prosent forstørrelse, uten at du må rulle sidelengs.
- Lyst og mørkt utseende følger innstillingen på maskinen din, og begge holder kravene til kontrast.
- Rapporter i PDF er merket for hjelpemidler.
- Alt finnes på bokmål og nynorsk.

## Hva vi vet ikke er godt nok

- Brede tabeller ruller sidelengs på små skjermer. Bare tabellen ruller, ikke siden.
- Innloggingen skjer hos ID-porten, som har sin egen tilgjengelighetserklæring.

## Hvordan vi har prøvd

Hver side kontrolleres automatisk mot WCAG hver gang programmet endres, i lyst og mørkt utseende og i smal og bred visning. Sidene er også gått gjennom med tastatur. Et uavhengig tilsyn er ikke gjort ennå.

## Si fra

Har du problemer med å bruke en side, vil vi gjerne vite det. Ta kontakt med KORUS i din region eller med KORFOR, og fortell hvilken side det gjelder og hva som skjedde. Får du ikke hjelp, kan du melde fra til Tilsynet for universell utforming av IKT.`,

  nn: `Brukerplan skal kunne brukast av alle. Vi følgjer krava i WCAG 2.1 på nivå A og AA, slik forskrifta om universell utforming av IKT krev av offentlege nettstader, òg av dei som berre tilsette bruker.

## Kva vi har gjort

- Alt kan gjerast med tastatur åleine, og du ser alltid kvar du er.
- Overskrifter, felt, feil og meldingar er merkte slik at skjermlesarar les dei rett.
- Farge er aldri det einaste teiknet. Grøn, gul og raud står alltid saman med tal eller ord.
- Sidene verkar ned til 320 pikslar breidd og med 400 prosent forstørring, utan at du må rulle sidelengs.
- Lys og mørk utsjånad følgjer innstillinga på maskina di, og begge held krava til kontrast.
- Rapportar i PDF er merkte for hjelpemiddel.
- Alt finst på bokmål og nynorsk.

## Kva vi veit ikkje er godt nok

- Breie tabellar rullar sidelengs på små skjermar. Berre tabellen rullar, ikkje sida.
- Innlogginga skjer hos ID-porten, som har si eiga tilgjengeerklæring.

## Korleis vi har prøvd

Kvar side blir kontrollert automatisk mot WCAG kvar gong programmet blir endra, i lys og mørk utsjånad og i smal og brei vising. Sidene er òg gått gjennom med tastatur. Eit uavhengig tilsyn er ikkje gjort enno.

## Sei frå

Har du problem med å bruke ei side, vil vi gjerne vite det. Ta kontakt med KORUS i din region eller med KORFOR, og fortel kva side det gjeld og kva som skjedde. Får du ikkje hjelp, kan du melde frå til Tilsynet for universell utforming av IKT.`,
}
