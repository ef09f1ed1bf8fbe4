// A picture of what a municipality sees: many people, three colours. Decoration, with no figures behind it.
const columns = 40
const rows = 5

/** Thirds of a wave that runs through the field: calm to see, and the same every time. */
function colourAt(column: number, row: number): 'green' | 'yellow' | 'red' {
  const wave =
    Math.sin(column * 0.19 + row * 0.55) + Math.sin(column * 0.41 - row * 1.3) * 0.6 + column / columns
  if (wave > 1.35) return 'red'
  return wave > 0.35 ? 'yellow' : 'green'
}

const dots = Array.from({ length: columns * rows }, (_, place) => {
  const column = Math.floor(place / rows)
  const row = place % rows
  return { id: `${column}-${row}`, x: column * 18 + 9, y: row * 18 + 9, colour: colourAt(column, row) }
})

export function AreaField() {
  return (
    <svg
      className="area-field"
      viewBox={`0 0 ${columns * 18} ${rows * 18}`}
      aria-hidden="true"
      focusable="false"
    >
      {dots.map(({ id, x, y, colour }) => (
        <circle key={id} cx={x} cy={y} r="5.5" className={`area-field__${colour}`} />
      ))}
    </svg>
  )
}
