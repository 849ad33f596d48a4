'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button, type ButtonProps } from './button'

type CopyButtonProps = Omit<ButtonProps, 'onClick' | 'children'> & {
  /** What is copied. A path beginning with `/` becomes a full address of this site. */
  value: string
  /** "Copy link". */
  label: string
}

/** Copies, and says so in the button and to screen readers. Where the browser refuses, the text is shown to copy by hand. */
export function CopyButton({ value, label, ...rest }: CopyButtonProps) {
  const t = useTranslations('common.copy')
  const [state, setState] = useState<'idle' | 'done' | 'refused'>('idle')
  useEffect(() => {
    if (state !== 'done') return
    const timer = setTimeout(() => setState('idle'), 2500)
    return () => clearTimeout(timer)
  }, [state])

  const text = () => (value.startsWith('/') ? new URL(value, window.location.origin).href : value)

  async function copy() {
    try {
      await navigator.clipboard.writeText(text())
      setState('done')
    } catch {
      setState('refused')
    }
  }

  const Icon = state === 'done' ? Check : Copy
  return (
    <>
      <Button {...rest} icon={<Icon aria-hidden="true" className="size-3.5" />} onClick={() => void copy()}>
        {label}
      </Button>
      <span role="status" className={state === 'refused' ? 'text-xs' : 'sr-only'}>
        {state === 'done' && t('done')}
        {state === 'refused' && (
          <>
            {t('refused')} <code className="select-all">{text()}</code>
          </>
        )}
      </span>
    </>
  )
}
