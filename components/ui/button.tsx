import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'
import { Kbd } from './kbd'
import { ariaKeys } from './key-names'
import { Spinner } from './spinner'

type Look = {
  variant?: ButtonVariant
  size?: ButtonSize
  /** An icon from lucide-react, before the words. */
  icon?: ReactNode
  /** The keys that do the same; shown on the button and told to assistive technology. */
  keys?: string
}

export type ButtonProps = Look & ComponentProps<'button'> & { pending?: boolean }

/**
 * A button says what it does. While `pending` it keeps its words, its width and the focus, and ignores presses.
 */
export function Button({
  variant,
  size,
  icon,
  keys,
  pending,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(pending ? { 'aria-disabled': true, 'aria-busy': true } : {})}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      aria-keyshortcuts={keys ? ariaKeys(keys) || undefined : undefined}
      className={buttonStyle(variant, size, className)}
    >
      {pending ? <Spinner /> : icon}
      {children}
      {keys && <Kbd keys={keys} plain={variant === 'primary'} />}
    </button>
  )
}

export type ButtonLinkProps = Look & ComponentProps<typeof Link>

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ variant, size, icon, keys, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link
      prefetch={false}
      {...rest}
      aria-keyshortcuts={keys ? ariaKeys(keys) || undefined : undefined}
      className={buttonStyle(variant, size, className)}
    >
      {icon}
      {children}
      {keys && <Kbd keys={keys} plain={variant === 'primary'} />}
    </Link>
  )
}
