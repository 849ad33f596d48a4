import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { buttonStyle } from './button-style'
import { ariaKeys } from './key-names'

const SQUARE =
  'aspect-square !p-1 text-soft hover:text-ink aria-disabled:text-faint aria-disabled:hover:text-faint'

export type IconButtonProps = Omit<ComponentProps<'button'>, 'name' | 'aria-label' | 'children'> & {
  /** What it does; the accessible name, and shown on hover. */
  name: string
  icon: ReactNode
  keys?: string
}

/** A button that is only an icon. Its name is required; wrap it in `Tooltip` where the icon is not plain. */
export function IconButton({ name, icon, keys, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={name}
      {...rest}
      aria-label={name}
      aria-keyshortcuts={keys ? ariaKeys(keys) || undefined : undefined}
      className={buttonStyle('quiet', 'sm', `${SQUARE} ${className ?? ''}`)}
    >
      {icon}
    </button>
  )
}

type IconLinkProps = Omit<ComponentProps<typeof Link>, 'aria-label' | 'children'> & {
  name: string
  icon: ReactNode
}

/** The same as a link. */
export function IconLink({ name, icon, className, ...rest }: IconLinkProps) {
  return (
    <Link
      prefetch={false}
      title={name}
      {...rest}
      aria-label={name}
      className={buttonStyle('quiet', 'sm', `${SQUARE} ${className ?? ''}`)}
    >
      {icon}
    </Link>
  )
}
