/** Where one goes on to: the claim that waits next, or the queue when none does. */
export function claimOrQueue(team: string, nextId: string | null): string {
  return nextId ? `/${team}/claims/${nextId}` : `/${team}/queue`
}
