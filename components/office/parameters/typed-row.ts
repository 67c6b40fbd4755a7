import type { FieldError, FormValues } from '@/components/form/form-state';
import { codecs } from './field-codecs';
import { valueForms, type ValueField, type ValueForm, type ValueGroup } from './value-fields';

/** Control of a field of the value: `tiers.0.monthlyFen` -> `value_tiers_0_monthlyFen`. A full stop would be taken for the
 *  part of a date. */
export const controlOf = (path: string): string => `value_${path.replaceAll('.', '_')}`;
export const jsonControl = 'value_json';

type Item = Record<string, unknown>;
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

const itemsOf = (value: Item, { path }: ValueGroup): Item[] => {
  const found = value[path];
  return Array.isArray(found) ? found.filter(isItem) : [];
};

const shown = (field: ValueField, value: unknown): string =>
  value === undefined || value === null ? '' : codecs[field.typing].show(value);

/** The controls of a group, each item with its fields; there is always room for one more. */
export function controlsOf(group: ValueGroup, count: number): ValueField[][] {
  const items = Math.min(Math.max(count + 1, 2), group.most);
  return Array.from({ length: items }, (_, at) =>
    group.fields.map((field) => ({ ...field, path: `${group.path}.${at}.${field.path}` })),
  );
}

export const itemCount = (group: ValueGroup, value: unknown): number =>
  isItem(value) ? itemsOf(value, group).length : 0;

/** What the form of a kind shows for a value. */
export function valuesOfValue(kind: string, value: unknown): FormValues {
  const form = valueForms[kind];
  if (!form || !isItem(value)) return { [jsonControl]: JSON.stringify(value, null, 2) ?? '' };
  const fields = form.fields.map((field) => [controlOf(field.path), shown(field, value[field.path])]);
  const groups = form.groups.flatMap((group) =>
    itemsOf(value, group).flatMap((item, at) =>
      group.fields.map((field) => [controlOf(`${group.path}.${at}.${field.path}`), shown(field, item[field.path])]),
    ),
  );
  return Object.fromEntries([...fields, ...groups]) as FormValues;
}

type Read = { value: unknown; errors: FieldError[] };

const textOf = (values: FormValues, control: string): string => String([values[control]].flat()[0] ?? '').trim();

function readField(field: ValueField, path: string, values: FormValues, errors: FieldError[]): unknown {
  const control = controlOf(path);
  const text = textOf(values, control);
  if (text === '') return field.empty === 'absent' ? undefined : field.empty === 'list' ? [] : null;
  const read = codecs[field.typing].read(text);
  if (read === undefined) errors.push({ field: control, message: `${field.label}：${codecs[field.typing].wanted}` });
  return read;
}

function readGroup(group: ValueGroup, values: FormValues, errors: FieldError[]): Item[] {
  return Array.from({ length: group.most }, (_, at) => at).flatMap((at) => {
    const paths = group.fields.map((field) => [field, `${group.path}.${at}.${field.path}`] as const);
    if (paths.every(([, path]) => textOf(values, controlOf(path)) === '')) return [];
    return [Object.fromEntries(paths.map(([field, path]) => [field.path, readField(field, path, values, errors)]))];
  });
}

const withoutAbsent = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));

function readForm(form: ValueForm, values: FormValues, before: unknown, region: string): Read {
  const errors: FieldError[] = [];
  const fields = form.fields.map((field) => [field.path, readField(field, field.path, values, errors)]);
  const groups = form.groups.map((group) => [group.path, readGroup(group, values, errors)]);
  const value = {
    ...form.constants(region),
    ...(isItem(before) ? before : {}),
    ...(Object.fromEntries([...fields, ...groups]) as Item),
  };
  return { value: withoutAbsent(value), errors };
}

function readJson(values: FormValues): Read {
  try {
    return { value: JSON.parse(textOf(values, jsonControl)) as unknown, errors: [] };
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return { value: null, errors: [{ field: jsonControl, message: `内容不是合格的 JSON：${why}` }] };
  }
}

/** The value as typed, on top of the one that it began with: fields that the form does not show stay. */
export function readValue(kind: string, values: FormValues, before: unknown, region: string): Read {
  const form = valueForms[kind];
  return form ? readForm(form, values, before, region) : readJson(values);
}

/** The control that a problem at a path of the value stands beside; the nearest one that there is. */
export function controlAt(kind: string, path: string): string {
  const form = valueForms[kind];
  if (!form) return jsonControl;
  const group = form.groups.find((each) => path === each.path || path.startsWith(`${each.path}.`));
  if (group) {
    const [, at = '0', name] = path.split('.');
    const field = group.fields.find((each) => each.path === name) ?? group.fields[0]!;
    return controlOf(`${group.path}.${at}.${field.path}`);
  }
  const [first = ''] = path.split('.');
  return form.fields.some((each) => each.path === first) ? controlOf(first) : '';
}

/** What the form calls the field at a path. */
export function labelAt(kind: string, path: string): string {
  const form = valueForms[kind];
  const [first = '', at, name] = path.split('.');
  const group = form?.groups.find((each) => each.path === first);
  const inGroup = group?.fields.find((each) => each.path === name);
  if (group) return `${group.label}${at === undefined ? '' : `第 ${Number(at) + 1} 行`}${inGroup ? inGroup.label : ''}`;
  return form?.fields.find((each) => each.path === first)?.label ?? path;
}
