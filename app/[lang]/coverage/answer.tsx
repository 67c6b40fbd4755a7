import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { type Lang, formatPlainDay, path } from '@/components/wording/lang';
import { coverage, type Coverage } from '@/domain/injury/coverage';
import { gateRefusals, type GateRefusal } from '@/domain/injury/coverage-gate';
import { coverageInput } from '@/domain/injury/coverage-input';
import { isInForce, type Pilot } from '@/domain/injury/pilot';
import { isError, isUnknown, parseInput } from '@/domain/kernel/input';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { otherPlatform, type CoverageQuestion } from './coverage-question';
import { provinceName } from './provinces';
import { type Industry, texts } from './texts';

type Asked = { question: CoverageQuestion; rules: RuleBook; lang: Lang };

/** The rule's answer in plain words; what the rule leaves open goes to a person, and nothing here refuses anybody. */
export function Answer(asked: Asked) {
  const { question, rules, lang } = asked;
  const t = texts[lang];
  const found = ruleOf(question, rules.pilot);
  const names = namesOf(asked);
  return (
    <>
      <BackLink href={path(lang, '/coverage')}>{t.again}</BackLink>
      <h1>{t.title}</h1>
      <p className="muted">
        {names.day} · {names.province} · {question.platform === otherPlatform ? t.otherPlatform : names.platform}
      </p>
      <Verdict found={found} {...asked} />
      <p className="flex flex-wrap gap-4">
        <LinkButton tone="amber" icon="alert" href={path(lang, '/injury')}>
          {found.inPilot ? t.report : t.reportAnyway}
        </LinkButton>
        <LinkButton tone="quiet" href={path(lang, '/enrol')}>
          {t.enrol}
        </LinkButton>
      </p>
      {found.otherRoutes.length > 0 && (
        <>
          <h2>{t.otherRoutes}</h2>
          <ul>
            {t.routes.map((route) => (
              <li key={route}>{route}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{t.perOrder}</h2>
      <p>{t.perOrderAbout}</p>
      <h2>{t.rely}</h2>
      <Reliance {...asked} />
    </>
  );
}

/** Asked as if an accident had happened on that day; whether an order was open is what the person says. */
function ruleOf({ province, platform, industry, on, onOrder }: CoverageQuestion, pilot: Pilot): Coverage {
  const input = parseInput(coverageInput, {
    ...{ province, platform, industry },
    accidentAt: `${on}T12:00:00+08:00`,
    orderState: onOrder === 'no' ? 'none' : 'delivering',
    circumstance: 'accident',
  });
  const found = isError(input) ? input : coverage(input, pilot);
  if (isError(found) || isUnknown(found)) throw new Error('an accident needs nothing but its place and day');
  return found;
}

const isGateRefusal = (code: Coverage['reasonCode']): code is GateRefusal =>
  (gateRefusals as readonly string[]).includes(code);

function Verdict({ found, ...asked }: { found: Coverage } & Asked) {
  const { question, rules, lang } = asked;
  const t = texts[lang];
  const names = namesOf(asked);
  const reason = found.reasonCode;
  const otherIndustry = industryOnList(question, rules.pilot);
  if (isGateRefusal(reason))
    return (
      <>
        <Notice kind="act" title={t.notInPilot}>
          <p>{t.why[reason](names)}</p>
          {otherIndustry && <p>{t.otherIndustry(names.platform, t.industries[otherIndustry])}</p>}
          <p>{t.outside[reason]}</p>
        </Notice>
        <p>{t.personDecidesAbout}</p>
      </>
    );
  const { province, platform } = rowsOf(question, rules.pilot);
  const since = (from: string | undefined) => (from ? formatPlainDay(from, lang) : '');
  const open = found.manualReview || question.onOrder === 'unsure';
  return (
    <>
      <Notice kind="done" title={t.inPilot}>
        <p>{t.inPilotAbout(names.province, since(province?.from), names.platform, since(platform?.from))}</p>
        {question.onOrder === 'yes' && reason === 'ACCIDENT_ON_ORDER' && <p>{t.finding.ACCIDENT_ON_ORDER}</p>}
      </Notice>
      {open && (
        <Notice kind="act" title={t.personDecides}>
          <p>{question.onOrder === 'unsure' ? t.unsureOrder : t.finding.OUTSIDE_ORDER_WINDOW}</p>
          <p>{t.personDecidesAbout}</p>
        </Notice>
      )}
    </>
  );
}

function Reliance({ question, rules, lang }: Asked) {
  const t = texts[lang];
  const { province, platform } = rowsOf(question, rules.pilot);
  return (
    <ul>
      {province && <li>{t.relyProvince(t.confidence[province.confidence])}</li>}
      {platform && <li>{t.relyPlatform(t.confidence[platform.confidence])}</li>}
      <li>{t.listDay(formatPlainDay(rules.knownOn, lang))}</li>
      <li>{t.decides}</li>
      <li>
        <a href="tel:12333">{t.phone}</a>
      </li>
    </ul>
  );
}

/** The dated rows behind the answer, in force on that day or not. */
const rowsOf = ({ province, platform, on }: CoverageQuestion, pilot: Pilot) => ({
  province: pilot.provinces.find((row) => row.code === province),
  platform:
    pilot.platforms.find((row) => row.platform === platform && isInForce(row, on)) ??
    pilot.platforms.find((row) => row.platform === platform),
});

/** The industry under which a platform is listed, when it is not the one that was chosen. */
function industryOnList({ platform, industry }: CoverageQuestion, pilot: Pilot): Industry | undefined {
  const listed = pilot.platforms.find((row) => row.platform === platform)?.industry;
  if (listed === undefined || listed === 'food_delivery' || industry === 'other') return undefined;
  return listed === industry ? undefined : listed;
}

function namesOf({ question, rules, lang }: Asked) {
  const t = texts[lang];
  return {
    day: formatPlainDay(question.on, lang),
    province: provinceName(question.province, rules.insurance, lang) ?? question.province,
    platform:
      question.platform === otherPlatform ? t.anyPlatform : (rowsOf(question, rules.pilot).platform?.nameZh ?? ''),
    industry: t.industries[question.industry],
  };
}
