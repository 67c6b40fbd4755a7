import { settings } from './settings';

const started = Date.now();

/** The time now. A demonstration may be dated (ANYI_NOW): its clock then runs on from that instant. */
export function currentTime(): Date {
  const { demoAsOf } = settings();
  return demoAsOf ? new Date(demoAsOf.getTime() + Date.now() - started) : new Date();
}
