/** The schema this build needs: the number of its migrations; /readyz is ready when the database has at least this one. */
export const schemaVersion = 3;
