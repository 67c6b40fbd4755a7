import { randomUUID } from 'node:crypto';
import type { Db } from '@/db/client';
import { offices, officeRegions, staff, staffRoles, workers } from '@/db/schema/people';
import {
  demoOffices,
  demoPassword,
  demoStaff,
  demoTotpSecret,
  demoWorkers,
  type DemoOffice,
  type DemoStaffKey,
  type DemoWorkerKey,
} from '@/db/seed/ids';
import type { Role } from '@/domain/claims/roles';
import { identityCheckCharacter } from '@/domain/identity/identity-number';
import { hashPassword } from '@/server/auth/password';
import type { Context, StaffActor, WorkerActor } from '@/server/kernel/context';
import { blindIndex, seal } from '@/server/kernel/seal';
import { register } from '@/server/workers/register';

/** Everybody in the demonstration, as actors of the product's own verbs. */
export type Cast = { workers: Map<DemoWorkerKey, WorkerActor>; staff: Map<DemoStaffKey, StaffActor> };

export const staffKeys = Object.keys(demoStaff) as DemoStaffKey[];
export const workerKeys = Object.keys(demoWorkers) as DemoWorkerKey[];
const officeKeys = Object.keys(demoOffices) as DemoOffice[];

/** 机构 and 工作人员, with the password and second factor that everybody knows. By the owner: there is no administrator yet. */
export async function hireStaff(owner: Db, at: Date): Promise<Cast['staff']> {
  const officeIds = new Map(officeKeys.map((key) => [key, randomUUID()]));
  await owner.insert(offices).values(
    officeKeys.map((key) => {
      const { name, phone, address } = demoOffices[key];
      return { id: officeIds.get(key)!, name, phone, address };
    }),
  );
  await owner
    .insert(officeRegions)
    .values(
      officeKeys.flatMap((key) =>
        demoOffices[key].regions.map((region) => ({ officeId: officeIds.get(key)!, region })),
      ),
    );

  const actors = new Map<DemoStaffKey, StaffActor>();
  for (const key of staffKeys) {
    const { login, name, office, roles } = demoStaff[key];
    const id = randomUUID();
    const officeId = officeIds.get(office)!;
    await owner.insert(staff).values({
      ...{ id, login, name, officeId, createdAt: at },
      passwordHash: await hashPassword(demoPassword),
      totpSealed: seal({ table: 'staff', column: 'totp_sealed', row: id }, demoTotpSecret),
    });
    await owner.insert(staffRoles).values(roles.map((role) => ({ staffId: id, role })));
    const desks = [...demoOffices[office].regions];
    actors.set(key, {
      ...{ kind: 'staff', staffId: id, sessionId: randomUUID(), name, officeId, desks },
      roles: [...roles] satisfies Role[],
    });
  }
  return actors;
}

/** 劳动者, each with a mobile number and, but for one who is still at the beginning, registered. */
export async function enrolWorkers(db: Db, owner: Db, at: Date): Promise<Cast['workers']> {
  const actors = new Map<DemoWorkerKey, WorkerActor>();
  for (const [number, key] of workerKeys.entries()) {
    const id = randomUUID();
    const { mobile } = demoWorkers[key];
    const { index, keyId } = blindIndex('mobile', mobile);
    await owner.insert(workers).values({
      ...{ id, mobileIndex: index, indexKeyId: keyId, createdAt: at },
      mobileSealed: seal({ table: 'workers', column: 'mobile_sealed', row: id }, mobile),
    });
    const actor: WorkerActor = { kind: 'worker', workerId: id, sessionId: randomUUID() };
    await registerWorker({ db, actor, now: at, requestId: 'demo-seed', lang: 'zh' }, key, number);
    actors.set(key, actor);
  }
  return actors;
}

async function registerWorker(ctx: Context<WorkerActor>, key: DemoWorkerKey, number: number): Promise<void> {
  const { name, city, platforms } = demoWorkers[key];
  const registered = await register(ctx, {
    name,
    region: city,
    platforms,
    identity: key === 'luo' ? 'none' : 'number',
    identityNumber: identityNumberOf(key, number),
    otherPlatforms: '',
    consents: number % 3 === 0 ? ['health', 'sms'] : ['health', 'platform', 'sms'],
  });
  if (!registered.ok) throw new Error(`${key} cannot be registered: ${JSON.stringify(registered.refusal)}`);
}

/** A number that nobody has: its place of issue ends in 9999, a code that was never assigned; the check character is right. */
function identityNumberOf(key: DemoWorkerKey, number: number): string {
  const born = key === 'elder' ? '19630412' : `19${80 + (number % 20)}0${1 + (number % 9)}15`;
  const digits = `${demoWorkers[key].city.slice(0, 2)}9999${born}${String(900 + number)}`;
  return digits + identityCheckCharacter(digits);
}
