/** The name under which the archive fetches, in the rules for robots and at the head of every request. */
export const AGENT_NAME = 'Corroborate'

/** RFC 9110, 10.1.5. The contact, an address of mail or of a page, tells an outlet whom to ask. */
export function userAgent(contact?: string): string {
  return `Mozilla/5.0 (compatible; ${AGENT_NAME}${contact ? `; +${contact}` : ''})`
}
