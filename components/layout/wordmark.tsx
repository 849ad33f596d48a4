import Link from 'next/link'
import { useTranslations } from 'next-intl'

/** The product's name, set like print. */
export function Wordmark({ href }: { href: string }) {
  const t = useTranslations('common')
  const name = t('product')
  return (
    <Link
      prefetch={false}
      href={href}
      className="target inline-flex shrink-0 items-center font-serif text-lg font-semibold tracking-[-0.01em]"
    >
      <span dir="ltr">
        {name.slice(0, -3)}
        <span className="text-accent">{name.slice(-3)}</span>
      </span>
    </Link>
  )
}
