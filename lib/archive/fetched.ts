/** A page that was fetched, read as a file of its kind would be. Server only. */
import { z } from 'zod'
import { withoutFragment } from './fetch/address-parts'
import { headerValue } from './fetch/exchange'
import type { FetchedPage } from './fetch/fetch-page'
import type { Taken } from './submit'
import { captureOrRefuse } from './submit'

const header = z.tuple([z.string(), z.string()]).readonly()
/** How a page came: kept with its capture, and shown there. */
export const fetchedSchema = z.object({
  /** Null for what an archive kept without HTTP. */
  status: z.int().nullable(),
  headers: z.array(header).readonly(),
  redirects: z.array(z.object({ from: z.string(), to: z.string(), status: z.int() })).readonly(),
  /** The IP address that answered. */
  remoteAddress: z.string(),
  /** When it was recorded, as the web archive says that somebody brought it in. */
  recordedAt: z.iso.datetime().optional(),
})

export type Fetched = z.output<typeof fetchedSchema>

/** Where a capture was fetched from, and how. */
export type FromWeb = {
  /** As asked for. */
  readonly address: string
  /** Where that ended, without the place within the page. */
  readonly finalAddress: string
  readonly fetched: Fetched
}

/**
 * @param address as asked for
 * @throws invalid or too-large, with the sentence beside `file`, when nothing can be captured of what came
 */
export async function captureFetched(page: FetchedPage, address: string): Promise<Taken> {
  const finalAddress = withoutFragment(new URL(page.finalAddress))
  const capture = await captureOrRefuse(
    {
      kind: 'UPLOAD',
      bytes: page.body,
      fileName: '',
      declaredType: headerValue(page.headers, 'content-type') ?? undefined,
      url: finalAddress,
    },
    'file',
  )
  const { status, headers, redirects, exchanges } = page
  const remoteAddress = exchanges.at(-1)?.remoteAddress ?? ''
  const web: FromWeb = { address, finalAddress, fetched: { status, headers, redirects, remoteAddress } }
  return { ...capture, method: 'FETCH', web, exchanges }
}
