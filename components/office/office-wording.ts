import type { ProcedureId } from '@/domain/claims/procedure';
import { eventSentence, stateName } from '@/domain/claims/wording';

/** The words of the procedures speak to the worker; to the office they are about one. */
const aboutTheWorker = (text: string): string => text.replaceAll('您', '劳动者');

export const stateText = (procedure: ProcedureId, state: string): string =>
  aboutTheWorker(stateName(procedure, state).zh);

export const eventText = (procedure: ProcedureId, event: string): string =>
  aboutTheWorker(eventSentence(procedure, event).zh);
