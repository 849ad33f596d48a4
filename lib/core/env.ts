import { z } from 'zod'

const text = z.string().trim().min(1)
const words = z
  .enum(['true', 'false', '1', '0', 'on', 'off'])
  .transform((word) => word === 'true' || word === '1' || word === 'on')

/** An empty variable means the same as a missing one: shells and compose files write both. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value || undefined, schema.optional())
const withDefault = <T extends z.ZodType>(schema: T, fallback: string) =>
  z.preprocess((value) => value || fallback, schema)

const schema = z
  .object({
    NODE_ENV: withDefault(z.enum(['production', 'development', 'test']), 'production'),
    /** Connections this process may open to Postgres. */
    DATABASE_POOL: withDefault(z.coerce.number().int().min(1).max(100), '10'),
    /** Signs sessions. `npm start` makes one and keeps it. */
    NEXTAUTH_SECRET: text.min(32, 'must have at least 32 characters'),
    NEXTAUTH_URL: withDefault(z.url({ protocol: /^https?$/ }), 'http://127.0.0.1:3000'),
    PORT: withDefault(z.coerce.number().int().min(0).max(65_535), '3000'),
    LOG_LEVEL: withDefault(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']), 'info'),
    /** Whether a visitor may make an account without an invitation once the first account exists. */
    OPEN_SIGNUP: withDefault(words, 'false'),
    GITHUB_ID: optional(text),
    GITHUB_SECRET: optional(text),
    GOOGLE_ID: optional(text),
    GOOGLE_SECRET: optional(text),
    OIDC_ISSUER: optional(z.url({ protocol: /^https?$/ })),
    OIDC_CLIENT_ID: optional(text),
    OIDC_CLIENT_SECRET: optional(text),
    /** What the sign-in button calls the OIDC provider. */
    OIDC_NAME: withDefault(text, 'Single sign-on'),
    /** Set to 1 behind a proxy of one's own that appends the client's address to X-Forwarded-For. */
    TRUST_PROXY: withDefault(words, 'false'),
    /** The folder that original bytes lie in, unless a bucket is named. `npm start` puts it into the data folder. */
    BLOB_DIR: withDefault(text, '.data/blobs'),
    /** An object store that speaks S3, instead of that folder. */
    S3_BUCKET: optional(text.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is no name of a bucket')),
    S3_ENDPOINT: optional(z.url({ protocol: /^https?$/ })),
    S3_REGION: withDefault(text, 'us-east-1'),
    S3_ACCESS_KEY_ID: optional(text),
    S3_SECRET_ACCESS_KEY: optional(text),
    /** Whether the bucket stands in the path of an address; otherwise before the host's name. */
    S3_PATH_STYLE: withDefault(words, 'true'),
    /** An HTTP proxy through which pages are fetched, where the network lets nothing out without one. */
    FETCH_PROXY: optional(z.url({ protocol: /^http$/ })),
    /** Whom an outlet can ask about what the archive fetches: an address of mail or of a page, in every request. */
    FETCH_CONTACT: optional(
      text.regex(/^[\w.+@:/?=&%~-]{3,200}$/, 'must be an address of mail or of a page, in ASCII'),
    ),
    /** Serves /design, the page of all interface parts, in production too. */
    DESIGN_PAGE: withDefault(words, 'false'),
  })
  .superRefine((value, context) => {
    const together = [
      ['GITHUB_ID', 'GITHUB_SECRET'],
      ['GOOGLE_ID', 'GOOGLE_SECRET'],
      ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
      ['S3_BUCKET', 'S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
    ] as const
    for (const group of together) {
      const missing = group.filter((name) => !value[name])
      if (missing.length === 0 || missing.length === group.length) continue
      const given = group.filter((name) => value[name]).join(' and ')
      for (const name of missing)
        context.addIssue({ code: 'custom', path: [name], message: `is needed with ${given}` })
    }
  })

/** Apart from the rest, for it is known later: the server makes ready while its Postgres still comes up. */
const address = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' }),
})

type Values = Readonly<Record<string, string | undefined>>
export type Env = z.infer<typeof schema>

/** Every variable the program itself reads. The table in README.md is held to it by a test. */
export const ENV_NAMES: readonly string[] = [...Object.keys(address.shape), ...Object.keys(schema.shape)]

/** The environment does not fit; the message names every variable at fault and never its value. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}

/** Reads the variables the program knows out of `values`, all but the database's address. Throws `EnvError`. */
export const parseEnv = (values: Values): Env => read(schema, values)

/** Reads the database's address out of `values`. Throws `EnvError`. */
export const parseDatabaseUrl = (values: Values): string => read(address, values).DATABASE_URL

function read<T>(known: z.ZodType<T>, values: Values): T {
  const parsed = known.safeParse(values)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0])
    return values[name]
      ? `${name}: ${issue.message}`
      : `${name} ${issue.code === 'custom' ? issue.message : 'is missing'}`
  })
  throw new EnvError(
    `The environment does not fit. ${faults.join('; ')}. npm start sets what it can by itself.`,
  )
}

let current: Env | undefined

/** The environment, read once on first use: a build imports this module without having one. */
export function env(): Env {
  current ??= parseEnv(process.env)
  return current
}

/** Where the database is. Not to be asked before it is there. */
export const databaseUrl = (): string => parseDatabaseUrl(process.env)

export type SignInProviders = {
  readonly github?: { readonly id: string; readonly secret: string }
  readonly google?: { readonly id: string; readonly secret: string }
  readonly oidc?: {
    readonly issuer: string
    readonly id: string
    readonly secret: string
    readonly name: string
  }
}

/** The outside sign-in methods this environment switches on; a method is there only when it is complete. */
export function signInProviders(value: Env = env()): SignInProviders {
  const {
    GITHUB_ID,
    GITHUB_SECRET,
    GOOGLE_ID,
    GOOGLE_SECRET,
    OIDC_ISSUER,
    OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET,
  } = value
  return {
    ...(GITHUB_ID && GITHUB_SECRET && { github: { id: GITHUB_ID, secret: GITHUB_SECRET } }),
    ...(GOOGLE_ID && GOOGLE_SECRET && { google: { id: GOOGLE_ID, secret: GOOGLE_SECRET } }),
    ...(OIDC_ISSUER &&
      OIDC_CLIENT_ID &&
      OIDC_CLIENT_SECRET && {
        oidc: { issuer: OIDC_ISSUER, id: OIDC_CLIENT_ID, secret: OIDC_CLIENT_SECRET, name: value.OIDC_NAME },
      }),
  }
}

export type S3Settings = {
  readonly bucket: string
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly pathStyle: boolean
}

/** Where original bytes lie: in a bucket when this environment names one, else in a folder. */
export function blobSettings(value: Env = env()): S3Settings | { readonly folder: string } {
  const { S3_BUCKET, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = value
  if (!S3_BUCKET || !S3_ENDPOINT || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY)
    return { folder: value.BLOB_DIR }
  return {
    bucket: S3_BUCKET,
    endpoint: S3_ENDPOINT,
    region: value.S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    pathStyle: value.S3_PATH_STYLE,
  }
}
