import type { Lang } from '@/components/wording/lang';
import type { PlaceLevel, Standing } from '@/domain/parameters/standing';

type Texts = {
  level: Record<PlaceLevel, string>;
  standing: Record<Exclude<Standing, 'applies'>, string>;
} & Record<string, unknown>;

export const parameterTexts = {
  zh: {
    from: (day: string) => `${day}起`,
    until: (day: string) => `到${day}为止`,
    between: (from: string, to: string) => `${from}至${to}`,
    noDates: '没有写明起止日期',
    period: '管多久',
    place: '哪里的',
    source: '出处',
    reliable: '可靠程度',
    unmarked: '没有标注',
    compiled: '整理资料时写下的，没有另外的出处',
    knownOn: '哪天起查得到',
    noFigure: (names: string) => `没有登记的：${names}`,
    colon: '：',
    level: { county: '区县的标准', city: '市的标准', province: '省级标准', nation: '全国统一' },
    standing: {
      some_cities: '只管本省的一部分市',
      other_cities: '管别的市，不管这里',
      nearer_row: '这里有更近的标准，不用这个',
    },
  },
  en: {
    from: (day: string) => `from ${day}`,
    until: (day: string) => `until ${day}`,
    between: (from: string, to: string) => `${from} to ${to}`,
    noDates: 'no dates given',
    period: 'In force',
    place: 'Place',
    source: 'Source',
    reliable: 'Confidence',
    unmarked: 'not marked',
    compiled: 'written when the figures were compiled, no source of its own',
    knownOn: 'Known since',
    noFigure: (names: string) => `Not on file: ${names}`,
    colon: ': ',
    level: { county: 'county figure', city: 'city figure', province: 'provincial figure', nation: 'national figure' },
    standing: {
      some_cities: 'for some cities of the province only',
      other_cities: 'for other cities, not here',
      nearer_row: 'a nearer figure takes its place here',
    },
  },
} as const satisfies Record<Lang, Texts>;
