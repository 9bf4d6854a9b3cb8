import type { VNode } from 'preact';
import type { Knowledge } from '../../knowledge/types';
import type { Change, Effect, Outcome } from '../long-tasks';

/** What a change would do to the answers, before it is saved. */
export function EffectReport({ effect, knowledge }: { effect: Effect; knowledge: Knowledge }): VNode {
  const { practice, heldOut, changes, findings } = effect;
  const better = changes.filter(({ before, after }) => !before.right && after.right);
  const worse = changes.filter(({ before, after }) => before.right && !after.right);
  const other = changes.filter((change) => !better.includes(change) && !worse.includes(change));
  return (
    <section class="effect" aria-labelledby="effect">
      <h2 id="effect">正答率への影響</h2>
      <dl class="figures">
        <Share name="練習問題の正答率" {...practice} />
        {heldOut && <Share name="見せない問題の正答率" {...heldOut} />}
      </dl>
      {heldOut && heldOut.unjudged > 0 && (
        <p>
          見せない問題のうち、これまで答えがなかった{heldOut.unjudged}
          問に、新しい項目が答えるようになります。正解が決まっていない問題なので、正答率には数えていません。
        </p>
      )}
      {findings.length > 0 && (
        <div class="note warn">
          <p>
            <strong>まだ見つからない質問があります。</strong>聞き方を足すと見つかるようになります。
          </p>
          <ul>
            {findings.map(({ entry, problem }) => (
              <li key={`${entry} ${problem}`}>
                <span class="tag">{entry}</span> {problem}
              </li>
            ))}
          </ul>
        </div>
      )}
      {changes.length === 0 && <p>練習問題の答えは、どれも変わりません。</p>}
      <Changes title="正しくなる質問" changes={better} knowledge={knowledge} />
      <Changes title="誤りになる質問" changes={worse} knowledge={knowledge} />
      <Changes title="そのほかに変わる質問" changes={other} knowledge={knowledge} />
    </section>
  );
}

function Share({
  name,
  questions,
  before,
  after,
}: {
  name: string;
  questions: number;
  before: number;
  after: number;
}): VNode {
  const points = (after - before) * 100;
  const change =
    Math.abs(points) < 0.05
      ? '変わりません'
      : `${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)}ポイント`;
  return (
    <div class="figure">
      <dt>{name}</dt>
      <dd>
        {(after * 100).toFixed(1)}%<small>{`${questions}問・${change}`}</small>
      </dd>
    </div>
  );
}

const SHOWN = 30;

function Changes({
  title,
  changes,
  knowledge,
}: {
  title: string;
  changes: readonly Change[];
  knowledge: Knowledge;
}): VNode | null {
  if (changes.length === 0) return null;
  const name = (id: string) => knowledge.entries.find((entry) => entry.id === id)?.short ?? id;
  const says = ({ answered, offered }: Outcome) =>
    answered !== null
      ? name(answered)
      : offered.length > 0
        ? `候補: ${offered.map(name).join('・')}`
        : '答えなし';
  return (
    <details open={title === '誤りになる質問'}>
      <summary>
        {title}({changes.length}件)
      </summary>
      <ul class="plain-list">
        {changes.slice(0, SHOWN).map(({ question, before, after }) => (
          <li key={question}>
            「{question}」 {says(before)} → {says(after)}
          </li>
        ))}
      </ul>
    </details>
  );
}
