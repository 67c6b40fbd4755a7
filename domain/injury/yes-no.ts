/** A step holds numbers and words; its wording says yes and no. */
export const yesNo = (holds: boolean): 'yes' | 'no' => (holds ? 'yes' : 'no');
