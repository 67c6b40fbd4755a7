import { OperatorError } from '@/server/kernel/operator-error';
import { runProgram } from './process/program';
import { withDatabase } from './process/with-database';

// Not migrated first: a restore fills an empty database and brings it to this build's schema afterwards.
void runProgram(([folder]) => {
  if (!folder) throw new OperatorError('usage: npm run restore -- DIR');
  return withDatabase(
    async () => {
      const { restore } = await import('@/server/backup/command');
      return restore(folder);
    },
    { migrated: false },
  );
});
