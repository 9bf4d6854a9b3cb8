import { isDaySpan } from './form/accepts';
import type { Conclusion, Form, FormContext, ReplyReading } from './form/types';
import type { DaySpan } from './reading/issue-day';

/** A case that one day decides. */
export interface OneDayFacts {
  issued: DaySpan;
}

interface OneDayDialog {
  id: Form<OneDayFacts>['id'];
  title: string;
  question: string;
  help: string;
  read(text: string, context: FormContext): ReplyReading<DaySpan>;
  /** @param issueDay `yyyy-MM-dd`, or undefined where the person could not find out */
  conclude(issueDay: string | undefined, context: FormContext): Conclusion;
}

/** A dialog that asks for nothing but a day of issue. */
export function oneDayForm({ id, title, question, help, read, conclude }: OneDayDialog): Form<OneDayFacts> {
  return {
    id,
    version: 1,
    title,
    facts: {
      issued: {
        accepts: isDaySpan,
        named: /発行日|発行|取得日/,
        ask: () => question,
        options: () => [],
        read,
        help,
      },
    },
    state(text, context) {
      const reading = read(text, context);
      if (reading.kind === 'value') return { facts: { issued: reading.value }, problems: {} };
      return { facts: {}, problems: reading.kind === 'problem' ? { issued: reading.message } : {} };
    },
    next: (known) => (known.issued === undefined ? 'issued' : null),
    conclude: ({ issued }, context) =>
      conclude(typeof issued === 'object' ? issued.from : undefined, context),
  };
}
