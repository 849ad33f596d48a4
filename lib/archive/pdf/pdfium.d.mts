import type { Answers, Questions } from './thread'
import type { RawPage } from './words'

/** Room for a file of so many bytes; false when there is none. */
export function makeRoom(size: Questions['make']): Answers['make']
export function putPiece(piece: Questions['put']): Answers['put']
export function openFile(): Answers['open']
/** What a page shows, character by character: nothing of one with more than `max`. */
export function pageOf(page: Questions['page']): RawPage | { readonly fault: 'BROKEN' }
export function drawPage(page: Questions['draw']): Answers['draw']
