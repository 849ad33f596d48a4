/** Bytes that may still be unpacked, counted down as they are: one for all the pieces that a file is read in. */
export type Allowance = { left: number; readonly of: number }

export const allowance = (bytes: number): Allowance => ({ left: bytes, of: bytes })
