import type { VNode } from 'preact';
import type { Knowledge } from '../../knowledge/types';
import type { Learning } from '../../learning';
import type { Shown } from '../propose';
import type { Visit } from '../visit';
import { factName } from './fact-names';
import { Layout } from './layout';
import { FormHead } from './parts';
import { CheckedNote, SavePart } from './save-part';

interface Props {
  visit: Visit;
  learning: Learning;
  knowledge: Knowledge;
}

export function Words({ visit, learning, knowledge }: Props): VNode {
  const { terms, synonyms } = knowledge.lexicon;
  return (
    <Layout title="言葉" visit={visit} learning={learning}>
      <p class="lead">書き方が違っても同じ質問だと分かるように、用語の書き方と、同じ意味の言葉を教えます。</p>
      <p class="row">
        <a class="button main" href="/staff/words/term">
          用語を足す
        </a>
        <a class="button main" href="/staff/words/synonyms">
          同じ意味の言葉を足す
        </a>
      </p>
      <h2>お客様の事情を読み取る言葉</h2>
      <p>「コモンネームは温存します」のように、手続きの質問への答えになる言葉です。</p>
      <ul class="plain-list">
        {Object.entries(knowledge.vocabulary.facts).map(([fact, lines]) => (
          <li key={fact}>
            <a href={`/staff/vocabulary/${fact}`}>{factName(fact).asks}</a>{' '}
            <span class="count">{lines.length}件</span>
          </li>
        ))}
      </ul>
      <h2>用語({terms.length}件)</h2>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">用語</th>
              <th scope="col">読み</th>
              <th scope="col">別の書き方</th>
            </tr>
          </thead>
          <tbody>
            {terms.map(({ term, reading, variants }) => (
              <tr key={term}>
                <td>
                  <a href={`/staff/words/term?name=${encodeURIComponent(term)}`}>{term}</a>
                </td>
                <td>{reading}</td>
                <td>{variants.join('、')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>同じ意味の言葉({synonyms.length}組)</h2>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">代表</th>
              <th scope="col">同じ意味の言葉</th>
            </tr>
          </thead>
          <tbody>
            {synonyms.map(([head = '', ...others]) => (
              <tr key={head}>
                <td>
                  <a href={`/staff/words/synonyms?name=${encodeURIComponent(head)}`}>{head}</a>
                </td>
                <td>{others.join('、')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Layout>
  );
}

export interface WordForm {
  kind: 'term' | 'synonyms';
  /** As it is in the file; empty: a new one. */
  name: string;
  term: string;
  reading: string;
  /** Other spellings, or all words that mean the same. */
  words: readonly string[];
}

interface WordProps extends Props, Shown {
  form: WordForm;
  /** Names what the form was made from. */
  base: string;
}

export function WordPage(props: WordProps): VNode {
  const { visit, learning, form, base } = props;
  const isTerm = form.kind === 'term';
  return (
    <Layout title={isTerm ? '用語' : '同じ意味の言葉'} visit={visit} learning={learning}>
      <CheckedNote {...props} />
      <form class="edit" method="post" data-live="yes" action={`/staff/words/${form.kind}`}>
        <FormHead visit={visit} base={base} />
        <input type="hidden" name="name" value={form.name} />
        {isTerm && (
          <>
            <label>
              用語(正しい書き方)
              <input name="term" value={form.term} maxLength={60} required />
            </label>
            <label>
              読み(カタカナ)
              <input name="reading" value={form.reading} maxLength={60} required />
            </label>
          </>
        )}
        <label>
          {isTerm ? '別の書き方' : '同じ意味の言葉'}
          <textarea name="words" rows={Math.min(24, Math.max(6, form.words.length + 2))}>
            {form.words.join('\n')}
          </textarea>
          <span class="hint">
            {isTerm
              ? '略語、表記の揺れ、よくある打ち間違いを、1行に1つ。'
              : '1行に1つ。先頭が代表です。1つの言葉は、1つの組だけに書きます。'}
          </span>
        </label>
        <SavePart slow="確かめています。10秒ほどかかります…" />
      </form>
    </Layout>
  );
}
