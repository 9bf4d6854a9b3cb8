import type { VNode } from 'preact';
import type { PracticeLine } from '../../knowledge/editing/practice';
import { versionOfValue } from '../../knowledge/editing/version-of-value';
import type { Knowledge } from '../../knowledge/types';
import type { Learning } from '../../learning';
import type { Visit } from '../visit';
import { Layout } from './layout';
import { FormHead } from './parts';

interface Props {
  visit: Visit;
  learning: Learning;
  knowledge: Knowledge;
  /** Words that are looked for. */
  sought: string;
  lines: readonly PracticeLine[];
  total: number;
  trouble: string | undefined;
}

/** What is not there yet. */
const NEW = versionOfValue(undefined);

/** Questions whose right answer somebody has decided. */
export function Practice({ visit, learning, knowledge, sought, lines, total, trouble }: Props): VNode {
  return (
    <Layout title="練習問題" visit={visit} learning={learning}>
      <p class="lead">
        質問と、その正しい答えの組です。ここから学び、正答率も測ります。「答えなし」は、答えてはいけない質問です。
      </p>
      {trouble !== undefined && (
        <p class="note bad" role="alert">
          {trouble}
        </p>
      )}
      <form class="edit" method="post" action="/staff/practice">
        <FormHead visit={visit} base={NEW} />
        <label>
          新しい練習問題
          <input name="question" maxLength={500} required />
        </label>
        <Expected knowledge={knowledge} expected={null} />
        <div class="row">
          <button class="main" name="do" value="set" type="submit">
            足す
          </button>
        </div>
      </form>
      <form class="ask" method="get" action="/staff/practice">
        <label>
          探す
          <input name="q" value={sought} maxLength={100} />
        </label>
        <button type="submit">探す</button>
      </form>
      <p class="lead">
        {total}問{sought !== '' && `(「${sought}」を含むもの)`}のうち{lines.length}問
      </p>
      {lines.map((line) => (
        <form
          key={line.question}
          class="card"
          method="post"
          action="/staff/practice"
          aria-label={line.question}
        >
          <FormHead visit={visit} base={versionOfValue(line)} />
          <input type="hidden" name="question" value={line.question} />
          <input type="hidden" name="q" value={sought} />
          <p class="question">{line.question}</p>
          <div class="row">
            <Expected knowledge={knowledge} expected={line.expected} />
            <button name="do" value="set" type="submit">
              正解を変える
            </button>
            <button class="plain" name="do" value="remove" type="submit">
              消す
            </button>
          </div>
        </form>
      ))}
    </Layout>
  );
}

function Expected({ knowledge, expected }: { knowledge: Knowledge; expected: string | null }): VNode {
  return (
    <label>
      正解
      <select name="expected">
        <option value="">答えなし</option>
        {knowledge.entries.map(({ id, question }) => (
          <option key={id} value={id} selected={id === expected}>
            {question}
          </option>
        ))}
      </select>
    </label>
  );
}
