const DAY_MS = 86_400_000;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `yyyy-MM-dd`. Does not check that the day exists. */
export const isoDay = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** Days of a month of the Gregorian calendar; 0 where there is no such month. */
export const daysInMonth = (year: number, month: number): number => {
  if (month < 1 || month > 12) return 0;
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
};

export const dayExists = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= daysInMonth(year, month);

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (year: number, month: number, day: number): number => {
  const days = Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);
  return ((((days + 3) % 7) + 7) % 7) + 1;
};
