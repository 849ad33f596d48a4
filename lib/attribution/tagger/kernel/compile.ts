import asc from 'assemblyscript/asc'

const OPTIONS = [
  '--enable',
  'simd',
  '--runtime',
  'stub',
  '-O3',
  '--noAssert',
  '--importMemory',
  '--initialMemory',
  '1',
]

/**
 * The module `bytes.ts` for a source in AssemblyScript: the compiled kernel in base 64.
 *
 * @throws with the compiler's own words when it does not compile
 */
export async function compileKernel(source: string): Promise<string> {
  let binary: Uint8Array | undefined
  const { error, stderr } = await asc.main(['kernel.ts', '-o', 'kernel.wasm', ...OPTIONS], {
    readFile: (name) => (name === 'kernel.ts' ? source : null),
    writeFile: (_, contents) => {
      if (typeof contents !== 'string') binary = contents
    },
    listFiles: () => [],
  })
  if (error || !binary)
    throw new Error(`The kernel does not compile.\n${stderr.toString()}`, { cause: error })
  const base64 = Buffer.from(binary).toString('base64')
  return `/** \`kernel.as\`, compiled by \`npm run attribution:kernel\`. */\nexport const KERNEL =\n  '${base64}'\n`
}
