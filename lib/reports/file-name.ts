/** What the formats are called in an address and on disk. */
export const REPORT_FORMATS = {
  html: { type: 'text/html; charset=utf-8' },
  csv: { type: 'text/csv; charset=utf-8; header=present' },
  json: { type: 'application/json' },
} as const
export type ReportFormat = keyof typeof REPORT_FORMATS

const NAME_LENGTH = 60

/** `corroborate-report-7-strike-plan-veto.json`: letters and digits of any script, the rest as hyphens. */
export function reportFileName(number: number, title: string, format: ReportFormat): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
  const short = [...words]
    .slice(0, NAME_LENGTH)
    .join('')
    .replace(/^-+|-+$/g, '')
  return `corroborate-report-${number}${short && `-${short}`}.${format}`
}

/** A Content-Disposition with the name in ASCII and, where that is not all of it, in full (RFC 6266, RFC 8187). */
export function contentDisposition(kind: 'attachment' | 'inline', name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .replace(/-+(?=[.-])/g, '')
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return ascii === name
    ? `${kind}; filename="${name}"`
    : `${kind}; filename="${ascii}"; filename*=UTF-8''${full}`
}
