/** The panel that words are quoted in. */
export const PANEL_ID = 'quote'

/** Asks whatever stands in the panel's place to make room. */
export const MAKE_ROOM = 'reader:make-room'

/** Leads to the panel; where the original stands in its place, that goes. */
export function toQuotePanel(): void {
  const panel = document.getElementById(PANEL_ID)
  if (panel && !panel.checkVisibility()) document.dispatchEvent(new Event(MAKE_ROOM))
  panel?.focus({ preventScroll: true })
  panel?.scrollIntoView({ block: 'nearest' })
}
