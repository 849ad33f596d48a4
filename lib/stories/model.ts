/** Characters of a story's title. */
export const TITLE_MAX = 300

/** Addresses of one list. A list of more is two lists. */
export const LIST_LINES_MAX = 500

/** Documents one story may hold, its article included. */
export const DOCUMENTS_MAX = 500

/** Orders to capture a page that are shown one by one. */
export const ORDERS_SHOWN = 30
