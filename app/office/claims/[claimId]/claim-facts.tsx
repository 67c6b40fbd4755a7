import { IdentityForm } from '@/components/office/identity-form';
import { answerText } from '@/components/report/answer-text';
import { SummaryList } from '@/components/ui/summary-list';
import { formatInstant } from '@/components/wording/lang';
import { paperName } from '@/domain/claims/fact-wording';
import { may } from '@/domain/claims/permissions';
import { regionName } from '@/domain/regions/regions';
import { forms } from '@/domain/reports/forms';
import type { StaffActor } from '@/server/kernel/context';
import type { StaffClaim } from '@/server/office/find-claim-for-staff';
import { showIdentity } from './actions';

/** The facts as reported, the person's own words, who it is (masked), and what was handed in. */
export function ClaimFacts({ file, actor }: { file: StaffClaim; actor: StaffActor }) {
  const questions = forms[file.claim.procedure].steps.flatMap((step) => step.questions);
  const answered = questions.flatMap((question) => {
    const answer = file.answers[question.id];
    return answer === undefined ? [] : [{ question, text: answerText(question, answer, 'zh') }];
  });
  return (
    <>
      <section aria-labelledby="facts-title">
        <h2 id="facts-title">事实</h2>
        <SummaryList
          rows={[
            { term: '地点', value: regionName(file.claim.region) ?? file.claim.region },
            { term: '提交', value: formatInstant(file.claim.submittedAt, 'zh') },
            ...answered
              .filter(({ question }) => question.kind !== 'long-text')
              .map(({ question, text }) => ({ term: question.label.zh, value: text })),
          ]}
        />
      </section>
      {answered.map(
        ({ question, text }) =>
          question.kind === 'long-text' && (
            <section key={question.id} aria-labelledby={`words-${question.id}`}>
              <h2 id={`words-${question.id}`}>劳动者的话：{question.label.zh}</h2>
              <blockquote className="max-w-column border-l-4 border-edge pl-4 text-body break-words whitespace-pre-wrap">
                {text}
              </blockquote>
            </section>
          ),
      )}
      <Person file={file} actor={actor} />
      <Files file={file} />
    </>
  );
}

function Person({ file: { claim, worker }, actor }: { file: StaffClaim; actor: StaffActor }) {
  return (
    <section aria-labelledby="person-title">
      <h2 id="person-title">劳动者</h2>
      <SummaryList
        rows={[
          { term: '姓名', value: worker.name ?? '还没有登记' },
          { term: '证件号', value: worker.identityNumber ?? '还没有登记' },
          { term: '手机号', value: worker.mobile },
        ]}
      />
      {may(actor.roles, 'identity.reveal') && (
        <div className="no-print">
          <IdentityForm action={showIdentity.bind(null, claim.id)} />
        </div>
      )}
    </section>
  );
}

function Files({ file: { files } }: { file: StaffClaim }) {
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title">证据材料</h2>
      {files.length === 0 ? (
        <p>没有交材料。</p>
      ) : (
        <ul>
          {files.map(({ id, name, byteLength, createdAt, item }) => (
            <li key={id} className="break-words">
              <a href={`/office/evidence/${id}`}>{name}</a>{' '}
              <span className="muted">
                {item && `${paperName(item).zh} · `}
                {Math.max(1, Math.round(byteLength / 1024))} KB · {formatInstant(createdAt, 'zh')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
