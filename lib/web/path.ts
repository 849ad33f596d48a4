/** The header in which proxy.ts tells pages their own address, so that sign-in can lead back to it. */
export const PATH_HEADER = 'x-corroborate-path'
