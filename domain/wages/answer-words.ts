/** How the lines of an explanation say a yes or no that was given, and a test that was tried. */
export const yesNo = (answer: boolean): 'yes' | 'no' => (answer ? 'yes' : 'no');
export const met = (holds: boolean): 'met' | 'not_met' => (holds ? 'met' : 'not_met');
