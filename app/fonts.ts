import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import { preload } from 'react-dom'

/*
 * The packages' style sheets name every subset with its unicode-range, so Greek or Cyrillic letters come only
 * to a page that holds some. The two Latin faces every page uses are asked for early.
 */
const EARLY = [
  new URL('../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', import.meta.url),
  new URL(
    '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    import.meta.url,
  ),
]

/** Called while the root layout renders: puts the preload links of the two Latin faces into the head. */
export function preloadFonts(): void {
  for (const file of EARLY)
    preload(file.pathname, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
}
