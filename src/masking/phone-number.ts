import type { Group } from './digit-groups';

const total = (groups: readonly Group[]) => groups.map(({ digits }) => digits).join('');
const lengths = (groups: readonly Group[]) => groups.map(({ digits }) => digits.length);

/**
 * Whether groups of digits are a telephone number as people in Japan write it.
 * @param plus a plus sign stands before it
 * @param labelled it is said to be one
 */
export function isPhoneNumber(
  groups: readonly Group[],
  { plus, labelled }: { plus: boolean; labelled: boolean },
): boolean {
  const digits = total(groups);
  if (plus) return digits.length >= 9 && digits.length <= 15 && groups.length <= 6;
  if (labelled && digits.length >= 6 && digits.length <= 11 && groups.length <= 3 && !isDate(groups))
    return true;
  if (/^(?:00|010)81\d{9,10}$/.test(digits)) return groups.length <= 6;
  if (/^81\d{9,10}$/.test(digits)) return groups.length > 1 && groups[0]?.digits === '81';
  // Pairs are how the bytes of a serial number are shown.
  const pairs = groups.length > 3 && lengths(groups).every((length) => length === 2);
  if (pairs || !/^0[1-9]/.test(digits)) return false;
  const isMobile = /^(?:0[5-9]0|0800)/.test(digits);
  if (digits.length !== 10 && !(digits.length === 11 && isMobile)) return false;
  return isGrouped(groups, isMobile);
}

function isGrouped(groups: readonly Group[], isMobile: boolean): boolean {
  const sizes = lengths(groups);
  const [first = 0] = sizes;
  if (sizes.every((size) => size === 1)) return true;
  if (first < 2) return false;
  if (groups.length <= 2) return first <= 11;
  if (groups.length === 3) return first <= 5 && (sizes[2] ?? 0) >= 3;
  return isMobile && groups.length === 5 && first === 3;
}

/** 「2026-03-01」 behind 「電話は」 says when. */
const isDate = (groups: readonly Group[]): boolean =>
  groups.length === 3 && /^(?:19|20)\d\d$/.test(groups[0]?.digits ?? '');
