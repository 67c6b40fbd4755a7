import { OperatorError } from '@/server/kernel/operator-error';
import { runProgram } from './process/program';
import { withDatabase } from './process/with-database';

void runProgram(([folder]) => {
  if (!folder) throw new OperatorError('usage: npm run backup -- DIR');
  return withDatabase(async () => {
    const { backup } = await import('@/server/backup/command');
    return backup(folder);
  });
});
