import type { Piece } from '@/lib/archive/difference-shown'

/**
 * The last paragraph of a text ends without a break. Taken out before one that was put in, it would run on into that as if they were
 * one sentence.
 */
export function breakBehind(run: readonly Piece[], at: number): string | null {
  const [before, piece, next] = [run[at - 1], run[at], run[at + 1]]
  if (piece?.kind !== 'DELETED' || next?.kind !== 'INSERTED' || /\s$/.test(piece.text)) return null
  const beginsLine = !before || endsLine(before)
  return beginsLine ? '\n\n' : null
}

function endsLine(piece: Piece): boolean {
  const text = piece.kind === 'CHANGED' ? piece.words.at(-1)?.text : piece.text
  return text?.endsWith('\n') === true
}
