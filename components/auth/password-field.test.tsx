import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { en } from '@/messages/en'
import { PasswordField } from './password-field'

it('has a button whose name alone says what it does, and begins with the word that is seen', () => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
      <PasswordField label="Password" personal={() => []} />
    </NextIntlClientProvider>,
  )
  const [, attributes = '', word] = /<button([^>]*)>([^<]*)</.exec(html) ?? []
  expect(attributes).toContain('aria-label="Show password"')
  expect(word).toBe('Show')
  expect(attributes).not.toContain('aria-pressed') // “Hide, pressed” would say that it is hidden
})
