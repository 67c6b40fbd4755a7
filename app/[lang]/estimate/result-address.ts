import type { KeptEstimate } from '@/server/estimates/kept-estimate';

/** Address of a kept estimate without language; a projection of a pension has a page of its own. */
export const resultAddress = (kind: KeptEstimate['kind'], id: string) =>
  kind === 'pension' ? `/estimate/pension/result/${id}` : `/estimate/result/${id}`;
