import type { DemoWorkerKey } from '@/db/seed/ids';
import { demoWorkers } from '@/db/seed/ids';
import { addDays, addMonths, type Day } from '@/domain/kernel/days';
import { readStep } from '@/domain/reports/flow';
import { forms } from '@/domain/reports/forms';
import type { Answers, ReportForm } from '@/domain/reports/question';

type Typed = Record<string, string | string[]>;

const falls = [
  '雨天路滑，拐弯时连人带车摔倒，左膝着地，肿得走不了路。',
  '送餐上楼时踩空台阶，右脚踝扭伤，下午去看了急诊。',
  '等红灯时被后面的轿车追尾，人被撞到路边，腰和手腕受伤。',
  '搬货时箱子滑落砸到脚面，当时就站不起来了。',
];
const stories = [
  '站点说下个月一起结，拖了两个月没有发，站长现在不接电话。',
  '离开站点的时候说好十五天内结清，到现在一分钱没有给。',
  '每单被多扣服务费，找了几次都说系统就是这样，没有人处理。',
];

/** What a worker of the demonstration types into a report on a day, page by page. */
function typed(kind: ReportForm['kind'], who: DemoWorkerKey, today: Day): Typed {
  const { city, platforms } = demoWorkers[who];
  const number = Object.keys(demoWorkers).indexOf(who);
  switch (kind) {
    case 'injury':
      return {
        accidentOn: addDays(today, -(number % 2)),
        accidentTime: '08:40',
        city,
        place: '演示路与驿站街路口',
        platform: platforms[0],
        orderState: 'delivering',
        orderNumber: `DEMO${String(20_000 + number)}`,
        circumstance: number % 4 === 2 ? 'traffic' : 'fall',
        police: 'yes',
        narrative: falls[number % falls.length]!,
        treatment: number % 5 === 0 ? 'inpatient' : 'outpatient',
        hospital: '演示医院',
      };
    case 'wages':
      return {
        platform: platforms[0],
        company: '演示配送服务有限公司',
        city,
        mode: number % 3 === 0 ? 'crowd' : 'station',
        working: number % 2 === 0 ? 'yes' : 'no',
        endedOn: addDays(today, -20),
        fromMonth: addMonths(today, -3).slice(0, 7),
        toMonth: addMonths(today, -1).slice(0, 7),
        amountFen: '8600.50',
        kinds: ['orders', 'reward'],
        parallel: 'none',
        askedOn: addDays(today, -6),
        affected: String(number % 7),
        narrative: stories[number % stories.length]!,
        consentNamed: number % 4 === 0 ? 'no' : 'yes',
      };
    case 'enrolment':
      return { platforms: platforms.join('、'), city, industry: 'instant_delivery' };
  }
}

/** The answers as the form itself reads them; throws when it would refuse one. `pages`: only the first ones (草稿). */
export function answersOf(kind: ReportForm['kind'], who: DemoWorkerKey, today: Day, pages = Infinity): Answers {
  const form = forms[kind];
  let answers: Answers = {};
  for (const step of form.steps.slice(0, pages)) {
    const read = readStep(form, step, typed(kind, who, today), answers, today);
    if (read.refusals.length > 0) throw new Error(`${kind} of ${who}: ${JSON.stringify(read.refusals)}`);
    ({ answers } = read);
  }
  return answers;
}
