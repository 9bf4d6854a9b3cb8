import type { VNode } from 'preact';
import { DIALOGS } from '../../knowledge/dialog-catalogue';
import type { Overlap } from '../../knowledge/editing/overlaps';
import type { FileChange } from '../../knowledge/editing/texts';
import type { Finding } from '../../knowledge/finding';
import type { Knowledge } from '../../knowledge/types';
import type { Effect } from '../desk';
import { type EntryForm, WAYS_NEEDED } from '../entry-form';
import type { Learning } from '../learning';
import type { Visit } from '../visit';
import { EffectReport } from './effect';
import { Layout } from './layout';
import { Overlaps } from './overlaps';
import { Findings, FormHead } from './parts';
import { Difference } from './versions';

export interface EntryPageProps {
  visit: Visit;
  learning: Learning;
  knowledge: Knowledge;
  form: EntryForm;
  isNew: boolean;
  /** Names the file as it was when the form was made. */
  base: string;
  trouble: string | undefined;
  /** What came of looking at it; undefined: nobody has yet. */
  checked: Checked | undefined;
}

export interface Checked {
  findings: readonly Finding[];
  changes: readonly FileChange[];
  overlaps: readonly Overlap[];
  effect: Effect | undefined;
  /** What was done to the form beside what was written. */
  told: readonly string[];
}

export function EntryPage(props: EntryPageProps): VNode {
  const { visit, learning, form, isNew, base, trouble, checked } = props;
  return (
    <Layout title={isNew ? '新しい項目' : '項目を直す'} visit={visit} learning={learning}>
      {trouble !== undefined && (
        <p class="note bad" role="alert">
          {trouble}
        </p>
      )}
      {checked && <Findings findings={checked.findings} />}
      {checked && checked.findings.length === 0 && (
        <p class="note good" role="status">
          <strong>確かめました。書き方に直すところはありません。</strong>まだ保存していません。
          {checked.told.map((line) => (
            <span key={line} class="line">
              {line}
            </span>
          ))}
        </p>
      )}
      <form
        class="edit"
        method="post"
        data-live="yes"
        action={isNew ? '/staff/entries/new' : `/staff/entries/${form.id}`}
      >
        <FormHead visit={visit} />
        <input type="hidden" name="base" value={base} />
        {checked && <input type="hidden" name="seen" value="1" />}
        <Texts {...props} />
        <More {...props} />
        {checked && <Overlaps overlaps={checked.overlaps} chosen={form.moves} />}
        <div class="live" data-live-result="yes" role="status" aria-live="polite" />
        {checked?.effect && <EffectReport effect={checked.effect} knowledge={props.knowledge} />}
        {checked && checked.changes.length > 0 && (
          <details open>
            <summary>保存すると変わるところ</summary>
            {checked.changes.map((change) => (
              <Difference key={change.file} change={change} />
            ))}
          </details>
        )}
        <div class="row actions">
          <button class="main" name="step" value="save" type="submit">
            保存する
          </button>
          <button name="step" value="check" type="submit">
            確かめる
          </button>
          <button name="step" value="effect" type="submit" data-slow="測っています。数秒かかります…">
            正答率への影響を測る
          </button>
        </div>
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
    </details>
  );
}
