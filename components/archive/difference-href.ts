/** The address of the difference of two captures of a document, opened while reading one of them. Parts count from 0. */
export function differenceHref(team: string, snapshotId: string, otherId: string, part = 0): string {
  return `/${team}/snapshots/${snapshotId}/difference/${otherId}${part > 0 ? `?part=${part + 1}` : ''}`
}
