/** A line of progress, with its seconds when something has ended. On stderr: some commands are read by programs. */
export function say(text, since) {
  const seconds = since === undefined ? '' : `${((Date.now() - since) / 1000).toFixed(1)} s`;
  process.stderr.write(`${seconds.padStart(8)}  ${text}\n`);
}
