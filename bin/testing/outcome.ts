/** What a stage of the checks found. */
export type Outcome = { passed: number; failed: number; details: string };

export const onePassed: Outcome = { passed: 1, failed: 0, details: '' };
export const oneFailed = (details: string): Outcome => ({ passed: 0, failed: 1, details: details.trim() });
