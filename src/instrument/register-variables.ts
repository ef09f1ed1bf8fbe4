import { type CodebookVariable, codebook } from './codebook.ts'
import type { Instrument } from './instrument.ts'
import { own, type Text } from './text.ts'

const TAB = own('Fra registeret', 'Frå registeret')

type Described = Pick<CodebookVariable, 'name' | 'label' | 'measure' | 'values'>
type Notes = Partial<Pick<CodebookVariable, 'help' | 'min' | 'max' | 'type'>>

function around(described: Described, notes: Notes = {}): CodebookVariable {
  return {
    help: undefined,
    min: undefined,
    max: undefined,
    type: described.values.length ? 'choice' : 'number',
    ...described,
    ...notes,
    group: 'register',
    tab: TAB,
    section: TAB,
    question: described.name,
    reasonableMax: undefined,
    unit: undefined,
    condition: undefined,
    obligatory: undefined,
    objective: true,
  }
}

const labelled = (...labels: readonly Text[]) => labels.map((label, index) => ({ code: index + 1, label }))

/** What a row of the register holds around the variables of the codebook, and an extract may ask for. */
export const aroundVariables: readonly CodebookVariable[] = [
  around(
    { name: 'municipality', label: own('Kommune', 'Kommune'), measure: 'nominal', values: [] },
    {
      type: 'text',
      help: own(
        'Kommunenummer; seks sifre for en bydel i Oslo',
        'Kommunenummer; seks siffer for ein bydel i Oslo',
      ),
    },
  ),
  around({
    name: 'service_type',
    label: own('Tjenestetype som har kartlagt', 'Tenestetype som har kartlagt'),
    measure: 'nominal',
    values: labelled(
      own('Helse- og omsorgstjeneste', 'Helse- og omsorgsteneste'),
      own('NAV', 'NAV'),
      own('Barnevern', 'Barnevern'),
    ),
  }),
  around(
    {
      name: 'index_mean',
      label: own('Levekårsindeks: snitt av områdene', 'Levekårsindeks: snitt av områda'),
      measure: 'scale',
      values: [],
    },
    {
      help: own(
        'Snittet av levekårsområdene som gjelder for personen, 1 til 5 med inntil tre desimaler',
        'Snittet av levekårsområda som gjeld for personen, 1 til 5 med inntil tre desimalar',
      ),
      min: 1,
      max: 5,
    },
  ),
  around({
    name: 'index_level',
    label: own('Levekårsindeks: nivå', 'Levekårsindeks: nivå'),
    measure: 'ordinal',
    values: labelled(own('Grønn', 'Grøn'), own('Gul', 'Gul'), own('Rød', 'Raud'), own('Blålys', 'Blålys')),
  }),
]

/** All that an extract may be made of, in the order of its columns: around the codebook first. */
export function extractVariables(instrument: Instrument): readonly CodebookVariable[] {
  return [...aroundVariables, ...codebook(instrument)]
}
