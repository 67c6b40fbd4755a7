import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHeld, mark } from '../build/lock.mjs';

/** The programs that use the embedded database of one data folder. The last to leave ends it; a program that was killed
 *  does not count. Call only under the folder's lock. */
export class DatabaseUsers {
  constructor(private readonly dataDir: string) {}

  private get folder() {
    return join(this.dataDir, 'users');
  }

  join() {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(this.folder, String(process.pid)), mark(process.pid));
  }

  /** True when nobody else is left. */
  leave(): boolean {
    rmSync(join(this.folder, String(process.pid)), { force: true });
    const others = readdirSync(this.folder).map((name) => join(this.folder, name));
    const held = others.filter((file) => isHeld(readFileSync(file, 'utf8')));
    others.filter((file) => !held.includes(file)).forEach((file) => rmSync(file, { force: true }));
    return held.length === 0;
  }
}
