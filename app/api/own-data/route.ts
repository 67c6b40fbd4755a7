import { NextResponse } from 'next/server';
import { maybeWorker } from '@/app/context';
import { exportData } from '@/server/workers/export-data';

/** All that is held about the signed-in worker, as a file. */
export async function GET(): Promise<Response> {
  const ctx = await maybeWorker('zh');
  if (!ctx) return NextResponse.redirect(new URL('/sign-in?to=/account', process.env.NEXTAUTH_URL), 303);
  return new NextResponse(JSON.stringify(await exportData(ctx), null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="anyi-own-data.json"',
      'cache-control': 'no-store',
    },
  });
}
