import { fileResponse } from '@/app/api/evidence/file-response';
import { staffContext } from '@/app/context';
import { fileStore } from '@/server/evidence/file-store';
import { readEvidenceAsStaff } from '@/server/evidence/read-evidence';

/** A file for staff at whose desk the claim is; anyone else finds nothing. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const ctx = await staffContext(`/office/evidence/${encodeURIComponent(id)}`);
  return fileResponse(await readEvidenceAsStaff(ctx, fileStore(), id), 'zh');
}
