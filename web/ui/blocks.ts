// Running text as it is written in the folders' words and by KORFOR: plain, with few signs.

export type Block =
  | Readonly<{ kind: 'heading' | 'text'; text: string }>
  | Readonly<{ kind: 'list'; points: readonly string[] }>

function toBlock(paragraph: string): Block {
  if (paragraph.startsWith('## ')) return { kind: 'heading', text: paragraph.slice(3) }
  if (paragraph.startsWith('- '))
    return { kind: 'list', points: paragraph.split('\n').map(point => point.replace(/^- /, '')) }
  return { kind: 'text', text: paragraph }
}

/** Splits a plain text into blocks: `## ` begins a heading, `- ` a point, an empty line parts two blocks. */
export function toBlocks(text: string): Block[] {
  return text
    .trim()
    .replace(/^(## .*)\n(?!\n)/gm, '$1\n\n')
    .split(/\n{2,}/)
    .map(toBlock)
}
