import type { FormState } from '@/components/form/form-state';
import type { PublicView } from '@/domain/claims/public-view';

/** What the look-up shows: the claim in sentences and the office to turn to. */
export type FoundStatus = PublicView & {
  procedureName: string;
  office: { name: string; phone: string | null } | null;
};

/** The look-up's answer beside what every form answers. What was typed never comes back: `values` stays empty. */
export type LookUpState = FormState & {
  /** Of the number as shown on the receipt, to tell several apart. */
  receiptNumber?: string;
  found?: FoundStatus;
};

export type LookUpAction = (previous: LookUpState, data: FormData) => Promise<LookUpState>;
