import { connection } from 'next/server';

export default async function DynamicPage() {
  await connection();
  return (
    <main>
      <h1>A page that is made for each request</h1>
      <p>It is made anew each time.</p>
    </main>
  );
}
