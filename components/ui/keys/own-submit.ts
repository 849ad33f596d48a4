/** Spread on a form beside others on its page: what submits the page's main form submits this one while one types in it. */
export const OWN_SUBMIT = { 'data-own-submit': '' } as const

/** Whether the keys that submit a page's main form mean that one. */
export const meansMainForm = (): boolean =>
  document.activeElement?.closest('[data-own-submit]') === null || document.activeElement === null
