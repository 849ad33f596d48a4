import { heedFault } from '@/lib/web/unreadable'

/** Called by Next with every error that it answers itself. */
export function onRequestError(error: unknown): void {
  heedFault(error)
}
