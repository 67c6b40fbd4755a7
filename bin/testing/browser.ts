import { spawnSync } from 'node:child_process';

const advice =
  'No browser was found for the browser tests. Install one with `apt-get install chromium`, or name one by CHROMIUM_PATH.';

/** Some builds lack libraries of the system: only a browser that says its version counts. */
function works(path: string | undefined): path is string {
  return (
    Boolean(path) && spawnSync(path!, ['--no-sandbox', '--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
  );
}

async function packaged(): Promise<string | undefined> {
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch {
    return undefined; // a machine for which the package has no browser
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

/** Path of a browser that runs here: the one named, Debian's, the package's, or on a build server one installed now. */
export async function findBrowser(): Promise<{ path: string } | { advice: string }> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return works(named) ? { path: named } : { advice: `CHROMIUM_PATH names ${named}, which does not run.` };
  for (const find of [() => '/usr/bin/chromium', packaged, installed]) {
    const path = await find();
    if (works(path)) return { path };
  }
  return { advice };
}
