import { text } from '../words.ts'

export const livingTexts = {
  title: text('Levekår', 'Levekår'),
  lead: text(
    'Hvert område er vurdert med en farge: grønn når det går bra, gul når noe svikter, og rød når det er alvorlig. Øverst står området der den største andelen av dem det gjelder, har rødt.',
    'Kvart område er vurdert med ein farge: grøn når det går bra, gul når noko sviktar, og raud når det er alvorleg. Øvst står området der den største delen av dei det gjeld, har raudt.',
  ),
  chart: text('Levekårsområdene etter farge', 'Levekårsområda etter farge'),
  table: text('Levekårsområdene i tall', 'Levekårsområda i tal'),
  area: text('Område', 'Område'),
  colours: {
    green: text('Grønn', 'Grøn'),
    yellow: text('Gul', 'Gul'),
    red: text('Rød', 'Raud'),
  },
  greenShare: text('Grønn, andel', 'Grøn, del'),
  yellowShare: text('Gul, andel', 'Gul, del'),
  redShare: text('Rød, andel', 'Raud, del'),
  base: text('Personer', 'Personar'),
  groupNote: text(
    '{area} gjelder bare dem som er kartlagt med rusmiddelproblemer.',
    '{area} gjeld berre dei som er kartlagde med rusmiddelproblem.',
  ),
  groupHidden: text(
    '{area} er ikke vist: færre enn ti personer er kartlagt med rusmiddelproblemer.',
    '{area} er ikkje vist: færre enn ti personar er kartlagde med rusmiddelproblem.',
  ),
  rounded: text(
    'Andelene er avrundet til hele prosent, så summen kan avvike litt fra 100.',
    'Delane er runda av til heile prosent, så summen kan avvike litt frå 100.',
  ),
  byCategory: text('Rødt etter kategori', 'Raudt etter kategori'),
  byCategoryNote: text(
    'Andel med rødt på området, av alle og av dem i hver kategori.',
    'Del med raudt på området, av alle og av dei i kvar kategori.',
  ),
  index: text('Levekårsindeks', 'Levekårsindeks'),
  indexChart: text('Levekårsindeksen etter kategori', 'Levekårsindeksen etter kategori'),
  all: text('Alle', 'Alle'),
  level: text('Nivå', 'Nivå'),
  levels: {
    green: text('Grønn – gode levekår', 'Grøn – gode levekår'),
    yellow: text('Gul – noen vansker', 'Gul – nokre vanskar'),
    red: text('Rød – dårlige levekår', 'Raud – dårlege levekår'),
    blue: text('Blålys – særlig dårlige levekår', 'Blålys – særleg dårlege levekår'),
  },
  shortLevels: {
    green: text('Grønn', 'Grøn'),
    yellow: text('Gul', 'Gul'),
    red: text('Rød', 'Raud'),
    blue: text('Blålys', 'Blålys'),
  },
}
