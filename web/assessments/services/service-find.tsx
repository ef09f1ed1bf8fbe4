import { type KeyboardEvent, useEffect, useSyncExternalStore } from 'react'
import { currentLanguage, useTexts } from '../../language/index.ts'
import { useInstrumentText, useOpenForm } from '../form-context.ts'
import { isPlainKey } from '../keys/answer-keys.ts'
import { focusFirstBox, settleStops } from './service-grid.ts'
import { texts } from './texts.ts'

/** Id of the field; F leads to it from the services. */
export const FIND_ID = 'find-service'

type FindProps = Readonly<{
  /** The tab that is open, by name. */
  tab: string
  /** Opens another tab and puts the focus at its beginning: in this same field. */
  enter: (tab: string) => void
}>

function Found({ tab, enter }: FindProps) {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const { store, search, editable } = useOpenForm()
  const hits = useSyncExternalStore(search.subscribe, search.hits)
  const here = hits?.byTab.find(each => each.tab === tab)?.count ?? 0
  const elsewhere = hits?.byTab.filter(each => each.tab !== tab && each.count > 0) ?? []
  const labelOf = (name: string) => {
    const found = store.instrument.tabs.find(each => each.name === name)
    return found ? inLanguage(found.label) : name
  }
  return (
    <div className="service-found">
      <p role="status">
        {!hits && editable && <span className="service-hint">{say('hint')}</span>}
        {hits && (here === 0 ? say('foundNone') : say('found', { count: here }))}
        {elsewhere.map(each => (
          <span key={each.tab} className="ds-sr-only">
            {' '}
            {say('foundThere', { count: each.count, tab: labelOf(each.tab) })}
          </span>
        ))}
      </p>
      {elsewhere.map(each => (
        <button key={each.tab} type="button" className="link-button" onClick={() => enter(each.tab)}>
          {say('foundThere', { count: each.count, tab: labelOf(each.tab) })}
        </button>
      ))}
    </div>
  )
}

/** Finds a service by its name, on both tabs, while one types. Enter goes to the first one found, Escape starts over. */
export function ServiceFind({ tab, enter }: FindProps) {
  const say = useTexts(texts)
  const { search } = useOpenForm()
  const query = useSyncExternalStore(search.subscribe, search.query)
  useEffect(() => search.subscribe(settleStops), [search])
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!isPlainKey(event)) return
    const elsewhere = search.hits()?.byTab.find(each => each.tab !== tab && each.count > 0)
    if (event.key === 'Escape') search.clear()
    else if (event.key === 'ArrowDown') focusFirstBox()
    else if (event.key !== 'Enter') return
    else if (!focusFirstBox() && elsewhere) enter(elsewhere.tab)
    event.preventDefault()
  }
  return (
    <search className="service-find">
      <label className="service-find__field">
        <span>{say('find')}</span>
        <input
          id={FIND_ID}
          type="search"
          className="ds-input"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={event => search.look(event.target.value, currentLanguage())}
          onKeyDown={press}
        />
      </label>
      <Found tab={tab} enter={enter} />
    </search>
  )
}
