/** Pence as an amount to read: £135, £135.50. The same in English and in Welsh. */
export function formatPence(pence: number): string {
  const whole = Math.trunc(Math.abs(pence) / 100).toString();
  const rest = Math.abs(pence) % 100;
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${pence < 0 ? '−' : ''}£${grouped}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** Pence as they stand in a field: 135.50. */
export const typedPounds = (pence: number): string => (pence / 100).toFixed(2).replace(/\.00$/, '');
