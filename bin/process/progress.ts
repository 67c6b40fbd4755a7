const since = Date.now();
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`.padStart(8);

/** One line of progress with the seconds since the program began, so that one can see what a start spends its time on. */
export const say = (text: string) => console.log(`${seconds(Date.now() - since)}  ${text}`);
