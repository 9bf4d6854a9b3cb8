import type { VNode } from 'preact';
import type { Overlap } from '../../knowledge/editing/overlaps';
import { type Standing, standingKey } from '../../knowledge/editing/standing';

/** Questions that teach the opposite of the entry, to be ticked where they ask for it. */
export function Overlaps({
  overlaps,
  chosen,
}: {
  overlaps: readonly Overlap[];
  chosen: readonly string[];
}): VNode | null {
  if (overlaps.length === 0) return null;
  return (
    <fieldset class="overlaps">
      <legend>この項目と逆のことを教えている質問({overlaps.length}件)</legend>
      <p class="hint">
        今は「答えない」「別の項目」と教えている、よく似た質問です。このままでは、この項目の邪魔をします。この項目で答える質問にチェックを付けると、こちらに移します。
      </p>
      <ul class="plain-list">
        {overlaps.map(({ standing, likeness }) => (
          <li key={standingKey(standing)}>
            <label class="check">
              <input
                type="checkbox"
                name="move"
                value={standingKey(standing)}
                checked={chosen.includes(standingKey(standing))}
              />
              <span>
                {standing.text} <span class="tag">{placeOf(standing)}</span>{' '}
                <span class="count">{Math.round(likeness * 100)}%似ています</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function placeOf(standing: Standing): string {
  if (standing.kind === 'example') return `答えない話題「${standing.label}」の例`;
  if (standing.kind !== 'practice') return `項目「${standing.id}」`;
  return standing.expected === null ? '練習問題(答えなし)' : `練習問題(正解は「${standing.expected}」)`;
}
