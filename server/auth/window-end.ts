/** Seconds until the fixed window of a limit (db/sql/50-sign-in.sql, count_limit) ends and counting begins anew. */
export const secondsToWindowEnd = (now: Date, windowSeconds: number): number =>
  windowSeconds - (Math.floor(now.getTime() / 1000) % windowSeconds);
