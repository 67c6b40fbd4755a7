/** Names a running process beyond doubt: id and start. */
export function mark(pid: number): string;
/** Whether one of the processes named in the content, one mark a line, still runs. */
export function isHeld(content: string | undefined): boolean;
/** Runs `work` while holding the lock file; a lock whose process is gone is taken over. */
export function underLock<T>(
  file: string,
  work: (shareWith: (pid: number) => void) => Promise<T> | T,
  onWait: (pid: string | undefined) => void,
): Promise<T>;
