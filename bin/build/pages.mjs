import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isComplete, markComplete, markUsed, prune } from './folders.mjs';
import { underLock } from './lock.mjs';
import { say } from './progress.mjs';
import { BuildError, hashOf, root } from './sources.mjs';

const sources = [
  'app',
  'components',
  'domain',
  'server',
  'db',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.next.json',
];
const prefix = 'next-';
const builds = '.build';

/** Builds the pages when the sources have changed. Returns distDir, relative to the checkout.
 *  Next writes the name of its folder into the build, so it is built where it stays instead of being renamed. */
export async function buildPages() {
  const distDir = `${builds}/${prefix}${hashOf(sources)}`;
  const folder = join(root, distDir);
  if (!isComplete(folder)) {
    const waiting = (pid) => say(`waiting for another build (process ${pid})`);
    await underLock(join(root, builds, 'lock'), (shareWith) => compileInto(distDir, folder, shareWith), waiting);
  }
  markUsed(folder);
  return distDir;
}

async function compileInto(distDir, folder, shareWith) {
  if (isComplete(folder)) return;
  const since = Date.now();
  say('building the pages, this happens once for each version of the sources');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await nextBuild(distDir, shareWith).catch((error) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  rmSync(join(folder, 'cache'), { recursive: true, force: true });
  // Saved while we built: good enough to run now, not to be taken for the build of these sources again.
  if (distDir.endsWith(hashOf(sources))) markComplete(folder);
  prune(join(root, builds), prefix);
  say('pages built', since);
}

function nextBuild(distDir, shareWith) {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ANYI_NEXT_DIR: distDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid) shareWith(child.pid);
  const endWithUs = () => child.kill();
  process.once('exit', endWithUs);
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const tick = setInterval(() => say('still building the pages'), 15_000);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(tick);
      process.off('exit', endWithUs);
      if (code === 0) resolve();
      else reject(new BuildError(`The pages do not build (${signal ?? `code ${code}`}).\n${Buffer.concat(output)}`));
    });
  });
}
