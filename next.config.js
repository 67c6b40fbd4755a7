const appHost = () =>
  process.env.APP_URL && URL.canParse(process.env.APP_URL) ? [new URL(process.env.APP_URL).host] : [];

/** @type {import('next').NextConfig} */
export default {
  // The launcher builds into a folder named by the hash of the sources and tells every process by this variable.
  distDir: process.env.ANYI_NEXT_DIR || '.next',
  serverExternalPackages: ['postgres', '@node-rs/argon2', 'sharp', 'pino', 'graphile-worker'],
  poweredByHeader: false,
  compress: false, // our server compresses
  reactStrictMode: true,
  // Title and description wait for nothing slow, so they stand in the head of every answer, not in a part that is streamed
  // after it: a page is never without its title, not even between two of them.
  htmlLimitedBots: /.*/,
  typescript: {
    ignoreBuildErrors: true, // `npm test` runs tsc; a first start should not wait for it
    tsconfigPath: 'tsconfig.next.json', // Next rewrites a tsconfig that lists its files; it leaves one that extends alone
  },
  experimental: {
    serverActions: { bodySizeLimit: '200kb', allowedOrigins: appHost() },
  },
};
