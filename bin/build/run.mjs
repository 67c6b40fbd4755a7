import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPages } from './pages.mjs';
import { buildPrograms } from './programs.mjs';
import { root } from './sources.mjs';

const commands = () =>
  readdirSync(join(root, 'bin'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .concat('build', 'dev')
    .sort();

/** Makes what the command needs current, then runs the program in this process: one process less to signal and to lose. */
export async function run([command, ...args]) {
  if (!commands().includes(command)) {
    console.error(`usage: node bin/launch.mjs <${commands().join(' | ')}> [arguments]`);
    process.exit(2);
  }
  process.chdir(root);
  const development = command === 'dev';
  if (command !== 'test') process.env.NODE_ENV ||= development ? 'development' : 'production';
  if (development) process.env.ANYI_DEV = '1';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  try {
    const programs = await buildPrograms();
    if (command === 'build') return void (await pagesOrEnd());
    if (command === 'web') process.env.ANYI_NEXT_DIR = await pagesOrEnd();
    const program = join(programs, `${development ? 'start' : command}.mjs`);
    process.argv = [process.argv[0], program, ...args];
    process.setSourceMapsEnabled(true);
    const { start } = await import(pathToFileURL(program).href);
    // The start prepares its database while the pages build, and refuses a taken port without waiting for them.
    if (development) await start(Promise.resolve('.build/next-dev'));
    else if (command === 'start') await start(plainlyRejected(buildPages()));
  } catch (error) {
    console.error(plainly(error));
    process.exit(1);
  }
}

/** While only the pages build, a signal ends the process in order, and its build with it. */
async function pagesOrEnd() {
  const end = (signal) => process.exit(signal === 'SIGINT' ? 130 : 143);
  process.on('SIGINT', end).on('SIGTERM', end);
  const distDir = await buildPages();
  process.off('SIGINT', end).off('SIGTERM', end);
  return distDir;
}

async function plainlyRejected(promise) {
  try {
    return await promise;
  } catch (error) {
    throw Object.assign(new Error(plainly(error)), { name: 'OperatorError' });
  }
}

function plainly(error) {
  if (error?.name === 'OperatorError' || error?.name === 'BuildError') return error.message;
  if (['EACCES', 'EROFS', 'EPERM', 'ENOSPC'].includes(error?.code) && error.path && existsSync(root))
    return `Cannot write to ${error.path} (${error.code}). The launcher builds inside the checkout: ${root}`;
  return error?.stack ?? String(error);
}
