'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Shape, type ShapeName } from '@/components/ui/shape'
import { TextInput } from '@/components/ui/text-input'
import { passwordAdvice, type Strength } from '@/lib/auth/advice'
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/auth/password-limits'

const LOOK: Record<Strength, { shape: ShapeName; colour: string }> = {
  short: { shape: 'dash', colour: 'text-soft' },
  weak: { shape: 'diamond', colour: 'text-unverified' },
  fair: { shape: 'diamond', colour: 'text-unverified' },
  strong: { shape: 'square', colour: 'text-confirmed' },
}

type PasswordFieldProps = {
  label: string
  error?: string
  /** What a guesser would try first: read when it is needed, from the other fields of the form. */
  personal: () => readonly string[]
}

/** A box for a new password, with advice while it is typed. The advice refuses nothing; only the length counts. */
export function PasswordField({ label, error, personal }: PasswordFieldProps) {
  const t = useTranslations('auth.password')
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(false)
  return (
    <div className="flex flex-col gap-1">
      <Field label={label} hint={t('rule', { min: PASSWORD_MIN })} error={error} required>
        {(control) => (
          <span className="flex gap-1.5">
            <TextInput
              {...control}
              name="password"
              type={shown ? 'text' : 'password'}
              dir="ltr"
              autoComplete="new-password"
              autoCapitalize="none"
              spellCheck={false}
              required
              minLength={PASSWORD_MIN}
              maxLength={PASSWORD_MAX}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button aria-label={t(shown ? 'hideIt' : 'showIt')} onClick={() => setShown(!shown)}>
              {t(shown ? 'hide' : 'show')}
            </Button>
          </span>
        )}
      </Field>
      <div role="status" className="min-h-[1.45em] text-xs">
        {typed && <Advice password={typed} personal={personal()} />}
      </div>
    </div>
  )
}

function Advice({ password, personal }: { password: string; personal: readonly string[] }) {
  const t = useTranslations('auth.password')
  const { strength, hints } = passwordAdvice(password, personal)
  const { shape, colour } = LOOK[strength]
  return (
    <>
      <span className={`inline-flex items-center gap-1.5 font-semibold ${colour}`}>
        <Shape name={shape} />
        {t(`strength.${strength}`)}
      </span>{' '}
      <span className="text-soft">
        {hints
          .filter((hint) => hint !== 'short')
          .map((hint) => t(`hints.${hint}`))
          .join(' ')}
      </span>
    </>
  )
}
