import { Heading, Link } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { type Block, toBlocks } from './blocks.ts'
import { toInline } from './inline.ts'

function showLine(line: string): ReactNode {
  return toInline(line).map((part, place) => {
    const key = `${place} ${part.text}`
    if (part.kind === 'strong') return <strong key={key}>{part.text}</strong>
    if (part.kind !== 'link') return part.text
    return (
      <Link key={key} href={part.href} rel="noopener noreferrer">
        {part.text}
      </Link>
    )
  })
}

function show(block: Block, level: 2 | 3): ReactNode {
  if (block.kind === 'list')
    return (
      <ul key={block.points[0]}>
        {block.points.map(point => (
          <li key={point}>{showLine(point)}</li>
        ))}
      </ul>
    )
  if (block.kind === 'heading')
    return (
      <Heading key={block.text} level={level} data-size={level === 2 ? 'xs' : '2xs'}>
        {block.text}
      </Heading>
    )
  return <p key={block.text}>{showLine(block.text)}</p>
}

/** Running text with headings, lists, bold words and links, written as plain text. */
export function Prose({ text, level = 2 }: { text: string; level?: 2 | 3 }) {
  return <div className="prose">{toBlocks(text).map(block => show(block, level))}</div>
}
