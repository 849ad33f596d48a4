/**
 * How a report looks: the one style of the file that leaves and of the pages that show it. Everything is below
 * `.verdict-report`, so it touches nothing else; colours follow the reader's scheme; on paper it is black on white.
 * The colour pairs hold 4.5:1 on their ground (style.test.ts).
 */
export const COLOURS = {
  paper: ['#fbfaf7', '#151513'],
  ink: ['#1b1a17', '#ecebe6'],
  soft: ['#57544c', '#b1aea4'],
  line: ['#e5e1d8', '#2d2c28'],
  link: ['#1f4fa3', '#8fb2f5'],
  confirmed: ['#1a6b41', '#6fcf97'],
  'confirmed-wash': ['#e6f2ea', '#16291e'],
  denied: ['#a8261d', '#f28b82'],
  'denied-wash': ['#fae9e7', '#33191a'],
  unverified: ['#775600', '#e3b95a'],
  'unverified-wash': ['#f8efd9', '#2e2613'],
  asserts: ['#3f4fb8', '#a5b0ff'],
  denies: ['#92277f', '#e79bd9'],
  'denies-wash': ['#f6e6f3', '#3a1f37'],
  mute: ['#545d69', '#a7b0bb'],
} as const satisfies Record<string, readonly [light: string, dark: string]>

const roles = Object.entries(COLOURS)
const screen = roles.map(([name, [light, dark]]) => `--r-${name}:light-dark(${light},${dark})`).join(';')
const paper = roles.map(([name, [light]]) => `--r-${name}:${name === 'paper' ? '#fff' : light}`).join(';')

