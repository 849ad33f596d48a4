import type { ComboOption } from '@/components/ui/combobox-match'
import { matchOptions } from '@/components/ui/combobox-match'
import type { ClaimListItem } from '@/lib/claims/view'

type Numbered = Pick<ClaimListItem, 'id' | 'number' | 'text'>

/** A claim as it is offered to be chosen: under its number. */
export const claimOption = ({ id, number, text }: Numbered): ComboOption => ({
  value: id,
  label: `${number}. ${text}`,
})

/** The claim that typed words can only mean: the one of that number, or else the only one they are found in. */
export function claimMeant(claims: readonly Numbered[], typed: string): string | null {
  const words = typed.trim()
  if (words === '') return null
  const numbered = claims.find((claim) => String(claim.number) === words.replace(/\.$/, ''))
  const [only, ...others] = matchOptions(claims.map(claimOption), words)
  return numbered?.id ?? (others.length === 0 ? (only?.value ?? null) : null)
}
