/** The panel that words are quoted in. */
export const PANEL_ID = 'quote'

/** Asks whatever stands in the panel's place to make room. */
export const MAKE_ROOM = 'reader:make-room'

/** Has a panel seen; where the original stands in its place, that goes. */
export function showPanel(id: string): HTMLElement | null {
  const panel = document.getElementById(id)
  if (panel && !panel.checkVisibility()) document.dispatchEvent(new Event(MAKE_ROOM))
  return panel
}

/** Leads to the panel; where the original stands in its place, that goes. */
export function toQuotePanel(): void {
  const panel = showPanel(PANEL_ID)
  panel?.focus({ preventScroll: true })
  panel?.scrollIntoView({ block: 'nearest' })
}
