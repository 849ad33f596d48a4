import { cx } from './cx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'sm' | 'md'

const BASE =
  'target inline-flex items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium no-underline select-none disabled:cursor-not-allowed aria-disabled:cursor-not-allowed disabled:border-line disabled:bg-wash disabled:text-faint aria-disabled:opacity-80'

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'border-accent bg-accent text-accent-ink hover:border-accent-hover hover:bg-accent-hover',
  secondary: 'border-line-strong bg-surface text-ink hover:border-control hover:bg-wash',
  quiet: 'border-transparent bg-transparent text-soft hover:bg-wash hover:text-ink',
  danger: 'border-danger bg-surface text-danger hover:bg-danger hover:text-danger-ink',
}

const SIZES: Record<ButtonSize, string> = { sm: 'px-2 py-0.5 text-xs', md: 'px-2.5 py-1' }

/** The classes of a button, for buttons and for links that look like one. */
export function buttonStyle(
  variant: ButtonVariant = 'secondary',
  size: ButtonSize = 'md',
  extra?: string,
): string {
  return cx(BASE, VARIANTS[variant], SIZES[size], extra)
}
