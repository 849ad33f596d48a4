import { gzipSync } from 'node:zlib'

export type PageWeight = { readonly name: string; readonly files: number; readonly bytes: number }

/** The JavaScript a browser fetches for a page that it opens first: bytes of all its files, each gzipped at level 9. */
export async function weighPages(
  pages: Readonly<Record<string, string>>,
  cookie: string,
): Promise<PageWeight[]> {
  const sizes = new Map<string, number>()
  const sizeOf = async (url: string) => {
    const known = sizes.get(url)
    if (known !== undefined) return known
    const size = gzipSync(Buffer.from(await (await fetched(url, cookie)).arrayBuffer()), {
      level: 9,
    }).byteLength
    sizes.set(url, size)
    return size
  }
  const weights: PageWeight[] = []
  for (const [name, url] of Object.entries(pages)) {
    const scripts = scriptsIn(await (await fetched(url, cookie)).text())
    let bytes = 0
    for (const script of scripts) bytes += await sizeOf(new URL(script, url).href)
    weights.push({ name, files: scripts.length, bytes })
  }
  return weights
}

async function fetched(url: string, cookie: string): Promise<Response> {
  const answer = await fetch(url, { headers: { cookie } })
  if (answer.status !== 200 || answer.redirected) throw new Error(`${url} answered ${answer.status}`)
  return answer
}

/**
 * The scripts a page loads: script elements and preloads, and the chunks that its data names for the parts to be
 * hydrated, which the browser fetches before the page is whole. What is for browsers without modules is left out.
 */
export function scriptsIn(html: string): string[] {
  const found = new Set<string>()
  const add = (text: string | undefined) => text && found.add(text.replaceAll('&amp;', '&'))
  for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/gi)) {
    if (/\bnomodule\b/i.test(tag)) continue
    const address = /\b(?:src|href)="([^"]+\.js(?:\?[^"]*)?)"/i.exec(tag)?.[1]
    if (tag.startsWith('<script') || /\b(?:modulepreload|as="script")/.test(tag)) add(address)
  }
  const nomodule = new Set(
    [...html.matchAll(/<script\b[^>]*\bnomodule\b[^>]*>/gi)].map(
      ([tag]) => /\bsrc="([^"]+)"/i.exec(tag)?.[1],
    ),
  )
  for (const [, chunk] of html.matchAll(/\\?"((?:\/_next\/)?static\/chunks\/[^"\\]+\.js)\\?"/g))
    add(chunk?.startsWith('/') ? chunk : `/_next/${chunk}`)
  return [...found].filter((address) => !nomodule.has(address))
}
