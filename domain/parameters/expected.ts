/** Kinds of figures, as `scheme/key`, that every place should have one of: without it an estimate for the place has a gap. */
const expectedOfPlaces = [
  'pension/limits',
  'pension/calculation_base',
  'medical/flexible',
  'unemployment/enrolment',
  'unemployment/benefit',
  'minimum_wage/rates',
  'subsidy/local',
] as const;

type Kind = { scheme: string; key: string };

/** Those of them that a place has no figure of. */
export function missingKinds(found: readonly Kind[]): Kind[] {
  const present = new Set(found.map(({ scheme, key }) => `${scheme}/${key}`));
  return expectedOfPlaces
    .filter((name) => !present.has(name))
    .map((name) => {
      const [scheme = '', key = ''] = name.split('/');
      return { scheme, key };
    });
}
