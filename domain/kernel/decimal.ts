/** A non-negative decimal as an exact fraction: `scaled / 10^places`. */
export type Decimal = { scaled: bigint; places: number };

export function parseDecimal(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return { scaled: BigInt(whole + fraction), places: fraction.length };
}

/** Canonical text: no trailing zero, no trailing point (operations.md, type `dec`). */
export function formatDecimal(scaled: bigint, places: number): string {
  if (places === 0) return scaled.toString();
  const digits = scaled.toString().padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  const whole = digits.slice(0, -places);
  return fraction ? `${whole}.${fraction}` : whole;
}

/** numerator / denominator as canonical text with at most `places` decimals, half up. */
export function ratioText(numerator: bigint, denominator: bigint, places: number): string {
  const scale = 10n ** BigInt(places);
  return formatDecimal((2n * numerator * scale + denominator) / (2n * denominator), places);
}
