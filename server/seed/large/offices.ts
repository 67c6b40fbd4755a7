import type { TransactionSql } from 'postgres';
import type { DemoRole } from '@/db/seed/ids';
import { cityChoices, regionName, type RegionCode } from '@/domain/regions/regions';
import { bytesOf, partId, uuidOf } from './derive';

/** Who works the claims of a province, and what the look-up says of the office. */
export type Desk = { office: { name: string; phone: string }; staff: Record<DeskRole, string[]> };
type DeskRole = Extract<DemoRole, 'caseworker' | 'reviewer' | 'mediator' | 'agency_officer'>;

const team: readonly DeskRole[] = ['caseworker', 'caseworker', 'caseworker', 'reviewer', 'mediator', 'agency_officer'];

/** One made-up office for each province, with people who cannot sign in: they have no password. */
export async function openOffices(tx: TransactionSql, seed: string, at: Date): Promise<Map<RegionCode, Desk>> {
  const desks = new Map<RegionCode, Desk>();
  for (const { province } of cityChoices) {
    const officeId = partId(uuidOf(bytesOf(seed, 'worker', -Number(province))), 'c', 0);
    await tx`
      insert into anyi.offices (id, name, phone, address)
      values (${officeId}, ${`${regionName(province)}模拟经办机构`}, ${`000-${province}`}, '模拟路1号')`;
    await tx`insert into anyi.office_regions (office_id, region) values (${officeId}, ${province})`;
    const staff: Desk['staff'] = { caseworker: [], reviewer: [], mediator: [], agency_officer: [] };
    for (const [number, role] of team.entries()) {
      const id = partId(officeId, 'd', number);
      await tx`
        insert into anyi.staff (id, login, name, office_id, created_at)
        values (${id}, ${`sim.${province}.${number}`}, ${`模拟${number + 1}号`}, ${officeId}, ${at})`;
      await tx`insert into anyi.staff_roles (staff_id, role) values (${id}, ${role})`;
      staff[role].push(id);
    }
    // The look-up names the first office of the desk, which may be one that was there before.
    const [office] = await tx<Desk['office'][]>`
      select o.name, o.phone from anyi.office_regions r join anyi.offices o on o.id = r.office_id
      where r.region = ${province} order by o.id limit 1`;
    desks.set(province, { office: office!, staff });
  }
  return desks;
}
