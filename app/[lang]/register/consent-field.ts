import type { ConsentPurpose } from '@/domain/consents';

/** Name of the box for a purpose. */
export const consentField = (purpose: ConsentPurpose) => `consent-${purpose}`;
