import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

const advice =
  'No browser was found for the browser tests. Install one with `apt-get install chromium`, or name one by CHROMIUM_PATH.';

/** Some builds lack libraries of the system: only a browser that says its version counts. */
function works(path: string | undefined): path is string {
  return (
    Boolean(path) && spawnSync(path!, ['--no-sandbox', '--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
  );
}

/** The package unpacks its browser into the folder for temporary files, where another user's copy could lie: ours goes
 *  beside the package. */
async function packaged(): Promise<string | undefined> {
  const { TMPDIR } = process.env;
  try {
    process.env.TMPDIR = resolve('node_modules/.cache/browser');
    mkdirSync(process.env.TMPDIR, { recursive: true });
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch {
    return undefined; // a machine for which the package has no browser
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || process.env.CI !== 'true') return undefined;
  const quiet = {
    stdio: 'ignore',
    timeout: 240_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync('apt-get', ['update'], quiet);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
  return '/usr/bin/chromium';
}

/** Path of a browser that runs here: the one named, the package's (without a window to draw, so nearly twice as fast),
 *  Debian's, or on a build server one installed now. */
export async function findBrowser(): Promise<{ path: string } | { advice: string }> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return works(named) ? { path: named } : { advice: `CHROMIUM_PATH names ${named}, which does not run.` };
  for (const find of [packaged, () => '/usr/bin/chromium', installed]) {
    const path = await find();
    if (works(path)) return { path };
  }
  return { advice };
}
