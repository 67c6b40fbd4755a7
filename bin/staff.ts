import { runProgram } from './process/program';
import { withDatabase } from './process/with-database';

void runProgram((args) =>
  withDatabase(async () => {
    const { main } = await import('@/server/staff/invite-command');
    return main(args);
  }),
);
