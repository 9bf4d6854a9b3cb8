import type { VNode } from 'preact';
import type { Knowledge } from '../../knowledge/types';
import type { Learning } from '../../learning';
import type { SearchResult } from '../../search/types';
import type { Explained } from '../long-tasks';
import { says } from '../says';
import type { Visit } from '../visit';
import { Layout } from './layout';

interface Props {
  visit: Visit;
  learning: Learning;
  knowledge: Knowledge;
  question: string;
  explained: Explained | undefined;
}

/** A question with everything that the bot saw in it, and what it replies. */
export function Try({ visit, learning, knowledge, question, explained }: Props): VNode {
  return (
    <Layout title="試してみる" visit={visit} learning={learning}>
      <p class="lead">質問を書くと、ボットの返事と、そうなった理由が分かります。記録には残りません。</p>
      <form class="ask" method="get" action="/staff/try">
        <label>
          質問
          <input name="q" value={question} maxLength={500} required />
        </label>
        <button class="main" type="submit">
          聞いてみる
        </button>
      </form>
      {explained && (
        <>
          <section aria-labelledby="reply">
            <h2 id="reply">ボットの返事</h2>
            {explained.replies.map(({ text, buttons }) => (
              <div key={text} class="reply">
                {text.split('\n').map((line, at) => (
                  <p key={`${at} ${line}`}>{line}</p>
                ))}
                {buttons.length > 0 && <p class="buttons">ボタン: {buttons.join(' / ')}</p>}
              </div>
            ))}
          </section>
          <Steps explained={explained} />
          {explained.found ? (
            <Found {...{ explained, knowledge, question }} found={explained.found} />
          ) : (
            <p class="lead">検索の前に、手続きや決まった受け答えとして返事をしました。</p>
          )}
          <Reading reading={explained.reading} />
        </>
      )}
    </Layout>
  );
}

/** What came about beside the search: dialogs that asked or concluded. */
function Steps({ explained: { traces } }: { explained: Explained }): VNode | null {
  const steps = traces.filter(({ name }) => name.startsWith('dialog.'));
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">手続き</h2>
      <ul>
        {steps.map(({ name, value }) => (
          <li key={name}>
            {name === 'dialog.ask' ? '次のことを尋ねました' : '結果を出しました'}:{' '}
            <code>{JSON.stringify(value)}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the reply came from. */
function decisionOf({ match, traces }: Explained, found: SearchResult, knowledge: Knowledge): string {
  if (traces.some(({ name }) => name === 'knowledge.lead')) return '用件の案内で返事をします';
  if (traces.some(({ name }) => name.startsWith('dialog.'))) return '手続きで返事をします';
  if (!match) return '決まった受け答えで返事をします';
  if (match.outcome === found.outcome && match.entryId === found.entryId) return says(found, knowledge);
  return `${says({ ...found, ...match }, knowledge)}(場合分けの条件で決まりました)`;
}

const PARTS: Readonly<Record<string, string>> = { likelihood: '見込み', likeness: '近さ' };
const SHOWN = 5;

function Found({
  explained,
  found,
  knowledge,
  question,
}: {
  explained: Explained;
  found: SearchResult;
  knowledge: Knowledge;
  question: string;
}): VNode {
  const { explanation, tokens, candidates } = found;
  return (
    <>
      <section aria-labelledby="decision">
        <h2 id="decision">判断</h2>
        <p class="decision">{decisionOf(explained, found, knowledge)}</p>
        <p>
          {decisionOf(explained, found, knowledge) !== says(found, knowledge) &&
            `検索だけなら、${says(found, knowledge)}。`}
          {explanation.reason}
        </p>
        <div class="table">
          <table>
            <caption>候補(見込みの高い順)</caption>
            <thead>
              <tr>
                <th scope="col">項目</th>
                <th scope="col">点数</th>
                <th scope="col">内訳</th>
                <th scope="col">この質問を</th>
              </tr>
            </thead>
            <tbody>
              {candidates.slice(0, SHOWN).map(({ entryId, score, parts }) => (
                <tr key={entryId}>
                  <td>
                    <a href={`/staff/entries/${entryId}`}>
                      {knowledge.entries.find(({ id }) => id === entryId)?.question ?? entryId}
                    </a>
                  </td>
                  <td class="number">{score.toFixed(2)}</td>
                  <td>
                    {Object.entries(parts)
                      .map(([name, value]) => `${PARTS[name] ?? name} ${value.toFixed(2)}`)
                      .join('、')}
                  </td>
                  <td>
                    <a href={`/staff/entries/${entryId}?add=${encodeURIComponent(question)}#ways`}>
                      聞き方に足す
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section aria-labelledby="words">
        <h2 id="words">読み取った言葉</h2>
        <dl class="facts">
          <Fact name="整えた文" values={[explanation.normalised]} />
          <Fact name="語" values={tokens} />
          <Fact name="読み" values={explanation.readings} />
          <Fact name="同義語" values={explanation.synonyms} />
          <Fact name="直した語" values={explanation.corrections} />
        </dl>
      </section>
    </>
  );
}

function Fact({ name, values }: { name: string; values: readonly string[] }): VNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{values.length === 0 ? 'なし' : values.join(' / ')}</dd>
    </>
  );
}

const TITLES: Readonly<Record<string, string>> = {
  acts: 'していること',
  values: '日付など',
  unread: '語彙にない言葉',
  why: '根拠になった言葉',
};

function Reading({ reading }: { reading: Explained['reading'] }): VNode | null {
  if (!reading) return null;
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">文の意味</h2>
      <dl class="facts">
        {Object.entries(reading).map(([name, values]) => (
          <Fact key={name} name={TITLES[name] ?? name} values={(values as unknown[]).map(shown)} />
        ))}
      </dl>
    </section>
  );
}

const shown = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Object.entries(value as Record<string, unknown>)
        .map(([name, part]) => (name === 'kind' ? String(part) : `${name}: ${String(part)}`))
        .join(' ');
