import { enrolmentForm } from './enrolment-form';
import { injuryForm } from './injury-form';
import type { ReportForm } from './question';
import { wagesForm } from './wages-form';

export const forms: Record<ReportForm['kind'], ReportForm> = {
  injury: injuryForm,
  wages: wagesForm,
  enrolment: enrolmentForm,
};
