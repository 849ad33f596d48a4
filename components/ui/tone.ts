/** The colour roles a badge, bar or card may take. Verdict and stance roles are two separate families. */
export type Tone =
  | 'neutral'
  | 'accent'
  | 'danger'
  | 'confirmed'
  | 'denied'
  | 'unverified'
  | 'asserts'
  | 'denies'
  | 'mute'

/** Text colour of a tone, on any ground. */
export const TONE_TEXT: Record<Tone, string> = {
  neutral: 'text-soft',
  accent: 'text-accent',
  danger: 'text-danger',
  confirmed: 'text-confirmed',
  denied: 'text-denied',
  unverified: 'text-unverified',
  asserts: 'text-asserts',
  denies: 'text-denies',
  mute: 'text-mute',
}

/** The quiet ground on which that text and ordinary ink both stay readable. */
export const TONE_WASH: Record<Tone, string> = {
  neutral: 'bg-wash',
  accent: 'bg-wash',
  danger: 'bg-denied-wash',
  confirmed: 'bg-confirmed-wash',
  denied: 'bg-denied-wash',
  unverified: 'bg-unverified-wash',
  asserts: 'bg-asserts-wash',
  denies: 'bg-denies-wash',
  mute: 'bg-mute-wash',
}

/** A solid fill, for bars. */
export const TONE_FILL: Record<Tone, string> = {
  neutral: 'bg-line-strong',
  accent: 'bg-accent',
  danger: 'bg-danger',
  confirmed: 'bg-confirmed',
  denied: 'bg-denied',
  unverified: 'bg-unverified',
  asserts: 'bg-asserts',
  denies: 'bg-denies',
  mute: 'bg-mute',
}
