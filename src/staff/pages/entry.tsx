import type { VNode } from 'preact';
import { DIALOGS } from '../../knowledge/dialog-catalogue';
import { WAYS_NEEDED } from '../../knowledge/notices';
import type { Knowledge } from '../../knowledge/types';
import type { Learning } from '../../learning';
import type { EntryForm } from '../entry-form';
import type { Shown } from '../propose';
import type { Visit } from '../visit';
import { Layout } from './layout';
import { Overlaps } from './overlaps';
import { FormHead } from './parts';
import { CheckedNote, SavePart } from './save-part';

export interface EntryPageProps extends Shown {
  visit: Visit;
  learning: Learning;
  knowledge: Knowledge;
  form: EntryForm;
  isNew: boolean;
  /** Names the file as it was when the form was made. */
  base: string;
}

export function EntryPage(props: EntryPageProps): VNode {
  const { visit, learning, form, isNew, base, checked } = props;
  return (
    <Layout title={isNew ? '新しい項目' : '項目を直す'} visit={visit} learning={learning}>
      <CheckedNote {...props} />
      {!isNew && (
        <p class="row">
          <a href={`/staff/entries/${form.id}/cases`}>場合分けを直す</a>
        </p>
      )}
      <form
        class="edit"
        method="post"
        data-live="yes"
        action={isNew ? '/staff/entries/new' : `/staff/entries/${form.id}`}
      >
        <FormHead visit={visit} base={base} />
        {checked && <input type="hidden" name="seen" value="1" />}
        {form.asked.map((text) => (
          <input key={text} type="hidden" name="asked" value={text} />
        ))}
        {checked && <Overlaps overlaps={checked.overlaps} chosen={form.moves} />}
        <Texts {...props} />
        <More {...props} />
        <SavePart />
      </form>
    </Layout>
  );
}

function Texts({ form, isNew }: EntryPageProps): VNode {
  return (
    <>
      <label>
        質問
        <input name="question" value={form.question} maxLength={80} required />
        <span class="hint">ボタンにも出ます。80文字まで。</span>
      </label>
      {isNew && (
        <label>
          項目の名前(任意)
          <input name="id" value={form.id} maxLength={40} pattern="[a-z0-9]+(-[a-z0-9]+)*" />
          <span class="hint">
            記録に使う名前です。半角の英小文字・数字・ハイフン。あとから変えられません。
          </span>
        </label>
      )}
      <label>
        答え
        <textarea name="answer" rows={6} maxLength={600} required>
          {form.answer}
        </textarea>
        <span class="hint">
          1文目に結論、次に条件、最後に次の一歩。決まりの数字は {'{renewalOpensAfterDays}'}{' '}
          のように名前で書きます。
        </span>
      </label>
      <label id="ways">
        聞き方({form.ways.length}件、目安は{WAYS_NEEDED}件以上)
        <textarea name="ways" rows={Math.min(24, Math.max(10, form.ways.length + 2))}>
          {form.ways.join('\n')}
        </textarea>
        <span class="hint">
          お客様が実際に書きそうな言い方を、1行に1つ。丁寧な文、短い言葉、話し言葉を混ぜると、よく見つかるようになります。
        </span>
      </label>
      <label>
        必ず見つける質問({form.proofs.length}件)
        <textarea name="proofs" rows={Math.max(3, form.proofs.length + 1)}>
          {form.proofs.join('\n')}
        </textarea>
        <span class="hint">
          聞き方に書かなかった言い方を1つ以上。これで見つかるかを、いつも確かめます。空のままなら、聞き方の最後の1つをここに移します。
        </span>
      </label>
    </>
  );
}

function More({ form, knowledge }: EntryPageProps): VNode {
  return (
    <details>
      <summary>短い見出し・やさしい言い方・関連する項目・出典</summary>
      <label>
        短い見出し
        <input name="short" value={form.short} maxLength={30} />
        <span class="hint">いくつもの質問に一度に答えるときの見出しです。</span>
      </label>
      <label>
        やさしい言い方
        <textarea name="simple" rows={3}>
          {form.simple}
        </textarea>
        <span class="hint">「もっと簡単に」と言われたときの答えです。</span>
      </label>
      <label>
        理由
        <textarea name="why" rows={3}>
          {form.why}
        </textarea>
        <span class="hint">「なぜですか」と言われたときの答えです。</span>
      </label>
      <fieldset>
        <legend>答えの下に出す、関連する項目</legend>
        {knowledge.entries
          .filter(({ id }) => id !== form.id)
          .map(({ id, question }) => (
            <label key={id} class="check">
              <input type="checkbox" name="followUps" value={id} checked={form.followUps.includes(id)} />
              {question}
            </label>
          ))}
      </fieldset>
      <label>
        答えの下に出す手続き
        <select name="dialog">
          <option value="">なし</option>
          {DIALOGS.map(({ id, title }) => (
            <option key={id} value={id} selected={id === form.dialog}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        出典
        <input name="source" value={form.source} maxLength={100} required />
      </label>
      <label>
        情報の日付
        <input name="asOf" type="date" value={form.asOf} required />
        <span class="hint">内容が正しいと確かめた日です。</span>
      </label>
      <label>
        いつから答えるか(任意)
        <input name="from" type="date" value={form.from} />
      </label>
      <label>
        いつまで答えるか(任意。この日を含みます)
        <input name="until" type="date" value={form.until} />
      </label>
    </details>
  );
}
