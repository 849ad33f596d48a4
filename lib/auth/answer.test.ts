import { describe, expect, it } from 'vitest'
import { answerTo } from './answer'

const here = 'http://127.0.0.1:3000'
const asked = {
  pathname: '/api/auth/callback/credentials',
  site: [here, 'http://localhost:3000'],
  way: '/ledger/queue',
  email: 'mira+1@ledger.test',
}

describe('answerTo', () => {
  it('leads on after success, by path, and forgets the address', () => {
    const answer = answerTo(asked, `${here}/ledger/queue`)
    expect(answer).toMatchObject({ kind: 'redirect', location: '/ledger/queue' })
    expect(answer.cookies[0]).toContain('sign-in-email=; Path=/sign-in; Max-Age=0')
  })

  it('leads back after a failure with the reason, the way on and the address typed', () => {
    const answer = answerTo(asked, `${here}/sign-in?error=CredentialsSignin`)
    expect(answer).toMatchObject({ location: '/sign-in?error=CredentialsSignin&next=%2Fledger%2Fqueue' })
    expect(answer.cookies[0]).toContain(
      'sign-in-email=mira%2B1%40ledger.test; Path=/sign-in; Max-Age=300; HttpOnly',
    )
  })

  it('never leads back with a way to another site', () => {
    const answer = answerTo({ ...asked, way: '//evil.example' }, '/sign-in?error=wait-12')
    expect(answer).toMatchObject({ location: '/sign-in?error=wait-12&next=%2F' })
  })

  it('says that the form was too old', () => {
    const answer = answerTo(asked, `${here}/api/auth/signin?csrf=true`)
    expect(answer).toMatchObject({ location: '/sign-in?error=expired&next=%2Fledger%2Fqueue' })
  })

  it('does not let a page of one name lead to another name of this host', () => {
    expect(answerTo(asked, 'http://localhost:3000/x')).toMatchObject({ kind: 'redirect', location: '/x' })
  })

  it('goes to a provider by a page that a form may lead to', () => {
    const provider = 'https://id.example/authorize?a=1&b="><script>'
    const answer = answerTo({ ...asked, pathname: '/api/auth/signin/oidc' }, provider)
    if (answer.kind !== 'page') return expect.fail(`was ${answer.kind}`)
    expect(answer.html).toContain('url=https://id.example/authorize?a=1&#38;b=&#34;&#62;&#60;script&#62;"')
    expect(answer.html).not.toContain('<script>')
  })

  it('leaves an answer that leads nowhere as it is', () => {
    expect(answerTo(asked, null)).toEqual({ kind: 'as-is', cookies: [] })
  })
})
