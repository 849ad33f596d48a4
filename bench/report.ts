import type { PageLoad } from './pages'
import type { PasteTimes } from './paste'
import type { ServiceTimes } from './service'
import type { StartTimes } from './startup'
import { median, ratio } from './statistics'
import { judged, table } from './table'
import type { PageWeight } from './weight'

/** What the workbench has set itself. */
const TARGET = {
  overBare: 3,
  overSmall: 1.3,
  ofEmpty: 0.5,
  memoryMb: 300,
  startMs: 3000,
  scriptBytes: 180_000,
  foundMs: 1000,
}

export function serviceReport(measured: readonly ServiceTimes[]): string {
  const rows = measured.map(({ name, statements, times }) => {
    const [small, large] = [
      ratio(times.serviceSmall, times.bareSmall),
      ratio(times.serviceLarge, times.bareLarge),
    ]
    const growth = ratio(times.serviceLarge, times.serviceSmall)
    return [
      name,
      String(statements),
      ...[times.bareSmall, times.serviceSmall, times.bareLarge, times.serviceLarge].map((of) =>
        median(of).toFixed(2),
      ),
      judged(small, small <= TARGET.overBare),
      judged(large, large <= TARGET.overBare),
      judged(growth, growth <= TARGET.overSmall),
    ]
  })
  return [
    `### In process: medians in ms; service at most ${TARGET.overBare} × bare, 100,000 claims at most ${TARGET.overSmall} × 10,000`,
    table([
      [
        '',
        'statements',
        'bare 10k',
        'service 10k',
        'bare 100k',
        'service 100k',
        '× 10k',
        '× 100k',
        '100k / 10k',
      ],
      ...rows,
    ]),
  ].join('\n\n')
}

export function pageReport(loads: readonly PageLoad[]): string {
  const [empty] = loads
  const rows = loads.map(({ name, rates, cpuMs, bytes }) => {
    const share = ratio(rates, empty?.rates ?? [])
    return [
      name,
      median(rates).toFixed(1),
      judged(share, share >= TARGET.ofEmpty),
      median(cpuMs).toFixed(1),
      ratio(empty?.cpuMs ?? [], cpuMs).toFixed(2),
      (bytes / 1000).toFixed(0),
    ]
  })
  return [
    `### Full pages, 100,000 claims: answers a second, at least ${TARGET.ofEmpty} of the empty page's`,
    table([['', 'per second', 'of empty', 'server CPU ms', 'of empty by CPU', 'HTML kB'], ...rows]),
  ].join('\n\n')
}

export function memoryReport(memory: { now: number; peak: number }): string {
  const fits = memory.now <= TARGET.memoryMb
  return [
    `### Server memory after that load: at most ${TARGET.memoryMb} MB`,
    table([
      ['', 'resident MB', 'peak MB'],
      ['server with its worker', judged(memory.now, fits, 0), memory.peak.toFixed(0)],
    ]),
  ].join('\n\n')
}

export function startReport({ first, later }: StartTimes): string {
  const row = (name: string, times: readonly number[]) => [
    name,
    judged(median(times), median(times) <= TARGET.startMs, 0),
    times.map((time) => time.toFixed(0)).join(', '),
  ]
  return [
    `### npm start to the first page answered: at most ${TARGET.startMs} ms`,
    table([['', 'median ms', 'each'], row('data folder there', later), row('first start ever', first)]),
  ].join('\n\n')
}

export function pasteReport({ nothing, article, found, closer, memory }: PasteTimes): string {
  const row = (name: string, times: readonly number[], cell: string) => [
    name,
    cell,
    ratio(times, nothing).toFixed(2),
  ]
  const ms = (times: readonly number[]) => median(times).toFixed(0)
  return [
    `### A pasted article of three thousand words, from the key that sends it: its statements within ${TARGET.foundMs} ms`,
    table([
      ['in sight', 'median ms', 'times an article with nothing in it'],
      row('an article with nothing in it', nothing, ms(nothing)),
      row('an article full of statements', article, ms(article)),
      row('its statements', found, judged(median(found), median(found) <= TARGET.foundMs, 0)),
      row('what a closer reading adds', closer, ms(closer)),
    ]),
    memoryReport(memory),
  ].join('\n\n')
}

export function weightReport(weights: readonly PageWeight[]): string {
  const rows = weights.map(({ name, files, bytes }) => [
    name,
    String(files),
    judged(bytes / 1000, bytes <= TARGET.scriptBytes, 1),
  ])
  return [
    `### First-load JavaScript, gzipped: at most ${TARGET.scriptBytes / 1000} kB`,
    table([['route', 'files', 'kB'], ...rows]),
  ].join('\n\n')
}
