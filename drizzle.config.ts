import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./db/schema/people.ts', './db/schema/claims.ts', './db/schema/parameters.ts'],
  out: './db/migrations',
  schemaFilter: ['anyi'],
});
