import { memo, useMemo, useSyncExternalStore } from 'react'
import type { Section } from '../../src/instrument/index.ts'
import { useInstrumentText, useOpenForm } from './form-context.ts'
import { type Block, blocksOf, isNumberList, isServiceTable } from './form-tree.ts'
import { BlockView } from './questions/block-view.tsx'
import { NumberList } from './questions/number-list.tsx'
import { Help } from './questions/question-frame.tsx'
import { servicesIn } from './services/find.ts'
import { ServicesGiven, ServiceTable } from './services/service-table.tsx'
import { useIsSectionHidden } from './services/use-hidden.ts'

function SectionBody({ section, blocks }: { section: Section; blocks: readonly Block[] }) {
  const { editable } = useOpenForm()
  if (isServiceTable(section)) return <ServiceTable section={section} blocks={blocks} />
  if (editable && isNumberList(section)) return <NumberList blocks={blocks} />
  return blocks.map(block => <BlockView key={block.question.name} block={block} />)
}

/** Questions under one heading; nothing when none of them is to be asked. */
export const SectionView = memo(function SectionView({ section }: { section: Section }) {
  const { store } = useOpenForm()
  const inLanguage = useInstrumentText()
  const blocks = useMemo(() => blocksOf(section), [section])
  const visible = useSyncExternalStore(store.subscribeToForm, () =>
    section.questions.some(question => store.view(question.name).visible),
  )
  const services = useMemo(() => servicesIn(section), [section])
  const hidden = useIsSectionHidden(services)
  if (!visible) return null
  const label = inLanguage(section.label)
  // The first question often says what the section is about; the heading would only repeat it.
  const repeated = section.questions[0]?.label.nb === section.label.nb
  const table = isServiceTable(section)
  return (
    <section className="form-section" hidden={hidden} aria-labelledby={`section-${section.name}`}>
      <div className={repeated ? 'ds-sr-only' : 'form-section-heading'}>
        <h2 className="ds-heading" data-size="xs" id={`section-${section.name}`}>
          {label}
        </h2>
        {section.help && !repeated && <Help about={label} text={section.help} />}
        {table && <ServicesGiven section={section} />}
      </div>
      <div className={table ? 'form-section-table' : 'form-section-body'}>
        <SectionBody section={section} blocks={blocks} />
      </div>
    </section>
  )
})
