import type { VNode } from 'preact';
import type { Cluster } from '../../clusters/unresolved-clusters';
import type { Knowledge } from '../../knowledge/types';
import type { Learning } from '../../learning';
import type { SearchResult } from '../../search/types';
import type { Visit } from '../visit';
import { Layout } from './layout';
import { day, FormHead, moment } from './parts';

export const STATES = { open: '未対応', done: '対応済み', aside: '対象外' } as const;
export type State = keyof typeof STATES;

const REASONS = { unknown: '未回答', suggest: '候補のみ', down: '役に立たなかった' } as const;
const NEAREST = 3;

interface Props {
  visit: Visit;
  learning: Learning;
  knowledge: Knowledge;
  state: State;
  counts: Readonly<Record<State, number>>;
  clusters: readonly { cluster: Cluster; found: SearchResult }[];
  /** How many there are besides. */
  more: number;
  trouble: string | undefined;
}

/** What was not answered or judged unhelpful, with what can be made of it by one press. */
export function Questions(props: Props): VNode {
  const { visit, learning, knowledge, state, counts, clusters, more, trouble } = props;
  return (
    <Layout title="答えられなかった質問" visit={visit} learning={learning}>
      <p class="lead">
        この30日の、未回答・候補だけの質問と、「役に立たなかった」と評価された質問です。似たものをまとめて、多い順に並べています。
      </p>
      <ul class="tabs">
        {(Object.keys(STATES) as State[]).map((name) => (
          <li key={name}>
            <a href={`/staff/questions?state=${name}`} {...(name === state && { 'aria-current': 'true' })}>
              {STATES[name]} <span class="count">{counts[name]}</span>
            </a>
          </li>
        ))}
      </ul>
      {trouble !== undefined && (
        <p class="note bad" role="alert">
          {trouble}
        </p>
      )}
      {clusters.length === 0 && <p class="empty">{STATES[state]}の質問はありません。</p>}
      {clusters.map(({ cluster, found }) => (
        <Card key={cluster.wordings[0]?.key} {...{ cluster, found, visit, knowledge, state }} />
      ))}
      {more > 0 && <p class="lead">ほかに{more}組あります。上から対応すると、続きが出てきます。</p>}
    </Layout>
  );
}

interface CardProps {
  cluster: Cluster;
  found: SearchResult;
  visit: Visit;
  knowledge: Knowledge;
  state: State;
}

function Card({ cluster, found, visit, knowledge, state }: CardProps): VNode {
  const reasons = [...new Set(cluster.wordings.flatMap((wording) => [...wording.reasons]))];
  const comments = cluster.wordings.flatMap(({ comments: some }) => some);
  return (
    <form class="card" method="post" action="/staff/questions" aria-label={cluster.question}>
      <FormHead visit={visit} />
      <input type="hidden" name="state" value={state} />
      <div class="head">
        <h2>{cluster.question}</h2>
        <p class="meta">
          <span class="count">{cluster.count}件</span>
          {reasons.map((reason) => (
            <span key={reason} class={`tag ${reason}`}>
              {REASONS[reason]}
            </span>
          ))}
          <span>最後は{day(cluster.at)}</span>
        </p>
      </div>
      {comments.length > 0 && (
        <ul class="comments">
          {comments.slice(0, 3).map((comment) => (
            <li key={comment}>「{comment}」</li>
          ))}
        </ul>
      )}
      <Wordings cluster={cluster} />
      {cluster.mark && state !== 'open' && (
        <p class="meta">
          {moment(cluster.mark.at)} {cluster.mark.author} さん: {cluster.mark.comment}
        </p>
      )}
      <Choices {...{ cluster, found, knowledge }} />
      <div class="row">
        {(Object.keys(STATES) as State[])
          .filter((name) => name !== state)
          .map((name) => (
            <button key={name} class="plain" name="do" value={`mark:${name}`} type="submit">
              {STATES[name]}にする
            </button>
          ))}
        <a href={`/staff/try?q=${encodeURIComponent(cluster.question)}`}>今の答えを見る</a>
      </div>
    </form>
  );
}

/** Beyond it, proxies refuse addresses. */
const LONGEST_ADDRESS = 4_000;

/** A new entry's form with all wordings in it, as far as an address holds them. */
function draftAddress({ question, wordings }: Cluster): string {
  const start = `/staff/entries/new?question=${encodeURIComponent(question)}`;
  return wordings.reduce((address, { text }) => {
    const longer = `${address}&asked=${encodeURIComponent(text)}`;
    return longer.length > LONGEST_ADDRESS ? address : longer;
  }, start);
}

/** The wordings that are taken over; those that stay unticked are marked all the same. */
function Wordings({ cluster: { wordings } }: { cluster: Cluster }): VNode {
  const [first, ...others] = wordings;
  return (
    <>
      {first && <input type="hidden" name="question" value={first.text} />}
      {wordings.map(({ key, text }) => (
        <input key={key} type="hidden" name="all" value={text} />
      ))}
      {others.length > 0 && (
        <details>
          <summary>同じことを尋ねている質問 {others.length}種類</summary>
          <p class="hint">チェックした質問も、いっしょに足します。</p>
          <ul class="plain-list">
            {others.slice(0, 20).map(({ key, text, count }) => (
              <li key={key}>
                <label class="check">
                  <input type="checkbox" name="also" value={text} />
                  <span>
                    {text} <span class="count">{count}件</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Choices({ cluster, found, knowledge }: Pick<CardProps, 'cluster' | 'found' | 'knowledge'>): VNode {
  const near = found.candidates
    .slice(0, NEAREST)
    .flatMap(({ entryId }) => knowledge.entries.find(({ id }) => id === entryId) ?? []);
  const topic = knowledge.topics.find(({ id }) => id === found.topicId);
  return (
    <fieldset class="choices">
      <legend>この質問は、どれを尋ねていますか</legend>
      <div class="row">
        {near.map(({ id, question, short }) => (
          <button key={id} name="do" value={`entry:${id}`} type="submit">
            <small>この項目の聞き方に足す</small>
            {short ?? question}
          </button>
        ))}
        {topic && (
          <button name="do" value={`topic:${topic.id}`} type="submit">
            <small>答えない話題の例に足す</small>
            {topic.label}
          </button>
        )}
        <a class="button" href={draftAddress(cluster)}>
          <small>どれでもない</small>
          新しい項目を作る
        </a>
      </div>
      <div class="row">
        <label>
          ほかの項目・話題
          <select name="other">
            <option value="">選んでください</option>
            <optgroup label="質問と答え">
              {knowledge.entries.map(({ id, question }) => (
                <option key={id} value={`entry:${id}`}>
                  {question}
                </option>
              ))}
            </optgroup>
            <optgroup label="答えない話題">
              {knowledge.topics.map(({ id, label }) => (
                <option key={id} value={`topic:${id}`}>
                  {label}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
        <button name="do" value="other" type="submit">
          選んだものに足す
        </button>
      </div>
    </fieldset>
  );
}
