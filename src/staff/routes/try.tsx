import type { Desk } from '../desk';
import { Try } from '../pages/try';
import type { Page } from '../visit';

const LONGEST = 500;

export const tryIt =
  (desk: Desk): Page =>
  async (visit) => {
    if (visit.path[0] !== 'try' || visit.path.length > 1 || visit.form) return undefined;
    const question = (visit.query.get('q') ?? '').slice(0, LONGEST).trim();
    const explained = question === '' ? undefined : await desk.work.explain(question);
    return {
      page: (
        <Try {...{ visit, question, explained }} learning={desk.learning()} knowledge={desk.knowledge()} />
      ),
    };
  };
