/** The desk and the colleagues that come with it; all of them invented. Nobody can sign in as one. */
export const SAMPLE_NAME = 'Harbour Ledger (sample)'

/** A domain that can never be registered (RFC 2606). */
export const SAMPLE_DOMAIN = 'sample.invalid'

export const COLLEAGUES = {
  editor: { name: 'Tove Lindqvist', role: 'EDITOR' },
  first: { name: 'Amara Osei', role: 'REVIEWER' },
  second: { name: 'Jonas Petrak', role: 'REVIEWER' },
  reader: { name: 'Lena Fairweather', role: 'VIEWER' },
} as const

export type Colleague = keyof typeof COLLEAGUES
