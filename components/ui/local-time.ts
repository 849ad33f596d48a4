/** Between a moment (ISO 8601 with zone) and what `<input type="datetime-local">` holds, in the browser's own zone. */

const pad = (n: number, width = 2) => String(n).padStart(width, '0')

/** `2025-06-16T17:30` in this browser's zone; empty for no or no readable moment. */
export function isoToLocal(iso: string | null): string {
  const at = iso === null ? null : new Date(iso)
  if (!at || Number.isNaN(at.getTime())) return ''
  const day = `${pad(at.getFullYear(), 4)}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}`
}

/** The moment in ISO 8601, `''` for an empty box, or null when it names no moment. */
export function localToIso(local: string): string | null {
  if (local.trim() === '') return ''
  const at = new Date(local)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

/** The day as `<input type="date">` holds it: the one a moment begins, or the last before it. */
export function isoToDay(iso: string | null, edge: 'start' | 'end'): string {
  const at = iso === null ? Number.NaN : Date.parse(iso)
  return Number.isNaN(at) ? '' : isoToLocal(new Date(edge === 'end' ? at - 1 : at).toISOString()).slice(0, 10)
}

/** The moment a day of this browser's zone begins, or is over; `''` for an empty box, null when it names no day. */
export function dayToIso(day: string, edge: 'start' | 'end'): string | null {
  const begins = localToIso(day.trim() === '' ? '' : `${day.trim()}T00:00`)
  if (!begins || edge === 'start') return begins
  const at = new Date(begins)
  // The next day's first moment, where a day has 23 hours too.
  at.setDate(at.getDate() + 1)
  return at.toISOString()
}
