/** Whether a request is signed as AWS Signature Version 4 has it, worked out from its specification with node:crypto alone. */
import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export type Credentials = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: string
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/

/** The code S3 refuses a request with, or null when it is signed by who it says. The body's digest is taken as it is said. */
export function refusalOf(request: IncomingMessage, { accessKeyId, secretAccessKey, region }: Credentials) {
  const [, key, day, zone, signed = '', signature] =
    AUTHORIZATION.exec(headerOf(request, 'authorization')) ?? []
  if (!day || !zone) return 'AccessDenied'
  if (key !== accessKeyId) return 'InvalidAccessKeyId'
  const names = signed.split(';')
  if (
    zone !== region ||
    !['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name))
  )
    return 'AuthorizationHeaderMalformed'
  const url = new URL(request.url ?? '/', 'http://store.example')
  const canonical = [
    request.method,
    url.pathname,
    queryOf(url),
    ...names.map((name) => `${name}:${headerOf(request, name).trim().replace(/ +/g, ' ')}`),
    '',
    signed,
    headerOf(request, 'x-amz-content-sha256'),
  ].join('\n')
  const scope = `${day}/${zone}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', headerOf(request, 'x-amz-date'), scope, sha256(canonical)].join('\n')
  const signing = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${secretAccessKey}`, day), zone))
  return hmac(signing, toSign).toString('hex') === signature ? null : 'SignatureDoesNotMatch'
}

function queryOf(url: URL): string {
  const encoded = (text: string) =>
    encodeURIComponent(text).replace(
      /[!'()*]/g,
      (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
    )
  return [...url.searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&')
}

const headerOf = ({ headers }: IncomingMessage, name: string) => String(headers[name] ?? '')
