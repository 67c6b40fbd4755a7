import { closeDatabase, ownerSql } from '@/server/kernel/database';
import { verifyEvents, type Break } from './verify';

const meaning: Record<Break['what'], string> = {
  content: 'the event was changed',
  link: 'the event does not follow the one before it',
  head: 'the claim says something else than its last event',
  none: 'the claim has no event',
};

const say = (line: string) => console.log(line);

/** `npm run verify-events`: recomputes the chain of every claim. Non-zero when one is broken. */
export async function main(_args: string[]): Promise<number> {
  let spoke = performance.now();
  try {
    const { claims, events, broken, headHash } = await verifyEvents(ownerSql(), (done) => {
      if (performance.now() - spoke < 2_000) return;
      spoke = performance.now();
      say(`${done} claims read`);
    });
    for (const { claimId, seq, what } of broken) say(`broken: claim ${claimId}, event ${seq}: ${meaning[what]}`);
    say(`${claims} claims, ${events} events, ${broken.length} broken`);
    say(`head hash ${headHash}`);
    return broken.length === 0 ? 0 : 1;
  } finally {
    await closeDatabase();
  }
}
