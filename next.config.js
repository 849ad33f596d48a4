import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'

/**
 * What holds for every answer, pages and files alike. The Content-Security-Policy of pages carries a nonce
 * and is set in proxy.ts.
 */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
]

/** An archived page is framed by the reader beside its text, and tells nobody where it is read. */
const ofArchivedPages = [
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
]

/**
 * Next writes the build folder's types into tsconfig.json. A build in a folder of its own (tests, a second
 * server) gets a file of its own for that, so that it leaves the tracked one alone.
 */
function ownTsconfig(distDir) {
  const path = `.cache/tsconfig${distDir.replaceAll('/', '-')}.json`
  mkdirSync('.cache', { recursive: true })
  if (!existsSync(path)) writeFileSync(path, '{ "extends": "../tsconfig.json" }\n')
  return path
}

const ownDistDir = process.env.NEXT_DIST_DIR

/** @type {import('next').NextConfig} */
const config = {
  distDir: ownDistDir || '.next',
  // `npm test` checks types; a build on somebody's machine has nothing to add but time.
  typescript: { ignoreBuildErrors: true, ...(ownDistDir && { tsconfigPath: ownTsconfig(ownDistDir) }) },
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: { position: 'bottom-right' },
  // Typed routes live in the build folder, so `tsc` on a fresh clone could not check them.
  typedRoutes: false,
  experimental: {
    authInterrupts: true,
    // A page is loaded when it is first asked for: the first one of all does not wait for the others.
    preloadEntriesOnStart: false,
    // Above the archive's own limit of 50 MB, so that what is too large gets the archive's answer.
    serverActions: { bodySizeLimit: '64mb' },
    proxyClientMaxBodySize: '64mb',
  },
  serverExternalPackages: [
    'pg',
    '@prisma/client',
    '@prisma/adapter-pg',
    '@node-rs/argon2',
    'graphile-worker',
    'linkedom',
    'pino',
  ],
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/:team/snapshots/:snapshot/webpage', headers: ofArchivedPages },
  ],
  // What browsers ask for beside a file that names no icon, such as a schema.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
}

/** Messages are parsed while building, so no page carries the parser, and a built server needs no plugin. */
export default async function configFor(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config
  const { default: createNextIntlPlugin } = await import('next-intl/plugin')
  const withMessages = createNextIntlPlugin({
    requestConfig: './lib/web/i18n.ts',
    experimental: { messages: { path: './messages', format: 'json', locales: 'infer', precompile: true } },
  })
  return withMessages(config)
}
