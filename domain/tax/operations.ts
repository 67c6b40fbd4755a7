import { operation, type Operation } from '@/domain/operation';
import { annualEffect, annualEffectInput } from './annual-effect';
import { withholding, withholdingInput } from './withholding';

/** The operations of the contract's section "tax". */
export const taxOperations: Record<string, Operation> = {
  'tax.withholding': operation(withholdingInput, (input, { insurance }) => withholding(input, insurance)),
  'tax.annualEffect': operation(annualEffectInput, (input, { insurance }) => annualEffect(input, insurance)),
};
