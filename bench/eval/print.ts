import type { ReliabilityRow } from './reliability';
import type { Answered } from './run-search';
import { isAnswered, isRightFirst, percent, type Score, share } from './score';

export function summary(name: string, score: Score): string {
  return [
    `\n${name}: ${score.inScope} questions with an answer, ${score.outOfScope} without`,
    `  right entry first        ${percent(score.rightFirst)}`,
    `  answered                 ${percent(score.answered)}, wrongly ${percent(score.wrongAnswers)}`,
    `  answered or offered      ${percent(score.answeredOrOffered)}`,
    `  without an answer        falsely answered ${percent(score.falseAnswers)}, suggestions ${percent(score.suggestions)}`,
    `  right at confidence ≥ .9 ${percent(score.sureAndRight)}`,
  ].join('\n');
}

export function byStyle(answered: readonly Answered[]): string {
  const styles = [...new Set(answered.map(({ style }) => style))];
  const rows = styles.map((style) => {
    const of = answered.filter((one) => one.style === style);
    if (of[0]?.expected === null) {
      const offered = share(of, ({ result }) => result.outcome === 'suggest');
      return `  ${style.padEnd(16)}${String(of.length).padStart(4)}  falsely answered ${percent(share(of, isAnswered))}, suggestions ${percent(offered)}`;
    }
    const wrong = share(of, (one) => isAnswered(one) && !isRightFirst(one));
    return `  ${style.padEnd(16)}${String(of.length).padStart(4)}  right first ${percent(share(of, isRightFirst))}, answered ${percent(share(of, isAnswered))}, wrongly ${percent(wrong)}`;
  });
  return ['\nBy style', ...rows].join('\n');
}

/** Pairs of entries that are taken for each other, the commonest first. */
export function confusions(answered: readonly Answered[]): string {
  const pairs = new Map<string, string[]>();
  for (const one of answered) {
    const mistaken = one.expected === null ? one.result.outcome === 'answer' : !isRightFirst(one);
    if (!mistaken) continue;
    const pair = `${one.expected ?? '(no answer)'} → ${one.result.candidates[0]?.entryId}`;
    pairs.set(pair, [
      ...(pairs.get(pair) ?? []),
      `      ${one.result.outcome} ${one.result.confidence.toFixed(2)}  ${one.question.slice(0, 90)}`,
    ]);
  }
  const rows = [...pairs].sort((a, b) => b[1].length - a[1].length);
  return [
    '\nTaken for each other',
    ...rows.flatMap(([pair, questions]) => [`  ${questions.length} × ${pair}`, ...questions]),
  ].join('\n');
}

export function reliability(rows: readonly ReliabilityRow[]): string {
  const lines = rows.map(
    ({ from, to, count, confidence, right }) =>
      `  ${from.toFixed(2)}–${to.toFixed(2)}${String(count).padStart(6)}   said ${percent(confidence).padStart(7)}   right ${percent(right).padStart(7)}`,
  );
  return ['\nReliability of the confidence', ...lines].join('\n');
}
