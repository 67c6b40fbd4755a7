import { ActionForm } from '@/components/form/action-form';
import { kindOf } from '@/components/office/parameters/kind-names';
import {
  clockLines,
  effectLines,
  EffectTable,
  EqualNotice,
  rowLines,
  type EffectLine,
} from '@/components/office/parameters/effect-table';
import { refusalSentence } from '@/components/office/parameters/refusal-sentences';
import { WhileWorking } from '@/components/office/parameters/while-working';
import { Notice } from '@/components/ui/notice';
import { formatInstant } from '@/components/wording/lang';
import { may } from '@/domain/claims/permissions';
import type { Context, StaffActor } from '@/server/kernel/context';
import { figuresOnFile } from '@/server/rules/figures-on-file';
import type { Proposal } from '@/server/rules/find-proposal';
import type { Preview } from '@/server/rules/make-preview';
import { describeRow } from '../refused-change';
import { preview as askPreview, publish } from './actions';

type Props = { ctx: Context<StaffActor>; proposal: Proposal; here: string; askedAt: number | null };

const patience = 120_000; // milliseconds that a preview may take before the page stops saying that it is under way

/** Whether the job that was asked for at a time has not answered yet. */
function isWorking({ previewAt }: Proposal, askedAt: number | null, now: Date): boolean {
  const since = askedAt === null ? -1 : now.getTime() - askedAt;
  if (askedAt === null || since < 0 || since > patience) return false;
  return previewAt === null || previewAt.getTime() < askedAt;
}

/** What publishing would do, or did. */
export async function ProposalEffect({ ctx, proposal, here, askedAt }: Props) {
  if (proposal.state === 'withdrawn') return null;
  return (
    <section aria-labelledby="effect-title">
      <h2 id="effect-title">{proposal.state === 'published' ? '发布做了什么' : '预演：发布以后会怎样'}</h2>
      {proposal.state === 'published' ? (
        <Outcome ctx={ctx} proposal={proposal} here={here} />
      ) : (
        <Before ctx={ctx} proposal={proposal} here={here} askedAt={askedAt} />
      )}
    </section>
  );
}

async function Before({ ctx, proposal, here, askedAt }: Props) {
  const { id, preview, previewAt, previewIsOutdated } = proposal;
  const working = isWorking(proposal, askedAt, ctx.now);
  const again = `${here}${askedAt === null ? '' : `?asked=${askedAt}`}`;
  const isPreviewed = preview !== null && preview.refusals.length === 0;
  return (
    <>
      {working && <WhileWorking title="正在预演" here={again} />}
      {!working && previewIsOutdated && (
        <Notice kind="act" title="预演过时了">
          <p>预演以后内容改过，或者又有别的发布。请重新预演。</p>
        </Notice>
      )}
      {!working && preview === null && !previewIsOutdated && (
        <p>
          {askedAt === null
            ? '还没有预演。预演算出有多少份估算、多少钱会变，什么都不写入。'
            : '预演还没有结果。请过一会儿再看，或者重新预演。'}
        </p>
      )}
      {preview && preview.refusals.length > 0 && <Refused ctx={ctx} proposal={proposal} />}
      {isPreviewed && 'estimates' in preview && (
        <>
          <p className="muted">
            预演于 {formatInstant(previewAt!, 'zh')}，按那时的数据。算不出的，多半是存下来的基数不在新的上下限里了。
          </p>
          <EffectTable preview={linesOf(preview)} />
        </>
      )}
      <div className="no-print mt-4 flex flex-wrap items-end gap-3">
        {mayPublish(ctx, proposal) && (
          <ActionForm lang="zh" action={publish.bind(null, id)} submit="发布">
            {null}
          </ActionForm>
        )}
        {!working && (
          <ActionForm
            lang="zh"
            action={askPreview.bind(null, id)}
            submit={preview === null && !previewIsOutdated ? '预演' : '重新预演'}
            tone="quiet"
          >
            {null}
          </ActionForm>
        )}
      </div>
    </>
  );
}

const linesOf = (preview: Extract<Preview, { estimates: unknown }>): EffectLine[] => [
  ...rowLines({ added: preview.rowsAdded, ended: preview.rowsEnded }),
  ...effectLines(preview.estimates),
  ...(preview.clocks ? clockLines(preview.clocks) : []),
];

/** Exactly when publishing would succeed (anyi.publish_parameters asks the same again). */
const mayPublish = ({ actor }: Context<StaffActor>, { state, proposedBy, preview }: Proposal): boolean =>
  may(actor.roles, 'parameter.publish') &&
  state === 'proposed' &&
  proposedBy.id !== actor.staffId &&
  preview !== null &&
  preview.refusals.length === 0;

async function Refused({ ctx, proposal: { preview, rows } }: { ctx: Context<StaffActor>; proposal: Proposal }) {
  const describe = describeRow((await figuresOnFile(ctx.db)).rows);
  return (
    <Notice kind="act" title="按现在的数字，这份修订不能发布">
      <ul>
        {preview!.refusals.slice(0, 100).map((refusal) => {
          const { at } = refusal;
          const number = typeof at === 'object' && 'row' in at ? at.row : undefined;
          const kind = number === undefined ? '' : kindOf(rows[number]!);
          const where = number === undefined ? '' : `第 ${number + 1} 行：`;
          return (
            <li key={JSON.stringify(refusal)}>
              {where}
              {refusalSentence(refusal, kind, describe)}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

/** What the publication did, beside what its preview had said. */
async function Outcome({ ctx, proposal, here }: Omit<Props, 'askedAt'>) {
  const { preview, outcome, publishedVersion } = proposal;
  const { rows } = await figuresOnFile(ctx.db, publishedVersion!);
  const written = rows.filter(({ version }) => version === publishedVersion);
  const derived = new Set(proposal.plan?.rows.filter(({ ends }) => ends).map(({ id }) => id));
  const ended = written.filter(({ id }) => derived.has(id)).length;
  const expected = preview && 'estimates' in preview ? linesOf(preview) : [];
  // A calendar's last days are counted by a job of their own.
  const wantsClocks = preview !== null && 'clocks' in preview && preview.clocks !== null;
  const { estimates, clocks, progress } = outcome ?? {};
  const isOver = estimates !== undefined && progress === undefined && (clocks !== undefined || !wantsClocks);
  const happened = isOver
    ? [
        ...rowLines({ added: written.length - ended, ended }),
        ...effectLines(estimates),
        ...(clocks && wantsClocks ? clockLines(clocks) : []),
      ]
    : undefined;
  return (
    <>
      {happened ? (
        <EqualNotice preview={expected} outcome={happened} />
      ) : (
        <WhileWorking title="已发布，正在重算存下来的估算和期限" here={here} />
      )}
      <EffectTable preview={expected} outcome={happened} />
    </>
  );
}
