import { place } from './place'

/** Moves a shown popover to its anchor. Positions are measured, so they are written as styles, not classes. */
export function anchorTo(anchor: HTMLElement, box: HTMLElement, align: 'start' | 'end' | 'centre'): void {
  const rtl = getComputedStyle(anchor).direction === 'rtl'
  const size = { width: box.offsetWidth, height: box.offsetHeight }
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight }
  const { top, left } = place(anchor.getBoundingClientRect(), size, view, { align, rtl })
  box.style.insetBlockStart = `${top}px`
  box.style.insetInlineStart = `${rtl ? view.width - left - size.width : left}px`
}
