import { Button, Paragraph } from '@digdir/designsystemet-react'
import type { Message, Tab } from '../../src/instrument/index.ts'
import { useTexts } from '../language/index.ts'
import { Icon } from '../ui/index.ts'
import { InsistContext, useInstrumentText, useOpenForm } from './form-context.ts'
import { isServiceTable } from './form-tree.ts'
import { moveAmongQuestions } from './keys/use-form-keys.ts'
import { MessageList } from './message-list.tsx'
import { BOX_KEYS } from './questions/multiple-question.tsx'
import { SectionView } from './section-view.tsx'
import { ChosenServices } from './services/chosen-services.tsx'
import { ServiceFind } from './services/service-find.tsx'
import { ERRORS_TAB, panelId, tabId, WARNINGS_TAB } from './tab-bar.tsx'
import { texts } from './texts.ts'

function TabQuestions({ tab, enter }: { tab: Tab; enter: (tab: string) => void }) {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  return (
    <>
      <p id={BOX_KEYS} hidden>
        {say('boxKeys')}
      </p>
      {tab.help && <Paragraph className="tab-help measure">{inLanguage(tab.help)}</Paragraph>}
      {tab.sections.some(isServiceTable) && (
        <>
          <ServiceFind tab={tab.name} enter={enter} />
          <ChosenServices tab={tab} />
        </>
      )}
      {tab.sections.map(section => (
        <SectionView key={section.name} section={section} />
      ))}
    </>
  )
}

function Neighbours({ active, open }: { active: string; open: (tab: string) => void }) {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const { tabs } = useOpenForm().store.instrument
  const index = tabs.findIndex(tab => tab.name === active)
  const [before, after] = [tabs[index - 1], tabs[index + 1]]
  return (
    <nav className="neighbours" aria-label={say('neighbours')}>
      {before ? (
        <Button variant="tertiary" onClick={() => open(before.name)}>
          <span className="turned">
            <Icon of="arrow" />
          </span>{' '}
          {inLanguage(before.label)}
        </Button>
      ) : (
        <span />
      )}
      <Button variant="secondary" onClick={() => open(after?.name ?? ERRORS_TAB)}>
        {after ? inLanguage(after.label) : say('errorsTab')} <Icon of="arrow" />
      </Button>
    </nav>
  )
}

type PanelProps = Readonly<{
  active: string
  insist: boolean
  open: (tab: string) => void
  /** Opens a tab where work on it begins. */
  enter: (tab: string) => void
  goTo: (message: Message) => void
}>

/** What the open tab holds: questions, or messages. */
export function FormPanel({ active, insist, open, enter, goTo }: PanelProps) {
  const { store, editable } = useOpenForm()
  const inLanguage = useInstrumentText()
  const { tabs } = store.instrument
  const tab = tabs.find(each => each.name === active)
  return (
    <div
      role="tabpanel"
      id={panelId(active)}
      aria-labelledby={tabId(active)}
      tabIndex={-1}
      className="form-panel"
      data-services={tab?.sections.some(isServiceTable) ?? false}
      data-locked={!editable}
      onKeyDown={moveAmongQuestions}
    >
      {tab && <p className="tab-title print-only">{inLanguage(tab.label)}</p>}
      {tab && (
        <InsistContext value={insist}>
          <TabQuestions key={tab.name} tab={tab} enter={enter} />
          <Neighbours active={active} open={open} />
        </InsistContext>
      )}
      {active === ERRORS_TAB && <MessageList severity="error" tabs={tabs} goTo={goTo} />}
      {active === WARNINGS_TAB && <MessageList severity="warning" tabs={tabs} goTo={goTo} />}
    </div>
  )
}
