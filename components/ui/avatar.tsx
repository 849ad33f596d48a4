import { initialsOf } from '@/lib/teams/initials'

/** A person's initials; the full name on hover and for screen readers, unless the name stands beside it (`decorative`). */
export function Avatar({
  name,
  initials,
  decorative,
}: {
  name: string
  initials?: string
  decorative?: boolean
}) {
  return (
    <span
      title={name}
      className="inline-grid size-[max(1.63rem,22px)] shrink-0 place-items-center rounded-full border border-line-strong bg-wash text-[0.741rem] font-semibold text-soft select-none"
    >
      <span aria-hidden="true">{initials ?? initialsOf(name)}</span>
      {!decorative && <span className="sr-only">{name}</span>}
    </span>
  )
}
