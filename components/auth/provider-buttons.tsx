import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

type ProviderButtonsProps = {
  providers: readonly { id: string; name: string }[]
  csrfToken: string
  /** The path to come back to. */
  next: string
  /** In the settings the account is connected rather than signed in with. */
  connect?: boolean
}

/** One form a provider; nothing when none is switched on. */
export function ProviderButtons({ providers, csrfToken, next, connect }: ProviderButtonsProps) {
  const t = useTranslations('auth.signIn')
  return providers.map(({ id, name }) => (
    <form key={id} method="post" action={`/api/auth/signin/${id}`}>
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={next} />
      <Button type="submit" className={connect ? undefined : 'w-full'}>
        {t(connect ? 'connect' : 'with', { name })}
      </Button>
    </form>
  ))
}
