/** GB/T 2260 codes: two digits province, two digits city, two digits county. */

export const provinceOf = (region: string): string => `${region.slice(0, 2)}0000`;
export const cityOf = (region: string): string => `${region.slice(0, 4)}00`;
export const isProvince = (region: string): boolean => region === provinceOf(region);

const municipalities = new Set(['110000', '120000', '310000', '500000']);
/** 直辖市: a province by its code that people call their city. */
export const isMunicipality = (region: string): boolean => municipalities.has(region);

/** Where a figure of a place is looked for, nearest first: the exact code, its city, its province
 *  (operations.md section 1, Places and dated rows). */
export function placeChain(region: string): readonly string[] {
  const known = chains.get(region);
  if (known) return known;
  const chain = newChain(region);
  if (chains.size >= mostChains) chains.clear();
  chains.set(region, chain);
  return chain;
}

// Look-ups ask for the same places over and over; there are some 3,000 counties, and a stranger may send any code.
const chains = new Map<string, readonly string[]>();
const mostChains = 5_000;

function newChain(region: string): readonly string[] {
  const [city, province] = [cityOf(region), provinceOf(region)];
  if (region === province) return [province];
  return region === city ? [city, province] : [region, city, province];
}
