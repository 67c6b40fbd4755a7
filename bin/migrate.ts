import { migrateDatabase } from './process/migrate-database';
import { runProgram } from './process/program';
import { say } from './process/progress';
import { withDatabase } from './process/with-database';

void runProgram(() =>
  withDatabase(
    async () => {
      await migrateDatabase(say);
      return 0;
    },
    { migrated: false },
  ),
);
