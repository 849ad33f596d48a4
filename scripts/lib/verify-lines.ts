/** What `npm run verify:archive` prints. */
import type { Finding } from '@/lib/archive/verify'

export type Tally = {
  readonly originals: number
  readonly bytes: number
  readonly texts: number
  /** Originals and texts that are missing or altered. */
  readonly damaged: number
  readonly unreferenced: number
}

export const emptyTally: Tally = { originals: 0, bytes: 0, texts: 0, damaged: 0, unreferenced: 0 }

export function tallied(tally: Tally, finding: Finding): Tally {
  if (finding.kind === 'unreferenced') return { ...tally, unreferenced: tally.unreferenced + 1 }
  const damaged = tally.damaged + (finding.state === 'OK' ? 0 : 1)
  if (finding.kind === 'text') return { ...tally, damaged, texts: tally.texts + 1 }
  return { ...tally, damaged, originals: tally.originals + 1, bytes: tally.bytes + finding.size }
}

type Using = Extract<Finding, { kind: 'text' }>['capture']

const captureLine = ({ team, snapshotId, title, capturedAt }: Using) =>
  `  used by /${team}/snapshots/${snapshotId} “${title}”, captured ${capturedAt.toISOString()}`

/** One finding: what it is, then a line for each capture it belongs to. */
export function lineOf(finding: Finding): string {
  if (finding.kind === 'unreferenced') {
    const { digest, size, storedAt } = finding.blob
    return `UNREFERENCED ${digest} (${size} bytes, stored ${storedAt.toISOString()})`
  }
  if (finding.kind === 'text') return [`${finding.state} text`, captureLine(finding.capture)].join('\n')
  const { state, digest, size, captures } = finding
  return [`${state} original ${digest} (${size} bytes)`, ...captures.map(captureLine)].join('\n')
}

export function lineOfTally({ originals, bytes, texts, damaged, unreferenced }: Tally): string {
  const found = damaged === 0 ? 'All are as they were captured.' : `Missing or altered: ${damaged}.`
  const idle = unreferenced === 0 ? '' : ` Of no capture: ${unreferenced}.`
  return `Checked ${originals} originals (${bytes} bytes) and ${texts} texts. ${found}${idle}`
}
