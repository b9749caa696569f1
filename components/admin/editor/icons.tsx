/** Small drawings of the tools, in one line width, of our own making. */
const PATHS = {
  bold: 'M6 4h5a3.2 3.2 0 0 1 0 6.4H6zM6 10.4h5.8a3.3 3.3 0 0 1 0 6.6H6z',
  italic: 'M9 4h6M5 16h6M12.2 4 7.8 16',
  link: 'M8.4 11.6a3.2 3.2 0 0 0 4.6 0l2.7-2.7a3.2 3.2 0 0 0-4.6-4.6l-1 1M11.6 8.4a3.2 3.2 0 0 0-4.6 0l-2.7 2.7a3.2 3.2 0 0 0 4.6 4.6l1-1',
  bulletList: 'M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01',
  orderedList: 'M8 5h9M8 10h9M8 15h9M3 3.5l1.2-.5v4M2.8 12.4c0-1.6 2.4-1.6 2.4 0 0 1-2.4 1.6-2.4 3.1h2.5',
  quote:
    'M4 13c0-4 1.2-6.4 4-8M4 13a2 2 0 1 0 4 0 2 2 0 0 0-4 0M12 13c0-4 1.2-6.4 4-8M12 13a2 2 0 1 0 4 0 2 2 0 0 0-4 0',
  picture: 'M3 4h14v12H3zM3 14l4.5-4.5 3.5 3.5 2-2 4 4M13.5 7.5h.01',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 8v8M12.6 8v8',
  readAlso: 'M3 4h8M3 8h8M3 12h5M11 12h6M14 9l3 3-3 3',
  embed: 'M3 4h14v12H3zM8.5 7.5v5l4-2.5z',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  undo: 'M7 4 3.5 7.5 7 11M4 7.5h7.5a4 4 0 0 1 0 8H8',
  redo: 'm13 4 3.5 3.5L13 11M16 7.5H8.5a4 4 0 0 0 0 8H12',
  keys: 'M7.6 7.6c0-3.3 4.9-3.2 4.9 0 0 2-2.5 2-2.5 4.2M10 15h.01',
  down: 'm6 8 4 4 4-4',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="tool-icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
