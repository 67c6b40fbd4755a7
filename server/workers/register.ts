import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { workers } from '@/db/schema/people';
import { type ConsentPurpose, consentPurposes } from '@/domain/consents';
import {
  type IdentityNumber,
  type IdentityNumberRefusal,
  parseIdentityNumber,
} from '@/domain/identity/identity-number';
import { ageCheck, type AgeMark } from '@/domain/identity/working-age';
import type { Pilot } from '@/domain/injury/pilot';
import { type Day, shanghaiDay } from '@/domain/kernel/days';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { cityChoices } from '@/domain/regions/regions';
import { recordAudit } from '@/server/kernel/audit';
import { byteaList } from '@/server/kernel/bytea';
import { asActor, type Context, type WorkerActor } from '@/server/kernel/context';
import { countLimit } from '@/server/kernel/limits';
import { blindIndex, blindIndexes, seal } from '@/server/kernel/seal';
import { currentRules } from '@/server/rules/current-rules';
import { writeConsents } from './consents';
import { parsePersonName } from './person-name';
import { listedPlatforms, otherPlatforms } from './platforms';

export type RegistrationInput = {
  name: string;
  /** `kept`: the number given before stays; only for someone who has given one or said that there is none. */
  identity: 'number' | 'none' | 'kept' | '';
  identityNumber: string;
  region: string;
  platforms: readonly string[];
  otherPlatforms: string;
  /** Undefined: not asked here, stays as it is. */
  consents?: readonly string[];
};

export type RegistrationRefusal =
  | { field: 'name'; code: 'NAME_LENGTH' | 'NAME_CHARACTERS' }
  | { field: 'identity'; code: 'IDENTITY_CHOICE' }
  | { field: 'identityNumber'; code: IdentityNumberRefusal['code'] | 'TOO_MANY' }
  | { field: 'region'; code: 'REGION' }
  | { field: 'platforms' | 'otherPlatforms'; code: 'PLATFORMS' };

export type CheckMark = AgeMark | 'no_identity_number' | 'identity_in_use';
export type Registration = { registration: 'registered' | 'caseworker'; checks: string[] };

type Identity = { given: IdentityNumber | undefined } | 'kept';
type Read = {
  name: string;
  identity: Identity;
  region: string;
  platforms: string[];
  consents: ConsentPurpose[] | undefined;
};

const cities = new Set(cityChoices.flatMap((province) => province.cities.map((city) => city.code)));

function readIdentity(input: RegistrationInput, today: Day): Result<Identity, RegistrationRefusal> {
  if (input.identity === 'kept') return ok('kept');
  if (input.identity === 'none') return ok({ given: undefined });
  if (input.identity !== 'number') return refuse({ field: 'identity', code: 'IDENTITY_CHOICE' });
  const number = parseIdentityNumber(input.identityNumber, today);
  if (!number.ok) return refuse({ field: 'identityNumber', code: number.refusal.code });
  return ok({ given: number.value });
}

/** Every reason at once, so that a form is corrected in one go. */
export function readRegistration(
  input: RegistrationInput,
  today: Day,
  pilot: Pilot,
): Result<Read, RegistrationRefusal[]> {
  const name = parsePersonName(input.name);
  const identity = readIdentity(input, today);
  const listed = listedPlatforms(today, pilot);
  const known = input.platforms.every((platform) => listed.includes(platform));
  const others = otherPlatforms(input.otherPlatforms);
  const refusals: RegistrationRefusal[] = [
    ...(name.ok ? [] : [{ field: 'name' as const, code: name.refusal.code }]),
    ...(identity.ok ? [] : [identity.refusal]),
    ...(cities.has(input.region) ? [] : [{ field: 'region' as const, code: 'REGION' as const }]),
    ...(known ? [] : [{ field: 'platforms' as const, code: 'PLATFORMS' as const }]),
    ...(others ? [] : [{ field: 'otherPlatforms' as const, code: 'PLATFORMS' as const }]),
  ];
  if (!name.ok || !identity.ok || !others || refusals.length > 0) return refuse(refusals);
  const asked = input.consents;
  return ok({
    name: name.value,
    identity: identity.value,
    region: input.region,
    platforms: [...new Set([...input.platforms, ...others])],
    consents: asked && consentPurposes.filter((purpose) => asked.includes(purpose)),
  });
}

