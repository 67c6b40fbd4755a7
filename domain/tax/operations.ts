import { explainedOperation, type Operation } from '@/domain/operation';
import { annualEffect, annualEffectInput } from './annual-effect';
import { withholding, withholdingInput } from './withholding';

/** The operations of the contract's section "tax". */
export const taxOperations: Record<string, Operation> = {
  'tax.withholding': explainedOperation(withholdingInput, (input, { insurance }) => withholding(input, insurance)),
  'tax.annualEffect': explainedOperation(annualEffectInput, (input, { insurance }) => annualEffect(input, insurance)),
};
