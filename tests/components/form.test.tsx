import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ActionForm } from '@/components/form/action-form';
import { Checkbox, Checkboxes, Radios, Select } from '@/components/form/choice-fields';
import { DateField } from '@/components/form/date-fields';
import type { FormState } from '@/components/form/form-state';
import { PlainForm } from '@/components/form/plain-form';
import { MoneyField } from '@/components/form/special-fields';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';

const choices = [
  { value: 'car', label: '开车' },
  { value: 'bike', label: '骑车', hint: '电动车也算' },
];

const fields = (
  <>
    <TextField name="platform" label="平台" hint="写 App 的名字" defaultValue="美团" />
    <TextField name="password" type="password" label="密码" />
    <MoneyField name="lines[0].pay" label="应得" />
    <TextArea name="story" label="经过" limit={500} />
    <DateField name="born" label="出生日期" />
    <Select name="city" label="城市" choices={[{ value: '310000', label: '上海' }]} />
    <Radios name="way" label="怎么来的" choices={choices} />
    <Checkboxes name="kinds" label="材料" choices={choices} defaultValues={['car']} />
    <Checkbox name="agree" label="都是真的" />
  </>
);

const names = ['platform', 'password', 'lines[0].pay', 'story', 'born', 'city', 'way', 'kinds', 'agree'];

const shown = (state?: FormState) =>
  renderToStaticMarkup(
    <PlainForm lang="zh" action="/try" state={state}>
      {fields}
    </PlainForm>,
  );

const refusedEverywhere: FormState = {
  status: 'invalid',
  values: {
    platform: '',
    password: 'secret',
    story: '摔了 <b>',
    'born.year': '1990',
    'born.month': '13',
    city: '310000',
  },
  errors: names.map((field) => ({ field, message: `请改 ${field}` })),
};

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found ?? '');

describe('a form with errors', () => {
  const html = shown(refusedEverywhere);
  const ids = all(html, / id="([^"]+)"/g);

  it('links every error to a control that exists', () => {
    const targets = all(html, /href="#([^"]+)"/g);
    expect(targets).toHaveLength(names.length);
    for (const target of targets) {
      expect(ids).toContain(target);
      expect(html).toMatch(new RegExp(`<(input|textarea|select)[^>]* id="${target}"`));
    }
  });

  it('has no id twice, and every reference from a control leads to one', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const references = all(html, /aria-(?:describedby|labelledby)="([^"]+)"/g).flatMap((each) => each.split(' '));
    expect(references.length).toBeGreaterThan(names.length);
    for (const reference of references) expect(ids).toContain(reference);
  });

  it('gives every control a label', () => {
    const controls = all(html, /<(?:input|textarea|select)[^>]* id="([^"]+)"/g);
    const labelled = all(html, /<label for="([^"]+)"/g);
    expect(controls.filter((id) => !labelled.includes(id))).toEqual([]);
  });

  it('keeps what was typed, also an emptied box, but never a password', () => {
    expect(html).toMatch(/name="platform"[^>]* value=""/);
    expect(html).toContain('摔了 &lt;b&gt;');
    expect(html).toMatch(/name="born.month"[^>]* value="13"/);
    expect(html).toMatch(/<option value="310000" selected/);
    expect(html).not.toContain('secret');
  });

  it('keeps boxes unticked that the person unticked', () => {
    expect(html).not.toContain('checked');
    expect(shown()).toMatch(/name="kinds" checked="" value="car"|name="kinds"[^>]*checked/);
  });

  it('asks for the focus', () => expect(html).toMatch(/role="alert" tabindex="-1" autofocus=""/));
});

describe('a form before sending', () => {
  it('shows defaults and no outcome', () => {
    const html = shown();
    expect(html).toContain('value="美团"');
    expect(html).not.toContain('class="outcome"');
    expect(html).not.toContain('aria-invalid');
  });
});

describe('a form that changes something', () => {
  const never = async (state: FormState) => state;
  const sent = (initial?: FormState) =>
    renderToStaticMarkup(
      <ActionForm lang="zh" action={never} initial={initial} clientKey="fresh" submit="发送" done={<p>回执</p>}>
        {fields}
      </ActionForm>,
    );
  const withKey = { values: { clientKey: 'typed' }, errors: [] };

  it('carries the key with which the page was made', () => expect(sent()).toContain('name="clientKey" value="fresh"'));

  it('keeps the key for a retry and takes a new one afterwards', () => {
    expect(sent({ status: 'failed', ...withKey })).toContain('name="clientKey" value="typed"');
    expect(sent({ status: 'done', ...withKey })).toContain('name="clientKey" value="fresh"');
  });

  it('says what happened instead of the fields once done', () => {
    const html = sent({ status: 'done', values: {}, errors: [], message: '已收到' });
    expect(html).toContain('role="status"');
    expect(html).toContain('已收到');
    expect(html).toContain('回执');
    expect(html).not.toContain('name="story"');
  });

  it('a failure without words of its own says what to do', () => {
    expect(sent({ status: 'failed', values: {}, errors: [] })).toContain('12333');
  });
});
