import {
  Button,
  Checkbox,
  Details,
  Fieldset,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { CodebookVariable } from '../../../src/instrument/index.ts'
import { useLanguage, useTexts } from '../../language/index.ts'
import { isSought } from './draft.ts'
import { texts } from './texts.ts'

type Props = Readonly<{
  variables: readonly CodebookVariable[]
  chosen: ReadonlySet<string>
  fault: string | undefined
  onChange: (chosen: ReadonlySet<string>) => void
}>

type SectionProps = Omit<Props, 'fault'>

/** The chosen names with some more, or without them. */
const withThose = (chosen: ReadonlySet<string>, names: readonly string[], wanted: boolean) =>
  wanted ? new Set([...chosen, ...names]) : new Set([...chosen].filter(name => !names.includes(name)))

function SectionBoxes({ variables, chosen, onChange }: SectionProps) {
  const t = useTexts(texts)
  const language = useLanguage()
  const names = variables.map(({ name }) => name)
  const all = names.every(name => chosen.has(name))
  const legend = variables[0]?.section[language] ?? ''
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      <Button
        type="button"
        variant="tertiary"
        data-size="sm"
        aria-label={`${all ? t('nothing') : t('all')}: ${legend}`}
        onClick={() => onChange(withThose(chosen, names, !all))}
      >
        {all ? t('nothing') : t('all')}
      </Button>
      <div className="extract__boxes" data-wide="">
        {variables.map(({ name, label }) => (
          <Checkbox
            key={name}
            label={label[language]}
            description={name}
            checked={chosen.has(name)}
            onChange={event => onChange(withThose(chosen, [name], event.target.checked))}
          />
        ))}
      </div>
    </Fieldset>
  )
}

function Group({ variables, chosen, onChange, open }: SectionProps & { open: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [opened, setOpened] = useState(false)
  const shown = open || opened
  const counted = variables.filter(({ name }) => chosen.has(name)).length
  const sections = [...Map.groupBy(variables, ({ section }) => section.nb).values()]
  return (
    <Details open={shown} onToggle={() => setOpened(!shown)}>
      <Details.Summary>
        {variables[0]?.tab[language]}{' '}
        <span className="quiet small">{t('chosenOf', { chosen: counted, count: variables.length })}</span>
      </Details.Summary>
      <Details.Content>
        {shown && (
          <div className="stack">
            {sections.map(section => (
              <SectionBoxes key={section[0]?.name} variables={section} chosen={chosen} onChange={onChange} />
            ))}
          </div>
        )}
      </Details.Content>
    </Details>
  )
}

/** The codebook by tab and section, to choose from; a search opens what it finds. */
export function VariableChoice({ variables, chosen, fault, onChange }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [words, setWords] = useState('')
  const searching = words.trim().length > 1
  const found = searching ? variables.filter(each => isSought(each, words, language)) : variables
  const groups = [...Map.groupBy(found, ({ group }) => group)]
  return (
    <div id="variables" tabIndex={-1} className="stack">
      <Textfield
        type="search"
        label={t('search')}
        value={words}
        autoComplete="off"
        onChange={event => setWords(event.target.value)}
      />
      <p role="status" className="quiet">
        {found.length === 0
          ? t('noneFound')
          : t('chosenOf', { chosen: chosen.size, count: variables.length })}
      </p>
      <div>
        {groups.map(([group, members]) => (
          <Group key={group} variables={members} chosen={chosen} open={searching} onChange={onChange} />
        ))}
      </div>
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </div>
  )
}
