import type { ProblemParams } from '@/lib/core/errors'
import { MEGABYTE } from '../size'
import type { WarcFault } from './fault'

/** Parameters for `archive.warc.<code>` of the message catalogue: sizes in MB. Pure and safe for the browser. */
export function warcSentence(fault: WarcFault): {
  readonly code: WarcFault['code']
  readonly params: ProblemParams
} {
  const { code, ...params } = fault
  const sized = fault.code === 'tooLarge' || fault.code === 'recordTooLarge'
  return { code, params: sized ? { ...params, limit: Math.floor(fault.limit / MEGABYTE) } : params }
}
