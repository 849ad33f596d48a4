/** Characters of a story's title. */
export const TITLE_MAX = 300
