import { ActionForm } from '@/components/form/action-form';
import { Radios, Select } from '@/components/form/choice-fields';
import { DateField } from '@/components/form/date-fields';
import { startForm } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { MoneyField } from '@/components/form/special-fields';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { sectionOfKind } from '@/components/office/parameters/kind-names';
import { markWords } from '@/components/office/parameters/row-words';
import { controlOf, controlsOf, itemCount, jsonControl, valuesOfValue } from '@/components/office/parameters/typed-row';
import { valueForms, type ValueField } from '@/components/office/parameters/value-fields';
import type { ProposedRow } from '@/domain/parameters/change';
import type { ParameterSource } from '@/domain/parameters/parameter-row';
import { saveRow } from './row-actions';
import type { FormSubject } from './row-on-form';
import { newSource } from './typed-change';

type Props = {
  subject: FormSubject;
  begun: ProposedRow;
  note?: string;
  /** A source that the proposal brings itself. */
  ownSource?: ParameterSource;
  sources: readonly ParameterSource[];
};

/** The form of one row: value in words where the kind has them, else as JSON; days; where it was read; why. */
export function RowForm({ subject, begun, note, ownSource, sources }: Props) {
  const { kind } = subject;
  const initial = startForm({
    ...valuesOfValue(kind, begun.value),
    ...sourceValues(begun, ownSource),
    confidence: begun.confidence ?? '',
    gapReason: begun.gapReason ?? '',
    note: note ?? '',
  });
  return (
    <ActionForm lang="zh" action={saveRow.bind(null, subject)} initial={initial}>
      <h2>数字</h2>
      <ValueFields kind={kind} value={begun.value} />
      <h2>从哪天到哪天</h2>
      {sectionOfKind(kind)?.year ? (
        <p>按年的参数，从 1 月 1 日到 12 月 31 日，由上面的年份决定。</p>
      ) : (
        <>
          <DateField name="effectiveFrom" label="从哪天起" defaultValue={begun.effectiveFrom ?? ''} />
          <DateField
            name="effectiveTo"
            label="到哪天止"
            hint="这一天也算。还没有定就空着。"
            optional
            defaultValue={begun.effectiveTo ?? ''}
          />
          <TextField
            name="gapReason"
            label="空档的原因"
            hint="和前一行或后一行之间有日子没有数字，才要写。"
            optional
            width={50}
          />
        </>
      )}
      <h2>在哪里读到的</h2>
      <SourceFields sources={sources} />
      <Radios
        name="confidence"
        label="可信程度"
        choices={(['primary', 'secondary', 'uncertain'] as const).map((mark) => ({
          value: mark,
          label: markWords(mark),
        }))}
      />
      <h2>为什么改</h2>
      <TextArea name="note" label="说明" hint="发布以后，谁都看得到。" limit={2000} rows={4} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="act" value="propose">
          提出
        </SubmitButton>
        <SubmitButton name="act" value="draft" tone="quiet">
          先存为草稿
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function sourceValues({ source }: ProposedRow, own: ParameterSource | undefined) {
  if (!own) return { source, source_kind: 'official' };
  const [year = '', month = '', day = ''] = (own.published ?? '').split('-');
  return {
    source: newSource,
    source_title: own.title,
    source_url: own.url ?? '',
    source_documentNumber: own.documentNumber ?? '',
    ...{ 'source_published.year': year, 'source_published.month': month, 'source_published.day': day },
    source_kind: own.kind,
    source_readVia: own.readVia ?? '',
  };
}

function ValueFields({ kind, value }: { kind: string; value: unknown }) {
  const form = valueForms[kind];
  if (!form)
    return (
      <TextArea
        name={jsonControl}
        label="内容（JSON）"
        hint="这一种参数还没有填空的表，请按原来的样子改。金额是分，比例是万分之一，都写整数。"
        limit={20_000}
        rows={16}
      />
    );
  return (
    <>
      {form.fields.map((field) => (
        <OneField key={field.path} field={field} />
      ))}
      {form.groups.map((group) => (
        <div key={group.path}>
          {controlsOf(group, itemCount(group, value)).map((fields, at) => (
            <fieldset key={at} className="mt-4 border-l-4 border-line pl-4">
              <legend className="font-strong">{`${group.label} ${at + 1}`}</legend>
              {at === 0 && <p className="muted">多出来的空着就行。</p>}
              {fields.map((field) => (
                <OneField key={field.path} field={field} />
              ))}
            </fieldset>
          ))}
        </div>
      ))}
    </>
  );
}

function OneField({ field: { path, label, typing, hint, choices } }: { field: ValueField }) {
  const about = { name: controlOf(path), label, hint };
  switch (typing) {
    case 'yuan':
      return <MoneyField {...about} />;
    case 'percent':
      return <TextField {...about} inputMode="decimal" autoComplete="off" width={8} unit="%" />;
    case 'whole':
      return <TextField {...about} inputMode="numeric" autoComplete="off" width={8} />;
    case 'choice':
    case 'truth':
      return <Select {...about} choices={choices ?? []} />;
    case 'lines':
    case 'days':
    case 'parts':
    case 'tiers':
      return <TextArea {...about} limit={4_000} rows={3} />;
    default:
      return <TextField {...about} autoComplete="off" width={40} />;
  }
}

function SourceFields({ sources }: { sources: readonly ParameterSource[] }) {
  const known = sources.map(({ id, title, documentNumber }) => {
    const words = [title, documentNumber].filter(Boolean).join('，');
    return { value: id, label: words.length > 80 ? `${words.slice(0, 80)}…` : words };
  });
  return (
    <>
      <Select name="source" label="文件" choices={[{ value: newSource, label: '新的文件，写在下面' }, ...known]} />
      <fieldset className="border-l-4 border-line pl-4">
        <legend className="font-strong">新的文件（上面选了“新的文件”才填）</legend>
        <TextField name="source_title" label="标题" width={50} autoComplete="off" />
        <TextField name="source_url" label="网址" hint="网址和文号至少填一个。" width={50} autoComplete="off" />
        <TextField name="source_documentNumber" label="文号" width={30} autoComplete="off" />
        <DateField name="source_published" label="发布日期" />
        <Radios
          name="source_kind"
          label="是什么文件"
          choices={[
            { value: 'official', label: '机关的文件' },
            { value: 'press', label: '媒体报道' },
          ]}
        />
        <TextField name="source_readVia" label="从哪里读到的" hint="不是原文才填。" optional width={40} />
      </fieldset>
    </>
  );
}
