/** From Monday on, as luxon counts them from 1. */
export const WEEKDAYS = ['月', '火', '水', '木', '金', '土', '日'] as const;
