import type { ClockSpec } from './procedure';

/** Whom a date missed by an office tells: the person on the next working day, the unit head (单位负责人) at once, the
 *  superior authority (督办) from the fifth overdue working day (unpaid-wages 7.3, 7.4). */
export const toldByOffice = [
  { to: 'worker', template: 'clock.missed', workingDaysAfter: 1 },
  { to: 'unit_head', template: 'clock.missed_office', workingDaysAfter: 0 },
  { to: 'superior_authority', template: 'clock.missed_superior', workingDaysAfter: 5 },
] as const satisfies ClockSpec['missedTells'];
