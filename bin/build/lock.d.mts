/** Names a running process beyond doubt: id and start. */
export function mark(pid: number): string;
/** Whether the process that wrote the mark still runs. */
export function isHeld(content: string | undefined): boolean;
/** Runs `work` while holding the lock file; a lock whose process is gone is taken over. */
export function underLock<T>(
  file: string,
  work: (handTo: (pid: number) => void) => Promise<T> | T,
  onWait: (pid: string | undefined) => void,
): Promise<T>;
