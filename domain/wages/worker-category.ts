/** 人社部发〔2021〕56号: A 劳动关系, B 不完全符合确立劳动关系情形, C 自主经营 (wages 2.1). */
export const workerCategories = ['A', 'B', 'C', 'unknown'] as const;
export type WorkerCategory = (typeof workerCategories)[number];
