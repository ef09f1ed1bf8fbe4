import { useTexts } from '../../language/index.ts'
import { texts } from './texts.ts'

type Key = keyof typeof texts.nb

/** A way to press: keys held together; several ways stand beside each other. Names in lower case are words to be translated. */
type Shortcut = Readonly<{ ways: readonly (readonly string[])[]; does: Key }>

const GROUPS: readonly Readonly<{ title: Key; shortcuts: readonly Shortcut[] }>[] = [
  {
    title: 'everywhere',
    shortcuts: [
      { ways: [['Alt', 'Enter']], does: 'nextMissing' },
      { ways: [['Alt', 'Page Down']], does: 'nextTab' },
      { ways: [['Alt', 'Page Up']], does: 'previousTab' },
      { ways: [['Ctrl', 'S']], does: 'save' },
      { ways: [['Ctrl', 'Enter']], does: 'saveAndClose' },
      { ways: [['?']], does: 'help' },
    ],
  },
  {
    title: 'inQuestion',
    shortcuts: [
      { ways: [['Enter']], does: 'nextQuestion' },
      { ways: [['Shift', 'Enter']], does: 'previousQuestion' },
      { ways: [['1–9'], ['0']], does: 'choose' },
      { ways: [['1–5']], does: 'rate' },
      { ways: [['U']], does: 'unsure' },
      { ways: [['J'], ['N'], ['V']], does: 'yesNo' },
      { ways: [['arrows']], does: 'move' },
      { ways: [['space']], does: 'toggle' },
      { ways: [['H']], does: 'openHelp' },
    ],
  },
  {
    title: 'inServices',
    shortcuts: [
      { ways: [['B']], does: 'both' },
      { ways: [['1']], does: 'received' },
      { ways: [['2']], does: 'recommended' },
      { ways: [['J'], ['N']], does: 'yesNoService' },
      { ways: [['F']], does: 'find' },
      { ways: [['Enter']], does: 'firstHit' },
      { ways: [['Esc']], does: 'clear' },
    ],
  },
]

function Keys({ ways }: Pick<Shortcut, 'ways'>) {
  const say = useTexts(texts)
  const name = (key: string) => (key === 'space' || key === 'arrows' ? say(key) : key)
  return ways.map(keys => (
    <span className="shortcut-way" key={keys.join('+')}>
      {keys.map((key, place) => (
        <span key={key}>
          {place > 0 && ' + '}
          <kbd>{name(key)}</kbd>
        </span>
      ))}
    </span>
  ))
}

/** All shortcuts of the form, by where they work. */
export function ShortcutList() {
  const say = useTexts(texts)
  return (
    <div className="shortcuts">
      {GROUPS.map(({ title, shortcuts }) => (
        <section key={title} aria-labelledby={`shortcuts-${title}`}>
          <h3 className="ds-heading" data-size="2xs" id={`shortcuts-${title}`}>
            {say(title)}
          </h3>
          <dl>
            {shortcuts.map(({ ways, does }) => (
              <div key={does}>
                <dt>
                  <Keys ways={ways} />
                </dt>
                <dd>{say(does)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
