import { taughtIn } from '../../knowledge/editing/taught-in';
import { type Lesson, type Meaning, teach } from '../../knowledge/editing/teach';
import type { Texts } from '../../knowledge/editing/texts';

export interface LessonInput {
  texts: Texts;
  questions: readonly string[];
  meaning: Meaning;
}

/** Teaches what questions mean; where one cannot be taught, none is. Pure. */
export function lesson({ texts, questions, meaning }: LessonInput): Lesson {
  const taught = taughtIn(texts);
  const lessons = questions.map((question) => teach(question, meaning, taught));
  const refused = lessons.find((one) => one.refused !== undefined);
  return (
    refused ?? {
      edits: lessons.flatMap(({ edits }) => edits),
      told: lessons.flatMap(({ told }) => told),
    }
  );
}
