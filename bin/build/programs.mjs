import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isComplete, markComplete, markUsed, prune } from './folders.mjs';
import { underLock } from './lock.mjs';
import { say } from './progress.mjs';
import { BuildError, hashOf, root } from './sources.mjs';

const sources = ['bin', 'server', 'domain', 'db', 'bench', 'package-lock.json', 'tsconfig.json'];
const programsFolder = join(root, 'dist');

const entryPoints = () =>
  readdirSync(join(root, 'bin'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, 'bin', name));

// Until all rooms are furnished: a module that is not there yet fails only the program that uses it.
const missingModules = {
  name: 'missing-modules',
  setup(build) {
    build.onResolve({ filter: /^@\// }, ({ path }) => {
      const base = join(root, path.slice(2));
      const exists = ['', '.ts', '.tsx', '.json'].some((extension) => existsSync(base + extension));
      return exists ? undefined : { path, external: true };
    });
  },
};

async function compile(folder) {
  const esbuild = await import('esbuild').catch(() => {
    throw new BuildError('The packages are not installed: run `npm ci` first.');
  });
  try {
    const { warnings } = await esbuild.build({
      entryPoints: entryPoints(),
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      absWorkingDir: root,
      bundle: true,
      splitting: true, // a program loads only what it uses, so that short commands start quickly
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      packages: 'external',
      sourcemap: true,
      logLevel: 'silent',
      plugins: [missingModules],
    });
    if (warnings.length > 0) throw new BuildError(await describe(esbuild, warnings, 'warning'));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error.errors ? new BuildError(await describe(esbuild, error.errors, 'error')) : error;
  } finally {
    await esbuild.stop();
  }
}

const describe = async (esbuild, messages, kind) =>
  `The programs do not build.\n${(await esbuild.formatMessages(messages, { kind })).join('')}`;

/** Compiles bin/*.ts when the sources have changed. Returns the folder with one .mjs for each program. */
export async function buildPrograms() {
  const current = () => join(programsFolder, hashOf(sources));
  if (!isComplete(current())) {
    const waiting = (pid) => say(`waiting for another build (process ${pid})`);
    await underLock(join(programsFolder, 'lock'), () => compileInto(current), waiting);
  }
  const folder = current();
  if (!isComplete(folder)) return buildPrograms(); // a source was saved while we built
  markUsed(folder);
  return folder;
}

async function compileInto(current) {
  const folder = current();
  if (isComplete(folder)) return;
  const since = Date.now();
  const unfinished = join(programsFolder, `unfinished-${process.pid}`);
  await compile(unfinished);
  if (current() === folder) {
    markComplete(unfinished);
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  }
  rmSync(unfinished, { recursive: true, force: true });
  prune(programsFolder, '');
  say('programs built', since);
}
