import { FilePlus, Star } from 'lucide-react'
import { Button, ButtonLink } from '@/components/ui/button'
import type { ButtonVariant } from '@/components/ui/button-style'
import { Disclosure } from '@/components/ui/disclosure'
import { SectionHeading } from '@/components/ui/heading'
import { IconButton, IconLink } from '@/components/ui/icon-button'
import { Pager } from '@/components/ui/pager'

const VARIANTS: readonly ButtonVariant[] = ['primary', 'secondary', 'quiet', 'danger']

export function Actions() {
  return (
    <section className="mb-8 flex flex-col gap-3">
      <SectionHeading>Actions</SectionHeading>
      {VARIANTS.map((variant) => (
        <div key={variant} className="flex flex-wrap items-center gap-2">
          <Button variant={variant} keys="$mod+Enter">
            Submit review
          </Button>
          <Button variant={variant} size="sm" icon={<FilePlus aria-hidden="true" className="size-3.5" />}>
            New story
          </Button>
          <Button variant={variant} disabled>
            Disabled
          </Button>
          <ButtonLink variant={variant} href="/design?b=1" keys="n">
            A link
          </ButtonLink>
        </div>
      ))}
      <div className="flex items-center gap-2">
        <IconButton name="Mark as a favourite" icon={<Star aria-hidden="true" className="size-4" />} />
        <IconLink
          name="Open favourites"
          href="/design?f=1"
          icon={<Star aria-hidden="true" className="size-4" />}
        />
      </div>
      <Disclosure summary="14 more rules hold, 6 do not apply">Each of them, with what it asks.</Disclosure>
      <Pager previousHref="/design?before=1" nextHref="/design?after=1" />
    </section>
  )
}
