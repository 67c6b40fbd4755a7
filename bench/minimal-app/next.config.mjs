import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

// The same settings as ours, so that only what is built differs.
export default {
  distDir: '.next',
  poweredByHeader: false,
  compress: false,
  reactStrictMode: true,
  htmlLimitedBots: /.*/,
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: dirname(dirname(here)) },
};
