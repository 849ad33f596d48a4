import { z } from 'zod'
import { id, line } from '@/lib/core/fields'
import { PASSWORD_MAX, PASSWORD_MIN } from './password-limits'

export const personName = line(120)

/** An address as the database keeps it; compared without regard to case. */
export const emailAddress = line(254).transform((text, context) => {
  if (/^[^@\s]+@[^@\s]+\.[^@\s.]+$|^[^@\s]+@localhost$/.test(text)) return text
  context.addIssue({ code: 'custom', message: 'emailUnreadable', params: { code: 'emailUnreadable' } })
  return z.NEVER
})

/** Long enough, and nothing else: what it is made of is its owner's business. */
export const newPassword = z.string().transform((text, context) => {
  const fail = (code: string, params: Record<string, number>) => {
    context.addIssue({ code: 'custom', message: code, params: { code, params } })
    return z.NEVER
  }
  if (text.length > PASSWORD_MAX) return fail('tooLong', { max: PASSWORD_MAX, length: text.length })
  if ([...text].length < PASSWORD_MIN) return fail('tooShort', { min: PASSWORD_MIN })
  return text.toWellFormed()
})

export const accountInput = z.object({ name: personName, email: emailAddress, password: newPassword })
export const renameInput = z.object({ name: personName })
export const passwordChangeInput = z.object({
  current: z.string().max(PASSWORD_MAX).default(''),
  password: newPassword,
})
export const sessionInput = z.object({ sessionId: id })
export const providerInput = z.object({ provider: z.enum(['github', 'google', 'oidc']) })