/** What a caseworker is to look at; none of these refuses anybody. */
async function identityColumns(tx: Tx, ctx: Context<WorkerActor>, given: IdentityNumber | undefined) {
  if (!given) {
    const checks: CheckMark[] = ['no_identity_number'];
    return { checks, identityKind: 'none' as const, identitySealed: null, identityIndex: null };
  }
  const indexes = blindIndexes('identity', given.number).map(({ index }) => index);
  const [row] = (await tx.execute(
    sql`select anyi.mark_identity_in_use(${byteaList(indexes)}) as in_use`,
  )) as unknown as [{ in_use: boolean }];
  const { mark } = ageCheck(given.birthDay, shanghaiDay(ctx.now));
  const checks: CheckMark[] = [...(mark ? [mark] : []), ...(row.in_use ? ['identity_in_use' as const] : [])];
  return {
    checks,
    identityKind: given.kind,
    identitySealed: seal({ table: 'workers', column: 'identity_sealed', row: ctx.actor.workerId }, given.number),
    identityIndex: blindIndex('identity', given.number).index,
  };
}

/** 登记: who a worker is, where and for whom they work. Also changes it later. Under sixteen, over sixty, without a number
 *  or with one that another account gave: registered all the same, and marked for a caseworker. */
export async function register(
  ctx: Context<WorkerActor>,
  input: RegistrationInput,
): Promise<Result<Registration, RegistrationRefusal[]>> {
  const { pilot } = await currentRules(ctx.db);
  const read = readRegistration(input, shanghaiDay(ctx.now), pilot);
  if (!read.ok) return read;
  const { name, identity, region, platforms, consents } = read.value;
  const { workerId } = ctx.actor;
  // Whether a number is registered elsewhere is nobody's to find out by trying.
  if (
    identity !== 'kept' &&
    identity.given &&
    !(await countLimit(ctx, 'identity', workerId, { seconds: 86_400, allowed: 10 }))
  )
    return refuse([{ field: 'identityNumber', code: 'TOO_MANY' }]);

  return asActor(ctx, async (tx) => {
    const [before] = await tx
      .select({ registration: workers.registration, checks: workers.checks, registeredAt: workers.registeredAt })
      .from(workers)
      .where(eq(workers.id, workerId));
    if (!before) throw new Error('a signed-in worker has no row');
    if (identity === 'kept' && before.registration === 'started')
      return refuse([{ field: 'identity', code: 'IDENTITY_CHOICE' }]);

    const columns = identity === 'kept' ? undefined : await identityColumns(tx, ctx, identity.given);
    const checks = columns?.checks ?? before.checks;
    const registration = checks.length > 0 ? ('caseworker' as const) : ('registered' as const);
    await tx
      .update(workers)
      .set({
        nameSealed: seal({ table: 'workers', column: 'name_sealed', row: workerId }, name),
        // With a number that stays, its marks stay too: another account may be adding one at this moment.
        ...(columns && {
          identityKind: columns.identityKind,
          identitySealed: columns.identitySealed,
          identityIndex: columns.identityIndex,
          ...{ registration, checks },
        }),
        ...{ region, platforms, registeredAt: before.registeredAt ?? ctx.now },
      })
      .where(eq(workers.id, workerId));
    if (consents) await writeConsents(tx, ctx, consents);
    await recordAudit(tx, ctx, {
      action: before.registeredAt ? 'worker.change' : 'worker.register',
      outcome: registration,
      subject: { kind: 'worker', id: workerId },
      detail: { identity: columns ? (columns.identityKind ?? 'none') : 'kept', checks },
    });
    return ok({ registration, checks });
  });
}
