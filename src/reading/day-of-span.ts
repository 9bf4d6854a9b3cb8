import { isOfACase, type OwnedDay, spanNamed } from './owned-day';

/** 「先週取り直した2月12日のほう」: a day that stands within the stretch that its event fell in is that event's, and says when in it. */
export function withDayOfSpan(days: readonly OwnedDay[]): readonly OwnedDay[] {
  const spans = days.filter((day) => isOfACase(day) && day.mention.days.kind === 'vague');
  const spanOf = (day: OwnedDay) =>
    day.owner === 'nobody'
      ? spans.find((span) => span.clause === day.clause && contains(span, day))
      : undefined;
  const told = new Set(days.map(spanOf));
  return days
    .filter((day) => !told.has(day))
    .map((day) => {
      const span = spanOf(day);
      return span ? { ...day, owner: span.owner, word: span.word } : day;
    });
}

function contains(span: OwnedDay, { mention: { days } }: OwnedDay): boolean {
  const named = spanNamed(span);
  return named !== undefined && days.kind === 'day' && named.from <= days.day && days.day <= named.to;
}
