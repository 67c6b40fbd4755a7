import { open, openBytes, seal, type Place } from '@/server/kernel/seal';

/** Files of the store are sealed as if they were a column of their row. */
export const contentPlace = (evidenceId: string): Place => ({ table: 'evidence', column: 'content', row: evidenceId });
const namePlace = (evidenceId: string): Place => ({ table: 'evidence', column: 'name_sealed', row: evidenceId });

export const sealContent = (evidenceId: string, content: Buffer): Buffer => seal(contentPlace(evidenceId), content);
/** Throws when the file was changed or belongs to another row. */
export const openContent = (evidenceId: string, sealed: Buffer): Buffer => openBytes(contentPlace(evidenceId), sealed);

export const sealName = (evidenceId: string, name: string): Buffer => seal(namePlace(evidenceId), name);
export const openName = (evidenceId: string, sealed: Buffer): string => open(namePlace(evidenceId), sealed);
