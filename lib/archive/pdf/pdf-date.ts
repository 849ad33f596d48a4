/** Dates as PDF writes them (ISO 32000-1, 7.9.4): `D:YYYYMMDDHHmmSSOHH'mm'`, all after the year optional. Pure. */

const DATE =
  /^(?:D:)?(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2}))?)?)?)?)?(?:([-+Z])(?:(\d{2})'?(\d{2})?'?)?)?/

/** As a UTC instant, or as a day when no time or no zone is given; null for what is no date. */
export function pdfDate(raw: string): string | null {
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour,
    minute = '00',
    second = '00',
    sign,
    hours = '00',
    minutes = '00',
  ] = DATE.exec(raw.trim()) ?? []
  if (year === undefined) return null
  const zone =
    sign === undefined || hour === undefined ? null : sign === 'Z' ? 'Z' : `${sign}${hours}:${minutes}`
  const at = new Date(`${year}-${month}-${day}T${hour ?? '00'}:${minute}:${second}${zone ?? 'Z'}`)
  if (Number.isNaN(at.getTime()) || Number(year) < 1980) return null
  return zone === null ? `${year}-${month}-${day}` : at.toISOString()
}
