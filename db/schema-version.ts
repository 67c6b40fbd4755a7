/** The schema this build needs. Raised with each migration; /readyz is ready when the database has at least this one. */
export const schemaVersion = 1;