export const REPORT_STYLE = `
.verdict-report{${screen};color:var(--r-ink);background:var(--r-paper);font:15px/1.5 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums;max-width:46rem;margin-inline:auto;padding:1.5rem 1.25rem 3rem;overflow-wrap:anywhere}
.verdict-report *{box-sizing:border-box}
.verdict-report :is(h1,h2,h3,h4,h5,p,ul,dl,dd,figure,blockquote){margin:0;padding:0}
.verdict-report ul{list-style:none}
.verdict-report :is(h1,h2,h3){font-family:ui-serif,Charter,"Source Serif 4",Cambria,Georgia,"Noto Serif",serif;line-height:1.25;font-weight:600;text-wrap:balance}
.verdict-report header :is(h1,h2){font-size:1.85rem;margin-block:.4rem 1rem}
.verdict-report .claim>:is(h2,h3){font-size:1.35rem}
.verdict-report :is(.documents,.proof)>:is(h2,h3){font-size:1.1rem;margin-block-end:.5rem}
.verdict-report :is(.part,.rationale)>:is(h3,h4){font:600 .8rem/1.4 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--r-soft);margin-block-end:.35rem}
.verdict-report .number{display:block;font:600 .8rem/1.4 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--r-soft)}
.verdict-report .over,.verdict-report .facts,.verdict-report .note,.verdict-report figcaption,.verdict-report .digest{font-size:.82rem;color:var(--r-soft)}
.verdict-report a{color:var(--r-link);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.15em}
.verdict-report a:focus-visible{outline:2px solid var(--r-link);outline-offset:2px}
.verdict-report header dl>div{display:grid;grid-template-columns:minmax(6.5rem,auto) 1fr;gap:.1rem 1rem;padding-block:.25rem;border-block-start:1px solid var(--r-line);font-size:.9rem}
.verdict-report dt{color:var(--r-soft)}
.verdict-report header .note{margin-block-start:.75rem}
.verdict-report section{margin-block-start:2rem;padding-block-start:1.25rem;border-block-start:1px solid var(--r-ink)}
.verdict-report .finding{display:flex;flex-wrap:wrap;gap:.4rem .75rem;align-items:center;margin-block:.6rem}
.verdict-report .verdict{display:inline-flex;align-items:center;gap:.4rem;padding:.1rem .5rem;border:1px solid currentColor;border-radius:4px;font-weight:700;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.verdict-report .verdict.confirmed{color:var(--r-confirmed);background:var(--r-confirmed-wash)}
.verdict-report .verdict.denied{color:var(--r-denied);background:var(--r-denied-wash)}
.verdict-report .verdict.unverified{color:var(--r-unverified);background:var(--r-unverified-wash)}
.verdict-report .verdict.none{color:var(--r-soft);border-style:dashed;font-weight:500}
.verdict-report .verdict.small{font-size:.82rem;font-weight:600}
.verdict-report .proof p{margin-block-end:.5rem}
.verdict-report .stance{display:inline-flex;align-items:baseline;gap:.3rem;font-weight:600;font-style:italic;margin-inline-end:.35rem}
.verdict-report .stance.asserts{color:var(--r-asserts)}
.verdict-report .stance.denies{color:var(--r-denies)}
.verdict-report .stance.mute{color:var(--r-mute)}
.verdict-report .shape{width:.75em;height:.75em;flex:none;fill:currentColor}
.verdict-report .shape .hollow{fill:none;stroke:currentColor;stroke-width:1.8}
.verdict-report .rationale{margin-block:.75rem;padding-inline-start:.9rem;border-inline-start:3px solid var(--r-line)}
.verdict-report .rationale p+p{margin-block-start:.5rem}
.verdict-report .rationale p{white-space:pre-line}
.verdict-report .part{margin-block-start:1.1rem}
.verdict-report .part li,.verdict-report .documents li{padding-block:.6rem;border-block-start:1px solid var(--r-line)}
.verdict-report .hop{color:var(--r-soft);white-space:normal}
.verdict-report [dir=rtl] .hop{unicode-bidi:isolate}
.verdict-report .quote{margin-block:.35rem}
.verdict-report blockquote{font-family:ui-serif,Charter,"Source Serif 4",Cambria,Georgia,"Noto Serif",serif;font-size:1.05rem;padding-inline-start:.8rem;border-inline-start:2px solid var(--r-line);white-space:pre-line}
.verdict-report .words p::before{content:open-quote}
.verdict-report .words p::after{content:close-quote}
.verdict-report mark{color:inherit;background:none;text-decoration:underline;text-decoration-color:var(--r-mute);text-decoration-thickness:1.5px;text-underline-offset:.2em}
.verdict-report .reach{margin-block:.35rem;padding:.4rem .6rem;border-radius:4px;background:var(--r-denies-wash);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.verdict-report .reach strong{color:var(--r-denies)}
.verdict-report .checks{margin-block:.35rem;font-size:.82rem}
.verdict-report .checks li{padding-block:.15rem;border:0}
.verdict-report .against .found{font-weight:600;color:var(--r-denied)}
.verdict-report .difference{font-family:ui-serif,Charter,"Source Serif 4",Cambria,Georgia,"Noto Serif",serif;font-size:.95rem}
.verdict-report del{color:var(--r-denied)}
.verdict-report ins{font-weight:600;text-underline-offset:.2em}
.verdict-report .unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.verdict-report .side{font-weight:600}
.verdict-report code{font:.78rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--r-ink)}
@media (max-width:30rem){.verdict-report header dl>div{grid-template-columns:1fr}.verdict-report{padding-inline:1rem}}
@media print{.verdict-report{${paper};max-width:none;padding:0;font-size:10.5pt}
.verdict-report :is(h1,h2,h3,h4,h5){break-after:avoid}
.verdict-report :is(li,.quote,.finding,.rationale){break-inside:avoid-page}
.verdict-report a{color:inherit;text-decoration:none}}
`

/** Text as a CSS string: everything but plain letters and digits is written as an escape. */
export function cssString(text: string): string {
  const escaped = [...text]
    .map((character) =>
      /[A-Za-z0-9 ]/.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
    )
    .join('')
  return `"${escaped}"`
}

/** What the file needs besides: the page, and running heads on paper. */
export function pageStyle(head: string, foot: string): string {
  return `:root{color-scheme:light dark;background:light-dark(${COLOURS.paper.join(',')})}
body{margin:0}
@page{margin:18mm 16mm 20mm;@top-left{content:${cssString(head)};font:8pt system-ui,sans-serif;color:#57544c}@bottom-left{content:${cssString(foot)};font:7pt ui-monospace,monospace;color:#57544c}@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#57544c}}
@media print{:root{color-scheme:light;background:#fff}}`
}
