'use client'

import { Component, type ReactNode } from 'react'

type KeepStillProps = {
  /** What the server gave: when it gives anew, what has the focus stays in sight where it was. */
  given: unknown
  children: ReactNode
}

/**
 * A list that the server may draw anew while somebody works in it. What joins it above the entry with the focus would
 * push that out of sight, and the next key would be pressed for something nobody sees. The browser's own anchoring holds
 * the topmost entry instead, and none at the very top. A class, since only a class is asked before the page changes.
 */
export class KeepStill extends Component<KeepStillProps> {
  override getSnapshotBeforeUpdate({ given }: KeepStillProps): number | null {
    const entry = given === this.props.given ? null : focusedEntry()
    if (!entry) return null
    const { top, bottom } = entry.getBoundingClientRect()
    return bottom > 0 && top < window.innerHeight ? top : null
  }

  override componentDidUpdate(_: KeepStillProps, __: unknown, before: number | null): void {
    const entry = before === null ? null : focusedEntry()
    if (before === null || !entry) return
    const by = entry.getBoundingClientRect().top - before
    if (by !== 0) scrollerOf(entry).scrollBy({ top: by, behavior: 'instant' })
  }

  override render(): ReactNode {
    return this.props.children
  }
}

const focusedEntry = () => document.activeElement?.closest('li') ?? null

function scrollerOf(element: Element): Element | Window {
  for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(above).overflowY)
    if (scrolls && above.scrollHeight > above.clientHeight) return above
  }
  return window
}
