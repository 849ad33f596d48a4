import { KERNEL } from './bytes'

/** The functions of `kernel.as`; pointers are bytes in the given memory. */
export type Kernel = {
  readonly product: (x: number, w: number, out: number, rows: number, columns: number, depth: number) => void
  readonly cells: (
    gates: number,
    gatesStride: number,
    sums: number,
    scales: number,
    cell: number,
    state: number,
    out: number,
    outStride: number,
    rows: number,
    hidden: number,
  ) => void
  readonly floats: (
    sums: number,
    scales: number,
    bias: number,
    out: number,
    rows: number,
    columns: number,
  ) => void
  readonly rectified: (from: number, to: number, count: number, unit: number) => void
}

/** The kernel on a memory of its own. A few kilobytes: compiling them takes about a millisecond. */
export function kernelOn(memory: WebAssembly.Memory): Kernel {
  const bytes = Uint8Array.from(atob(KERNEL), (char) => char.charCodeAt(0))
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } })
  return exports as unknown as Kernel
}
