import { isDaySpan } from './form/accepts';
import type { Conclusion, Form, FormContext, ReplyReading } from './form/types';
import type { DaySpan } from './reading/issue-day';
import { inMonthAsked, nameOfSpan } from './reading/span-words';
import { todayOf } from './reading/zones';

/** A case that one day decides, or every day of a span alike. */
export interface OneDayFacts {
  issued: DaySpan;
}

interface OneDayDialog {
  id: Form<OneDayFacts>['id'];
  title: string;
  question(context: FormContext): string;
  help: string;
  read(text: string, context: FormContext): ReplyReading<DaySpan>;
  /** Whether the answer is the same, whichever day of the span it was. */
  isDecided(span: DaySpan, context: FormContext): boolean;
  /** What can be said already while the day itself is still asked for. */
  soFar(span: DaySpan, context: FormContext): string;
  /** @param issued undefined where the person could not find out */
  conclude(issued: DaySpan | undefined, context: FormContext): Conclusion;
}

/** A dialog that asks for nothing but a day of issue. */
export function oneDayForm(dialog: OneDayDialog): Form<OneDayFacts> {
  const { id, title, question, help, read, isDecided, soFar, conclude } = dialog;
  return {
    id,
    version: 1,
    title,
    facts: {
      issued: {
        accepts: isDaySpan,
        named: /発行日|発行|取得日|日付|日にち/,
        ask: ({ issued }, context) =>
          typeof issued === 'object'
            ? `${soFar(issued, context)}\n${askWithin(issued, context)}`
            : question(context),
        options: () => [],
        read,
        help,
      },
    },
    state(text, context, { issued }) {
      const reading = read(typeof issued === 'object' ? inMonthAsked(text, issued) : text, context);
      if (reading.kind === 'value') return { facts: { issued: reading.value }, problems: {} };
      return { facts: {}, problems: reading.kind === 'problem' ? { issued: reading.message } : {} };
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
