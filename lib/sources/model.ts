/** The words for those who supply information. Pure and safe for the browser. */

export const SOURCE_KINDS = ['PERSON', 'GROUP', 'ORGANISATION', 'OUTLET', 'DOCUMENT'] as const
/** Who or what supplied information. Never a URL. */
export type SourceKind = (typeof SOURCE_KINDS)[number]

export const SOURCE_NAMINGS = ['NAMED', 'DESCRIBED', 'UNDESCRIBED'] as const
/** How far the reader is told who the source is: by name, by description, or only as "sources". */
export type SourceNaming = (typeof SOURCE_NAMINGS)[number]
