/** How node runs the web server (`npm run web` in package.json says the same). An answer leaves one and a half megabytes
 *  behind; with V8's usual 16 MB for young objects, what a hundred answers hold while they are made is taken for old and has
 *  to be collected at a price: a quarter to a half more processor time for a page (docs/benchmarks.md). */
export const webFlags = ['--enable-source-maps', '--max-semi-space-size=128'];
export const jobsFlags = ['--enable-source-maps'];
