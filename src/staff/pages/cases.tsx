import type { VNode } from 'preact';
import type { CaseFields, KeptCase } from '../../knowledge/editing/cases';
import type { Knowledge } from '../../knowledge/types';
import type { Learning } from '../../learning';
import type { Shown } from '../propose';
import type { Visit } from '../visit';
import { Layout } from './layout';
import { FormHead } from './parts';
import { CheckedNote, SavePart } from './save-part';

interface Props {
  visit: Visit;
  learning: Learning;
  knowledge: Knowledge;
  id: string;
  title: string;
}

/** What an entry says first to those whose case it is, in the order in which they are tried. */
export function CaseList({
  visit,
  learning,
  id,
  title,
  cases,
}: Props & { cases: readonly KeptCase[] }): VNode {
  return (
    <Layout title={`場合分け: ${title}`} visit={visit} learning={learning}>
      <p class="lead">
        上から見て、はじめに条件に当てはまった場合の言葉で答えます。条件に当てはまる場合がなければ、言い方の例が似ている場合、それもなければ項目の答えのままです。
      </p>
      <p class="row">
        <a class="button main" href={`/staff/entries/${id}/cases/new`}>
          場合を足す
        </a>
        <a href={`/staff/entries/${id}`}>項目に戻る</a>
      </p>
      <ol class="todo">
        {cases.map(({ version, say, must, asked }) => (
          <li key={version}>
            <a href={`/staff/entries/${id}/cases/${version}`}>{say}</a>
            <span class="count">
              例{asked.length > 0 ? `${asked.length}件` : ''}: {asked[0] ?? must[0]}
            </span>
          </li>
        ))}
      </ol>
    </Layout>
  );
}

interface CaseProps extends Props, Shown {
  /** Names what stood in it when its form was made; `new`: nothing. */
  version: string;
  /** Tried before all others. */
  isFirst: boolean;
  form: CaseFields;
}

export function CasePage(props: CaseProps): VNode {
  const { visit, learning, id, title, version, isFirst, form } = props;
  return (
    <Layout title={`場合分け: ${title}`} visit={visit} learning={learning}>
      <CheckedNote {...props} />
      <form class="edit" method="post" data-live="yes" action={`/staff/entries/${id}/cases/${version}`}>
        <FormHead visit={visit} />
        <label>
          最初の一言
          <textarea name="say" rows={3} required>
            {form.say}
          </textarea>
        </label>
        <label>
          その続き(任意)
          <textarea name="rest" rows={3}>
            {form.rest}
          </textarea>
        </label>
        <label>
          言い方の例
          <textarea name="asked" rows={Math.min(12, Math.max(4, form.asked.length + 1))}>
            {form.asked.join('\n')}
          </textarea>
          <span class="hint">
            この場合の質問を1行に1つ、5つ以上。ここから、似た言い方を覚えます。違う人の、違う言い方ほど役に立ちます。
          </span>
        </label>
        <details>
          <summary>事実の条件、「はい、」「いいえ、」を付ける条件、期間</summary>
          <label>
            名前(英数字とハイフン。空ならこちらで付けます)
            <input name="id" value={form.id} pattern="[a-z0-9]+(-[a-z0-9]+)*" />
          </label>
          <label>
            この場合と両立する事実
            <input name="fits" value={form.fits} />
            <span class="hint">例: {'{additional: true}'}。反対のことが話されたら、この場合にしません。</span>
          </label>
          <label>
            例がなくても当てはまる条件
            <textarea name="when" rows={3}>
              {form.when}
            </textarea>
            <span class="hint">
              例: {'{facts: {additional: true}}'}。facts は話された事実、names は出てくる名詞の組、said
              は出てくる言葉です。
            </span>
          </label>
          <label class="check">
            <input type="checkbox" name="finds" value="yes" checked={form.finds} />
            検索が迷っても、この条件だけでこの項目に決める
          </label>
          <label>
            条件に当てはまるはずの質問
            <textarea name="must" rows={Math.max(2, form.must.length + 1)}>
              {form.must.join('\n')}
            </textarea>
            <span class="hint">1行に1つ。当てはまることを、いつも確かめます。</span>
          </label>
          <label>
            「はい、」を付ける条件
            <input name="yes" value={form.yes} />
          </label>
          <label>
            「いいえ、」を付ける条件
            <input name="no" value={form.no} />
          </label>
          <label>
            いつから(任意)
            <input name="from" type="date" value={form.from} />
          </label>
          <label>
            いつまで(任意。この日を含みます)
            <input name="until" type="date" value={form.until} />
          </label>
        </details>
        <SavePart />
        {version !== 'new' && (
          <div class="row">
            {!isFirst && (
              <button class="plain" name="do" value="raise" type="submit" formNoValidate>
                1つ上に移す
              </button>
            )}
            <button class="plain" name="do" value="remove" type="submit" formNoValidate>
              この場合を消す
            </button>
          </div>
        )}
      </form>
    </Layout>
  );
}
