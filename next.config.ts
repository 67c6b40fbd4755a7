import type { NextConfig } from 'next';

// First segments that are pages or files of their own; everything else is Chinese without a prefix (foundations of the
// addresses: `/` and `/status` are Chinese, `/en` and `/en/status` English). A last segment with a dot is a file.
const ownSegments = 'en|zh|office|api|_next|outbox';
const firstSegment = `:first((?!(?:${ownSegments})(?:/|$))[^/.]+)`;

const appHost = () =>
  process.env.APP_URL && URL.canParse(process.env.APP_URL) ? [new URL(process.env.APP_URL).host] : [];

const config: NextConfig = {
  // The launcher builds into a folder named by the hash of the sources and tells every process by this variable.
  distDir: process.env.ANYI_NEXT_DIR || '.next',
  serverExternalPackages: ['postgres', '@node-rs/argon2', 'sharp', 'pino', 'graphile-worker'],
  poweredByHeader: false,
  compress: false, // our server compresses
  reactStrictMode: true,
  typescript: {
    ignoreBuildErrors: true, // `npm test` runs tsc; a first start should not wait for it
    tsconfigPath: 'tsconfig.next.json', // Next rewrites a tsconfig that lists its files; it leaves one that extends alone
  },
  experimental: {
    serverActions: { bodySizeLimit: '200kb', allowedOrigins: appHost() },
  },
  async rewrites() {
    return {
      beforeFiles: [
        { source: '/', destination: '/zh' },
        { source: `/${firstSegment}`, destination: '/zh/:first' },
        { source: `/${firstSegment}/:rest*`, destination: '/zh/:first/:rest*' },
      ],
      afterFiles: [],
      fallback: [],
    };
  },
};

export default config;
