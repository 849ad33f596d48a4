/** Characters of a story's title. */
export const TITLE_MAX = 300

/** Documents one story may hold, its article included. */
export const DOCUMENTS_MAX = 500
