/** GB/T 2260 codes: two digits province, two digits city, two digits county. */

export const provinceOf = (region: string): string => `${region.slice(0, 2)}0000`;
export const cityOf = (region: string): string => `${region.slice(0, 4)}00`;
export const isProvince = (region: string): boolean => region === provinceOf(region);

/** Where a figure of a place is looked for, nearest first: the exact code, its city, its province
 *  (operations.md section 1, Places and dated rows). */
export function placeChain(region: string): string[] {
  const [city, province] = [cityOf(region), provinceOf(region)];
  if (region === province) return [province];
  return region === city ? [city, province] : [region, city, province];
}
