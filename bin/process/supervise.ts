import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const crashWindow = 60_000;
const crashesAllowed = 5;
const firstPause = 500;

/** What web and jobs tell their supervisor once they can be used. */
export type ReadyMessage = { type: 'ready'; url?: string };
const isReady = (message: unknown): message is ReadyMessage =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready';

export type Supervised = {
  /** What the child said when it was ready for the first time. */
  ready: Promise<ReadyMessage>;
  /** Ends the child; outright when it has not ended after `grace` ms. */
  stop(grace: number): Promise<void>;
};

export type Supervision = {
  /** What it is called in messages. */
  program: string;
  file: string;
  /** Of node. */
  flags: string[];
  env: NodeJS.ProcessEnv;
  say: (line: string) => void;
  /** Called once, when the child refuses to start or crashes again and again. */
  giveUp: () => void;
};

/** Runs a program beside this one and starts it again when it crashes. */
export function supervise({ program, file, flags, env, say, giveUp }: Supervision): Supervised {
  const crashes: number[] = [];
  let child: ChildProcess | undefined;
  let ending = false;
  let wasReady = false;
  const { promise: ready, resolve: becomeReady } = withResolvers<ReadyMessage>();

  function start() {
    if (ending) return;
    child = fork(file, [], { env, execArgv: flags });
    child.on('message', (message) => {
      if (!isReady(message)) return;
      if (wasReady) say(`${program} is back`);
      wasReady = true;
      becomeReady(message);
    });
    child.once('exit', (code, signal) => void (ending || ended(code, signal)));
  }

  async function ended(code: number | null, signal: NodeJS.Signals | null) {
    const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
    const now = Date.now();
    crashes.push(now);
    const recent = crashes.filter((at) => now - at < crashWindow).length;
    // A refusal with its reason comes before it was ever ready; trying again would only repeat the sentence.
    const refused = !wasReady && !signal;
    if (refused || recent >= crashesAllowed) {
      say(refused ? `${program} did not start` : `${program} ${how}, ${recent} times within a minute: giving up`);
      return giveUp();
    }
    const pause = firstPause * 2 ** (recent - 1);
    say(`${program} ${how}; starting it again in ${pause / 1000} s`);
    await sleep(pause);
    start();
  }

  async function stop(grace: number) {
    ending = true;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child?.kill('SIGKILL'), grace);
    await exit;
    clearTimeout(impatience);
  }

  start();
  return { ready, stop };
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}
