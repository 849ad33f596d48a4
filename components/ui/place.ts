export type Box = { top: number; left: number; width: number; height: number }
export type Size = { width: number; height: number }

const GAP = 4
const EDGE = 8

/**
 * Where a floating box stands: below its anchor, or above it where there is more room; its inline start at the
 * anchor's (or its end at the anchor's end), always inside the window. All in CSS px, relative to the window.
 */
export function place(
  anchor: Box,
  box: Size,
  window: Size,
  options: { align: 'start' | 'end' | 'centre'; rtl: boolean },
): { top: number; left: number } {
  const below = window.height - anchor.top - anchor.height
  const up = below < box.height + GAP + EDGE && anchor.top > below
  const top = up ? anchor.top - box.height - GAP : anchor.top + anchor.height + GAP
  const atLeft = options.align === 'start' ? !options.rtl : options.rtl
  const wanted =
    options.align === 'centre'
      ? anchor.left + (anchor.width - box.width) / 2
      : atLeft
        ? anchor.left
        : anchor.left + anchor.width - box.width
  const left = Math.max(EDGE, Math.min(wanted, window.width - box.width - EDGE))
  return { top: Math.max(EDGE, Math.min(top, window.height - box.height - EDGE)), left }
}
