import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgesOf } from '../../src/knowledge/editing/can-judge';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { loadAnalyser } from '../../src/language/kuromoji';
import { searchDefaults } from '../../src/search';
import { judgeReplies } from '../replies/main';
import { reliabilityPicture, tradeOffPicture } from './pictures';
import { byStyle, confusions, reliability, summary } from './print';
import { readQuestions } from './questions';
import { reliabilityOf } from './reliability';
import { type Answered, answerWith, crossValidate } from './run-search';
import { isAnswered, scoreOf } from './score';
import { tradeOffOf } from './trade-off';

/** The compiled module lies in `dist/bench/eval`. */
const root = join(__dirname, '../../..');
const PICTURES = join(root, 'bench/eval/results');

/** Measures search and replies on the development part (the search by cross-validation) or, on request, on the held-out part. */
async function main(heldOut: boolean): Promise<void> {
  const [knowledge, analyser] = await Promise.all([loadKnowledge(join(root, 'knowledge')), loadAnalyser()]);
  const development = readQuestions(root, 'development');
  if (heldOut) {
    // Single questions of this part are never shown: nobody may tune on them.
    const questions = readQuestions(root, 'held-out');
    const all = answerWith(knowledge, development, questions, analyser);
    const canJudge = judgesOf(questions);
    const answered = all.filter((one) => canJudge(one.expected, isAnswered(one) ? one.result.entryId : null));
    if (answered.length < all.length)
      console.log(
        `\nAnswered by entries that are newer than this part, which cannot judge them: ${all.length - answered.length}`,
      );
    console.log(
      summary('Held-out part', scoreOf(answered)),
      byStyle(answered),
      reliability(reliabilityOf(answered)),
    );
    draw('held-out', answered);
    return judgeReplies(['--held-out']);
  }
  const answered = crossValidate(knowledge, development, analyser);
  console.log(summary('Development part, five-fold cross-validation', scoreOf(answered)));
  console.log(byStyle(answered), confusions(answered), reliability(reliabilityOf(answered)));
  const untaught = answerWith(knowledge, [], development, analyser);
  console.log(summary('Development part, knowledge alone (no practice questions)', scoreOf(untaught)));
  draw('development', answered);
  await judgeReplies([]);
}

function draw(name: string, answered: readonly Answered[]): void {
  mkdirSync(PICTURES, { recursive: true });
  const { answerFrom } = searchDefaults.decision;
  writeFileSync(join(PICTURES, `${name}-trade-off.svg`), tradeOffPicture(tradeOffOf(answered), answerFrom));
  writeFileSync(join(PICTURES, `${name}-reliability.svg`), reliabilityPicture(reliabilityOf(answered)));
  console.log(`\nPictures: bench/eval/results/${name}-*.svg`);
}

main(process.argv.includes('--held-out')).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
