import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPages } from './pages.mjs';
import { buildPrograms } from './programs.mjs';
import { root } from './sources.mjs';

const withPages = ['start', 'web', 'build'];

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
  try {
    const programs = await buildPrograms();
    if (withPages.includes(command)) process.env.ANYI_NEXT_DIR = await buildPages();
    if (development) process.env.ANYI_NEXT_DIR = '.build/next-dev';
    if (command === 'build') return;
    const program = join(programs, `${development ? 'start' : command}.mjs`);
    process.argv = [process.argv[0], program, ...args];
    process.setSourceMapsEnabled(true);
    await import(pathToFileURL(program).href);
  } catch (error) {
    console.error(plainly(error));
    process.exit(1);
  }
}

function plainly(error) {
  if (error?.name === 'OperatorError' || error?.name === 'BuildError') return error.message;
  if (['EACCES', 'EROFS', 'EPERM', 'ENOSPC'].includes(error?.code) && error.path && existsSync(root))
    return `Cannot write to ${error.path} (${error.code}). The launcher builds inside the checkout: ${root}`;
  return error;
}
