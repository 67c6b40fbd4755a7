import { runProgram } from './process/program';
import { withDatabase } from './process/with-database';

void runProgram((args) =>
  withDatabase(async () => {
    const { main } = await import('@/server/events/verify-command');
    return main(args);
  }),
);
