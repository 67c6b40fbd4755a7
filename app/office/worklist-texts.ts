import { type ProcedureId, procedureIds } from '@/domain/claims/procedure';
import { procedureWording } from '@/domain/claims/wording';
import type { WorklistView } from '@/server/office/worklist-view';

export const viewNames: Record<WorklistView, string> = {
  all: '全部',
  mine: '我承办的',
  unassigned: '还没有人办',
  approval: '等我审批',
  overdue: '已经过期',
  undated: '没有日期',
};

/** Filters by procedure, the first for all of them. */
export const procedureChoices: { id: ProcedureId | undefined; name: string }[] = [
  { id: undefined, name: '所有事项' },
  ...procedureIds.map((id) => ({ id, name: procedureWording[id].name.zh })),
];
