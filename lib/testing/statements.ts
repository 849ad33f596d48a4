import type { Statement } from '@/lib/attribution/model'

export const MAYOR = 'Mayor Lindqvist'

/** A statement of the mayor's whose content is the pieces, which stand in the text in this order; nothing else in it is known. */
export function statementOf(
  text: string,
  pieces: readonly string[],
  over: Partial<Statement> = {},
): Statement {
  return {
    range: { start: 0, end: text.length },
    source: { range: null, name: MAYOR, kind: 'PERSON', naming: 'NAMED', headcount: 1 },
    cue: null,
    content: pieces.map((piece) => {
      const start = text.indexOf(piece)
      return { start, end: start + piece.length }
    }),
    outlets: [],
    mode: 'INDIRECT',
    stance: 'ASSERTS',
    denialScope: null,
    denied: null,
    hedges: [],
    saidWhen: null,
    within: null,
    rule: 'test',
    tagged: false,
    confidence: null,
    ...over,
  }
}
