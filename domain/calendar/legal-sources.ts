import type { Source } from '@/domain/kernel/explained';

/** 民法典 art. 201: the day on which a period begins is not counted. */
export const startNotCounted: Source = { id: 'civil-code-201', title: '民法典第二百零一条', confidence: 'primary' };

/** Art. 202: the same day of the last month, or the last day of a month that lacks it. */
export const correspondingDay: Source = { id: 'civil-code-202', title: '民法典第二百零二条', confidence: 'primary' };

/** Art. 203: a last day that is a day off moves to the next working day. */
export const dayOffMoves: Source = { id: 'civil-code-203', title: '民法典第二百零三条', confidence: 'primary' };
