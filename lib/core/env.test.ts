import { describe, expect, it } from 'vitest'
import { blobSettings, EnvError, parseDatabaseUrl, parseEnv, signInProviders } from './env'

const least = { NEXTAUTH_SECRET: 'a'.repeat(32) }

const messageOf = (
  values: Record<string, string>,
  parse: (values: Record<string, string>) => unknown = parseEnv,
) => {
  try {
    parse(values)
  } catch (error) {
    if (error instanceof EnvError) return error.message
    throw error
  }
  return 'no error'
}

describe('parseEnv', () => {
  it('needs only a secret', () => {
    expect(parseEnv(least)).toMatchObject({
      PORT: 3000,
      DATABASE_POOL: 10,
      LOG_LEVEL: 'info',
      OPEN_SIGNUP: false,
    })
  })

  it('takes an empty variable for a missing one', () => {
    const emptied = { ...least, PORT: '', GITHUB_ID: '', OIDC_NAME: '', TRUST_PROXY: '' }
    expect(parseEnv(emptied)).toMatchObject({ PORT: 3000, OIDC_NAME: 'Single sign-on', TRUST_PROXY: false })
  })

  it('takes as contact of the archive only what can stand in a header', () => {
    for (const contact of ['desk@ledger.example', 'https://ledger.example/robot?id=1'])
      expect(parseEnv({ ...least, FETCH_CONTACT: contact }).FETCH_CONTACT).toBe(contact)
    for (const contact of ['desk@ledger.example\r\nCookie: a=1', 'the desk (night)', 'möwe@ledger.example'])
      expect(messageOf({ ...least, FETCH_CONTACT: contact })).toContain('FETCH_CONTACT: must be')
  })

  it('reads numbers and switches', () => {
    expect(parseEnv({ ...least, PORT: '4100', OPEN_SIGNUP: 'on' })).toMatchObject({
      PORT: 4100,
      OPEN_SIGNUP: true,
    })
  })

  it('names every variable at fault', () => {
    const message = messageOf({ PORT: 'x' })
    expect(message).toContain('NEXTAUTH_SECRET is missing')
    expect(message).toContain('PORT: ')
  })

  it('says what is wrong without repeating a secret', () => {
    const message = messageOf({ NEXTAUTH_SECRET: 'short-one' })
    expect(message).toContain('NEXTAUTH_SECRET: must have at least 32 characters')
    expect(message).not.toContain('short-one')
  })

  it('refuses half a sign-in method', () => {
    expect(messageOf({ ...least, GITHUB_ID: 'x' })).toContain('GITHUB_SECRET is needed with GITHUB_ID')
    expect(messageOf({ ...least, OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'x' })).toContain(
      'OIDC_CLIENT_SECRET is needed with OIDC_ISSUER and OIDC_CLIENT_ID',
    )
  })
})

describe('parseDatabaseUrl', () => {
  it('needs nothing else to be known', () => {
    const address = 'postgresql://desk:secret@127.0.0.1:5432/corroborate'
    expect(parseDatabaseUrl({ DATABASE_URL: address })).toBe(address)
  })

  it('says what is wrong without repeating a secret', () => {
    expect(messageOf({}, parseDatabaseUrl)).toContain('DATABASE_URL is missing')
    const message = messageOf({ DATABASE_URL: 'mysql://root:hidden@x/y' }, parseDatabaseUrl)
    expect(message).toContain('DATABASE_URL: must be a postgresql:// address')
    expect(message).not.toContain('hidden')
  })
})

describe('signInProviders', () => {
  it('has none by default', () => {
    expect(signInProviders(parseEnv(least))).toEqual({})
  })

  it('switches on what is complete', () => {
    const value = parseEnv({
      ...least,
      GOOGLE_ID: 'g',
      GOOGLE_SECRET: 's',
      OIDC_ISSUER: 'https://id.example.org',
      OIDC_CLIENT_ID: 'desk',
      OIDC_CLIENT_SECRET: 'hush',
      OIDC_NAME: 'Newsroom',
    })
    expect(signInProviders(value)).toEqual({
      google: { id: 'g', secret: 's' },
      oidc: { issuer: 'https://id.example.org', id: 'desk', secret: 'hush', name: 'Newsroom' },
    })
  })
})

describe('blobSettings', () => {
  const bucket = {
    ...{ ...least, S3_BUCKET: 'desk-archive', S3_ENDPOINT: 'https://s3.example.org' },
    ...{ S3_ACCESS_KEY_ID: 'desk', S3_SECRET_ACCESS_KEY: 'hush' },
  }

  it('is a folder unless a bucket is named', () => {
    expect(blobSettings(parseEnv(least))).toEqual({ folder: '.data/blobs' })
    expect(blobSettings(parseEnv({ ...least, BLOB_DIR: '/srv/blobs', S3_REGION: 'x' }))).toEqual({
      folder: '/srv/blobs',
    })
  })

  it('is a bucket that is named in full', () => {
    expect(blobSettings(parseEnv({ ...bucket, S3_PATH_STYLE: 'off' }))).toEqual({
      ...{ bucket: 'desk-archive', endpoint: 'https://s3.example.org', region: 'us-east-1' },
      ...{ accessKeyId: 'desk', secretAccessKey: 'hush', pathStyle: false },
    })
    expect(messageOf({ ...bucket, S3_SECRET_ACCESS_KEY: '' })).toContain(
      'S3_SECRET_ACCESS_KEY is needed with',
    )
    expect(messageOf({ ...bucket, S3_BUCKET: 'Desk/Archive' })).toContain('S3_BUCKET: is no name of a bucket')
  })
})
