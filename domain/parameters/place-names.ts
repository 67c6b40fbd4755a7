import { ownName, regionName } from '@/domain/regions/regions';
import { nation } from './parameter-row';

export type PlaceName = { nameZh: string; nameEn: string };
export type Place = PlaceName & { region: string };

const named = (nameZh: string, nameEn: string): PlaceName => ({ nameZh, nameEn });

/** The 31 mainland provinces. */
const provinces: Record<string, PlaceName> = {
  '110000': named('北京市', 'Beijing'),
  '120000': named('天津市', 'Tianjin'),
  '130000': named('河北省', 'Hebei'),
  '140000': named('山西省', 'Shanxi'),
  '150000': named('内蒙古自治区', 'Inner Mongolia'),
  '210000': named('辽宁省', 'Liaoning'),
  '220000': named('吉林省', 'Jilin'),
  '230000': named('黑龙江省', 'Heilongjiang'),
  '310000': named('上海市', 'Shanghai'),
  '320000': named('江苏省', 'Jiangsu'),
  '330000': named('浙江省', 'Zhejiang'),
  '340000': named('安徽省', 'Anhui'),
  '350000': named('福建省', 'Fujian'),
  '360000': named('江西省', 'Jiangxi'),
  '370000': named('山东省', 'Shandong'),
  '410000': named('河南省', 'Henan'),
  '420000': named('湖北省', 'Hubei'),
  '430000': named('湖南省', 'Hunan'),
  '440000': named('广东省', 'Guangdong'),
  '450000': named('广西壮族自治区', 'Guangxi'),
  '460000': named('海南省', 'Hainan'),
  '500000': named('重庆市', 'Chongqing'),
  '510000': named('四川省', 'Sichuan'),
  '520000': named('贵州省', 'Guizhou'),
  '530000': named('云南省', 'Yunnan'),
  '540000': named('西藏自治区', 'Tibet'),
  '610000': named('陕西省', 'Shaanxi'),
  '620000': named('甘肃省', 'Gansu'),
  '630000': named('青海省', 'Qinghai'),
  '640000': named('宁夏回族自治区', 'Ningxia'),
  '650000': named('新疆维吾尔自治区', 'Xinjiang'),
};

/** Cities with figures of their own, and all of Guangdong, where people are asked for their city. */
const cities: Record<string, PlaceName> = {
  '210100': named('沈阳市', 'Shenyang'),
  '210200': named('大连市', 'Dalian'),
  '220100': named('长春市', 'Changchun'),
  '320100': named('南京市', 'Nanjing'),
  '320500': named('苏州市', 'Suzhou'),
  '330100': named('杭州市', 'Hangzhou'),
  '360100': named('南昌市', 'Nanchang'),
  '370200': named('青岛市', 'Qingdao'),
  '371700': named('菏泽市', 'Heze'),
  '420100': named('武汉市', 'Wuhan'),
  '440100': named('广州市', 'Guangzhou'),
  '440200': named('韶关市', 'Shaoguan'),
  '440300': named('深圳市', 'Shenzhen'),
  '440400': named('珠海市', 'Zhuhai'),
  '440500': named('汕头市', 'Shantou'),
  '440600': named('佛山市', 'Foshan'),
  '440700': named('江门市', 'Jiangmen'),
  '440800': named('湛江市', 'Zhanjiang'),
  '440900': named('茂名市', 'Maoming'),
  '441200': named('肇庆市', 'Zhaoqing'),
  '441300': named('惠州市', 'Huizhou'),
  '441400': named('梅州市', 'Meizhou'),
  '441500': named('汕尾市', 'Shanwei'),
  '441600': named('河源市', 'Heyuan'),
  '441700': named('阳江市', 'Yangjiang'),
  '441800': named('清远市', 'Qingyuan'),
  '441900': named('东莞市', 'Dongguan'),
  '442000': named('中山市', 'Zhongshan'),
  '445100': named('潮州市', 'Chaozhou'),
  '445200': named('揭阳市', 'Jieyang'),
  '445300': named('云浮市', 'Yunfu'),
  '510100': named('成都市', 'Chengdu'),
};

export const provinceCodes: readonly string[] = Object.keys(provinces);

/** The two names of a place; undefined where no English one is known. They do not change with the figures. */
export const knownName = (region: string): PlaceName | undefined => provinces[region] ?? cities[region];

/** A place that gets figures before it gets a name here is called what the code table calls it. */
export function namedPlace(region: string): Place {
  const name = ownName(region) ?? region;
  return { region, ...(knownName(region) ?? named(name, name)) };
}

/** How a place is called in full, `nameEn` null where none is known; a code that is no place is its own name. */
export function placeNames(region: string): { nameZh: string; nameEn: string | null } {
  if (region === nation) return { nameZh: '全国', nameEn: 'Whole country' };
  return { nameZh: regionName(region) ?? region, nameEn: knownName(region)?.nameEn ?? null };
}
