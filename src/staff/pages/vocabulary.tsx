import type { VNode } from 'preact';
import type { LineFields } from '../../knowledge/editing/vocabulary-lines';
import type { Knowledge } from '../../knowledge/types';
import type { FactLine } from '../../knowledge/vocabulary';
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
  fact: string;
}

const address = (fact: string, must?: string): string =>
  `/staff/vocabulary/${fact}/${must === undefined ? 'new' : `line?must=${encodeURIComponent(must)}`}`;

/** The words that tell a fact, with what each of them says. */
export function FactWords({ visit, learning, fact, lines }: Props & { lines: readonly FactLine[] }): VNode {
  const { asks, yes, no } = factName(fact);
  return (
    <Layout title={`言葉: ${asks}`} visit={visit} learning={learning}>
      <p class="lead">
        お客様の文から「{yes}」か「{no}
        」かを読み取る言葉です。活用や打ち消し(〜ません、〜していない)は、ボットが自分で読みます。
      </p>
      <p class="row">
        <a class="button main" href={address(fact)}>
          言葉を足す
        </a>
        <a href="/staff/words">言葉の一覧に戻る</a>
      </p>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">言葉</th>
              <th scope="col">意味</th>
              <th scope="col">読める文の例</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ word, also = [], is, must }) => (
              <tr key={must}>
                <td>
                  <a href={address(fact, must)}>{[word, ...also].join('、')}</a>
                </td>
                <td>{is ? yes : no}</td>
                <td>{must}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Layout>
  );
}

const CLASSES: readonly (readonly [LineFields['class'], string])[] = [
  ['サ変', '「する」を付けられる言葉(更新・取得)'],
  ['五段', '「ない」の前がア段になる動作(持つ → 持たない)'],
  ['一段', '「る」を取ると「ない」に続く動作(入れる → 入れない)'],
  ['形', '「い」で終わる様子(新しい・古い)'],
  ['形動', '「な」「だ」が付く様子(同じ・別々)'],
  ['名', 'そのほかの名詞(初めて・2枚目)'],
  ['句', '形の変わらない決まり文句'],
  ['ある', '「ある」そのもの'],
  ['行く', '「行く」とその仲間'],
  ['する', '「する」そのもの'],
];

const PLACES: readonly (readonly [LineFields['when'], string])[] = [
  ['named', '聞かれていないときは、下の言葉といっしょに言われたときだけ'],
  ['asked', 'ボットがそれを聞いたときだけ'],
  ['with-noun', 'いつでも、下の言葉といっしょに言われたときだけ'],
  ['anywhere', 'この言葉だけで通じる'],
];

/** Words that tell what a group of nouns is. */
const SHOWN = 2;

interface LineProps extends Props, Shown {
  form: LineFields;
  /** The sentence by which it is found in the file; undefined: a new one. */
  before: string | undefined;
  /** Names what the form was made from. */
  base: string;
}

export function WordOfFact(props: LineProps): VNode {
  const { visit, learning, fact, form, before, base } = props;
  const { asks } = factName(fact);
  return (
    <Layout title={`言葉: ${asks}`} visit={visit} learning={learning}>
      <CheckedNote {...props} />
      <form class="edit" method="post" data-live="yes" action={address(fact, before)}>
        <FormHead visit={visit} base={base} />
        <Sense {...props} />
        <Surroundings {...props} />
        <label>
          読めるはずの文
          <input name="must" value={form.must} maxLength={120} required />
          <span class="hint">例: コモンネームは温存します。この言葉がないと読めない文にします。</span>
        </label>
        <label>
          読んではいけない文
          <input name="mustNot" value={form.mustNot} maxLength={120} required />
          <span class="hint">
            同じ言葉を、関係のないものについて言った文です。例:
            戦力は温存します。読み過ぎないことを、いつも確かめます。
          </span>
        </label>
        <SavePart slow="確かめています。10秒ほどかかります…" />
        {before !== undefined && (
          <div class="row">
            <button class="plain" name="do" value="remove" type="submit" formNoValidate>
              この言葉を消す
            </button>
          </div>
        )}
      </form>
    </Layout>
  );
}

function Sense({ fact, form }: LineProps): VNode {
  const { yes, no } = factName(fact);
  return (
    <>
      <label>
        言葉(辞書の形)
        <input name="word" value={form.word} maxLength={30} required />
        <span class="hint">例: 温存、持つ、新しい。</span>
      </label>
      <label>
        別の書き方
        <textarea name="also" rows={Math.max(2, form.also.length + 1)}>
          {form.also.join('\n')}
        </textarea>
        <span class="hint">ひらがなや送り仮名の違い、同じように使う言葉を、1行に1つ。</span>
      </label>
      <label>
        言葉の種類
        <select name="class">
          {CLASSES.map(([name, meaning]) => (
            <option key={name} value={name} selected={name === form.class}>
              {meaning}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>この言葉の意味</legend>
        {[
          ['yes', yes, form.is],
          ['no', no, !form.is],
        ].map(([value, label, checked]) => (
          <label key={String(value)} class="check">
            <input type="radio" name="is" value={String(value)} checked={checked === true} />
            {label}
          </label>
        ))}
      </fieldset>
    </>
  );
}

function Surroundings({ form, knowledge }: LineProps): VNode {
  const groups = new Map<string, string[]>();
  for (const { name, words, aside } of knowledge.vocabulary.nouns)
    if (aside !== true) groups.set(name, [...(groups.get(name) ?? []), ...words]);
  return (
    <>
      <label>
        どんなときに読むか
        <select name="when">
          {PLACES.map(([name, meaning]) => (
            <option key={name} value={name} selected={name === form.when}>
              {meaning}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="words">
        <legend>何について言うときか</legend>
        {[...groups].map(([name, words]) => (
          <label key={name} class="check">
            <input type="checkbox" name="of" value={name} checked={form.of.includes(name)} />
            <span>
              {name}{' '}
              <small>
                {words
                  .filter((word) => word !== name)
                  .slice(0, SHOWN)
                  .join('・')}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
