import { runProgram } from './process/program';
import { withDatabase } from './process/with-database';

void runProgram((args) =>
  withDatabase(async () => {
    const { seedLarge } = await import('@/server/seed/large/command');
    return seedLarge(args);
  }),
);
