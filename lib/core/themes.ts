/** How pages may look: a cookie remembers it in the browser, a person's preferences on every browser they sign in with. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]
