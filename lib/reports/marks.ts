import type { Stance } from '@/lib/attribution/model'
import type { Verdict } from '@/lib/claims/model'
import { html, type Markup } from '@/lib/core/markup'
import type { Say } from './say'

/*
 * Verdicts and stances are two families: other shapes, other colours, other words, other places. A verdict is a filled
 * label, a stance a plain word, so that neither is ever taken for the other, in black and white either.
 */
const VERDICT_SHAPES: Record<Verdict, Markup> = {
  CONFIRMED: html`<path d="M2.5 1h7A1.5 1.5 0 0 1 11 2.5v7A1.5 1.5 0 0 1 9.5 11h-7A1.5 1.5 0 0 1 1 9.5v-7A1.5 1.5 0 0 1 2.5 1Z"/>`,
  DENIED: html`<path d="M3.1 1 6 3.9 8.9 1 11 3.1 8.1 6 11 8.9 8.9 11 6 8.1 3.1 11 1 8.9 3.9 6 1 3.1Z"/>`,
  UNVERIFIED: html`<path class="hollow" d="M6 1.2 10.8 6 6 10.8 1.2 6Z"/>`,
}

const UP = html`<path d="M6 1.5 11 10.5H1Z"/>`
const DOWN = html`<path d="M6 10.5 1 1.5h10Z"/>`
const DASH = html`<path d="M1.5 5h9v2h-9Z"/>`
const RING = html`<path class="hollow" d="M6 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z"/>`
const STANCE_SHAPES: Record<Stance, Markup> = {
  ASSERTS: UP,
  CONFIRMS: UP,
  DENIES: DOWN,
  DISPUTES: DOWN,
  NO_COMMENT: DASH,
  UNCLEAR: RING,
}

function shape(path: Markup): Markup {
  return html`<svg class="shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${path}</svg>`
}

/** What the desk finds. */
export function verdictMark(verdict: Verdict | null, say: Say): Markup {
  if (!verdict) return html`<span class="verdict none">${say('reports.file.noVerdict')}</span>`
  return html`<span class="verdict ${verdict.toLowerCase()}">${shape(VERDICT_SHAPES[verdict])}${say(`marks.verdict.${verdict}`)}</span>`
}

/** What one reviewer finds: the same shape and colour, but not the words of the desk. */
export function findingMark(verdict: Verdict, say: Say): Markup {
  return html`<span class="verdict small ${verdict.toLowerCase()}">${shape(VERDICT_SHAPES[verdict])}${say(`reports.file.finds.${verdict}`)}</span>`
}

/** What a source does. */
export function stanceMark(stance: Stance, say: Say): Markup {
  return html`<span class="stance ${STANCE_CLASS[stance]}">${shape(STANCE_SHAPES[stance])}${say(`marks.stance.${stance}`)}</span>`
}

const STANCE_CLASS: Record<Stance, string> = {
  ASSERTS: 'asserts',
  CONFIRMS: 'asserts',
  DENIES: 'denies',
  DISPUTES: 'denies',
  NO_COMMENT: 'mute',
  UNCLEAR: 'mute',
}
