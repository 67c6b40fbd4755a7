import { operation } from '@/domain/kernel/input';
import type { Operation } from '@/domain/kernel/input';
import { shippedParameters } from '@/domain/parameters/parameter-set';
import { annualEffect, annualEffectInput } from './annual-effect';
import { withholding, withholdingInput } from './withholding';

/** The operations of the contract's section "tax", on the figures that come with the program. */
export const taxOperations: Record<string, Operation> = {
  'tax.withholding': operation(withholdingInput, (input) => withholding(input, shippedParameters)),
  'tax.annualEffect': operation(annualEffectInput, (input) => annualEffect(input, shippedParameters)),
};
