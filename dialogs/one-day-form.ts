import type { IssueDayQuestion } from '../src/reading/issue-day';
import type { DaySpan } from '../src/reading/owned-day';
import { isDaySpan } from './form/accepts';
import { nearTo, readIssueDay, todayOf } from './form/days';
import { nameOfSpan } from './form/span-words';
import type { Conclusion, Form, FormContext } from './form/types';

/** A case that one day decides, or every day of a span alike. */
export interface OneDayFacts {
  issued: DaySpan;
  /** Two days of which one was meant, so that 「11日のほうです」 is one of their month. */
  among: DaySpan;
}

interface OneDayDialog {
  id: Form<OneDayFacts>['id'];
  question(context: FormContext): string;
  help: string;
  /** Whose day it is. */
  of: IssueDayQuestion['of'];
  /** Whether the answer is the same, whichever day of the span it was. */
  isDecided(span: DaySpan, context: FormContext): boolean;
  /** What can be said already while the day itself is still asked for. */
  soFar(span: DaySpan, context: FormContext): string;
  /** @param issued undefined where the person could not find out */
  conclude(issued: DaySpan | undefined, context: FormContext): Conclusion;
}

/** A dialog that asks for nothing but a day of issue. */
export function oneDayForm(dialog: OneDayDialog): Form<OneDayFacts> {
  const { id, question, help, of, isDecided, soFar, conclude } = dialog;
  return {
    id,
    version: 1,
    facts: {
      issued: {
        accepts: isDaySpan,
        matters: ['発行日'],
        ask: ({ issued }, context) =>
          typeof issued === 'object'
            ? `${soFar(issued, context)}\n${askWithin(issued, context)}`
            : question(context),
        options: () => [],
        help,
      },
    },
    state(reading, context, { issued, among }, asked) {
      const day = readIssueDay(
        reading,
        { of, asked: asked === 'issued', ...nearTo(issued ?? among) },
        context,
      );
      if (day.kind === 'value') return { facts: { issued: day.value }, problems: {} };
      if (day.kind === 'none') return { facts: {}, problems: {} };
      return { facts: day.among ? { among: day.among } : {}, problems: { issued: day.message } };
    },
    next({ issued }, context) {
      if (issued === 'unknown') return null;
      return issued !== undefined && isDecided(issued, context) ? null : 'issued';
    },
    conclude: ({ issued }, context) => conclude(typeof issued === 'object' ? issued : undefined, context),
  };
}

function askWithin(span: DaySpan, context: FormContext): string {
  const name = nameOfSpan(span, todayOf(context));
  const when = name === undefined ? '発行日はいつでしょうか' : `${name}のいつ頃の発行でしょうか`;
  return `${when}?日付で教えてください。(例: 2026年1月31日、先月の15日)`;
}
