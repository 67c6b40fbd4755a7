const wrongAddress: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name cannot be looked up',
  ETIMEDOUT: 'it does not answer',
  CONNECT_TIMEOUT: 'it does not answer',
  '28P01': 'it refuses the password',
  '28000': 'it refuses the role',
  '3D000': 'it has no database of that name',
};

/** What an operator can do something about, in one sentence; undefined for a surprise. */
export function plainReason(error: unknown): string | undefined {
  if (error instanceof Error && error.name === 'OperatorError') return error.message; // also the launcher's own
  const code = (error as { code?: string } | null)?.code ?? '';
  const reason = wrongAddress[code];
  return (
    reason &&
    `The database cannot be reached: ${reason} (${code}). Check DATABASE_URL, DATABASE_OWNER_URL and DATABASE_JOBS_URL.`
  );
}

export function report(error: unknown) {
  console.error(plainReason(error) ?? error);
}

/** Runs a command and ends the process with its code: 0 done, 1 something is wrong. */
export async function runProgram(main: (args: string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
  process.exit();
}
