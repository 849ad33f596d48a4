/** Client-safe, so that the page can say them before the server does. Counted in UTF-16 units. */
export const PASSWORD_MIN = 12
export const PASSWORD_MAX = 200
