import { enrolmentProcedure } from './enrolment';
import { injuryProcedure } from './injury';
import type { Procedure, ProcedureId } from './procedure';
import { wagesProcedure } from './wages';

/** Every procedure; without an entry for each kind it does not compile. */
export const procedures: Record<ProcedureId, Procedure> = {
  injury: injuryProcedure,
  wages: wagesProcedure,
  enrolment: enrolmentProcedure,
};
