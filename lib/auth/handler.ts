import NextAuth from 'next-auth'
import { env } from '@/lib/core/env'
import { authOptions } from './options'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own endpoints, told which browser and address is asking. */
export async function authHandler(request: Request, context: Context): Promise<Response> {
  const forwarded = env().TRUST_PROXY
    ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
    : undefined
  const options = authOptions(request.headers.get('user-agent'), forwarded ?? 'direct')
  const respond: unknown = await NextAuth(request as never, context as never, options)
  if (respond instanceof Response) return respond
  throw new TypeError('next-auth did not answer with a Response')
}
