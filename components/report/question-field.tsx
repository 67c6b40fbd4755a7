import { Checkboxes, Radios, Select } from '@/components/form/choice-fields';
import { DateField, MonthField } from '@/components/form/date-fields';
import { GroupedSelect } from '@/components/form/grouped-select';
import { MoneyField } from '@/components/form/special-fields';
import { SuggestedTextField } from '@/components/form/suggested-text-field';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import type { Lang } from '@/components/wording/lang';
import { cityChoices, countiesOf } from '@/domain/regions/regions';
import type { Answers, Question } from '@/domain/reports/question';
import { typedAnswer } from './answer-text';

type Props = {
  question: Question;
  answers: Answers;
  lang: Lang;
  /** Names of the national list, to choose from. */
  platforms: string[];
};

/** The control for a question. Values typed before come from the form's state, saved answers are the default. */
export function QuestionField({ question, answers, lang, platforms }: Props) {
  const field = {
    name: question.id,
    label: question.label[lang],
    hint: question.hint?.[lang],
    optional: question.optional,
  };
  const answer = answers[question.id];
  const defaultValue = answer === undefined ? undefined : typedAnswer(question, answer);

  switch (question.kind) {
    case 'text':
      return <TextField {...field} defaultValue={defaultValue} />;
    case 'long-text':
      return <TextArea {...field} limit={question.maxLength} defaultValue={defaultValue} />;
    case 'choice':
      return <Radios {...field} choices={choicesOf(question, lang)} defaultValue={defaultValue} />;
    case 'choices':
      return (
        <Checkboxes
          {...field}
          choices={choicesOf(question, lang)}
          defaultValues={Array.isArray(answer) ? (answer as string[]) : []}
        />
      );
    case 'platform':
      return <SuggestedTextField {...field} defaultValue={defaultValue} suggestions={platforms} />;
    case 'city':
      return (
        <GroupedSelect
          {...field}
          defaultValue={defaultValue}
          groups={cityChoices.map(({ name, cities }) => ({
            label: name,
            choices: cities.map((c) => [c.code, c.name]),
          }))}
        />
      );
    case 'district':
      return (
        <Select
          {...field}
          defaultValue={defaultValue}
          choices={countiesOf(String(answers[question.cityQuestion] ?? '')).map((c) => ({
            value: c.code,
            label: c.name,
          }))}
        />
      );
    case 'day':
      return <DateField {...field} defaultValue={defaultValue} />;
    case 'month':
      return <MonthField {...field} defaultValue={defaultValue} />;
    case 'time':
      return <TextField {...field} defaultValue={defaultValue} inputMode="numeric" width={6} />;
    case 'money':
      return <MoneyField {...field} defaultValue={defaultValue} />;
    case 'number':
      return <TextField {...field} defaultValue={defaultValue} inputMode="numeric" width={8} />;
    case 'files':
      return null; // uploads are a form of their own (evidence-list.tsx)
  }
}

const choicesOf = (question: Extract<Question, { kind: 'choice' | 'choices' }>, lang: Lang) =>
  question.options.map(({ value, label, hint }) => ({ value, label: label[lang], hint: hint?.[lang] }));
