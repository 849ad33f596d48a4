export type ShapeName = 'square' | 'cross' | 'diamond' | 'up' | 'down' | 'ring' | 'dash' | 'dot'

const PATHS: Record<ShapeName, { d: string; hollow?: boolean }> = {
  square: {
    d: 'M2.5 1h7A1.5 1.5 0 0 1 11 2.5v7A1.5 1.5 0 0 1 9.5 11h-7A1.5 1.5 0 0 1 1 9.5v-7A1.5 1.5 0 0 1 2.5 1Z',
  },
  cross: { d: 'M3.1 1 6 3.9 8.9 1 11 3.1 8.1 6 11 8.9 8.9 11 6 8.1 3.1 11 1 8.9 3.9 6 1 3.1Z' },
  diamond: { d: 'M6 1.2 10.8 6 6 10.8 1.2 6Z', hollow: true },
  up: { d: 'M6 1.5 11 10.5H1Z' },
  down: { d: 'M6 10.5 1 1.5h10Z' },
  ring: { d: 'M6 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z', hollow: true },
  dash: { d: 'M1.5 5h9v2h-9Z' },
  dot: { d: 'M6 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z' },
}

/** A small mark beside a word, so that colour never carries the meaning alone. Takes the text's colour. */
export function Shape({ name, className = 'size-[0.78em]' }: { name: ShapeName; className?: string }) {
  const { d, hollow } = PATHS[name]
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className={`inline-block shrink-0 ${className}`}>
      <path
        d={d}
        fill={hollow ? 'none' : 'currentColor'}
        stroke={hollow ? 'currentColor' : 'none'}
        strokeWidth="1.8"
      />
    </svg>
  )
}
