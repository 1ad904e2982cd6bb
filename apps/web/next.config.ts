import type { NextConfig } from 'next'

const config: NextConfig = {
  // A build has a directory of its own, named by what went into it, so that none is ever overwritten in use.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // A build is read-only once made: servers with different databases may share it (npm start and npm test do).
  experimental: { isrFlushToDisk: false },
  poweredByHeader: false,
  // In development server.ts logs requests too, and without queries: those hold links' tokens.
  logging: { incomingRequests: false },
  // Preloads stand in the page, not in a header that server.ts would have to keep beside it.
  reactMaxHeadersLength: 0,
  reactStrictMode: true,
  // server.ts compresses what it caches; a CDN or this does the rest.
  compress: true,
  // Pages leave whole, so their metadata can stand in the head for everybody.
  htmlLimitedBots: /.*/,
  // Loaded by Node as they are, so that the server and the pages share one module and one connection pool.
  serverExternalPackages: ['@lomash/api', '@lomash/db', '@lomash/cache'],
}

export default config
