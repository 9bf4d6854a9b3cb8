import type { VNode } from 'preact';
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
}

export function Topics({ visit, learning, knowledge }: Props): VNode {
  return (
    <Layout title="答えない話題" visit={visit} learning={learning}>
      <p class="lead">
        よく聞かれますが、ここでは答えない話題です。近い質問には、無理に答えず窓口をご案内します。
      </p>
      <p class="row">
        <a class="button main" href="/staff/topics/new">
          新しい話題を作る
        </a>
      </p>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">話題</th>
              <th scope="col">例</th>
              <th scope="col">サーバIDとの関係</th>
            </tr>
          </thead>
          <tbody>
            {knowledge.topics.map(({ id, label, examples, outside }) => (
              <tr key={id}>
                <td>
                  <a href={`/staff/topics/${id}`}>{label}</a>
                </td>
                <td class="number">{examples.length}</td>
                <td>{outside ? '関係がない' : '関係がある'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Layout>
  );
}

export interface TopicForm {
  id: string;
  label: string;
  outside: boolean;
  examples: readonly string[];
}

interface TopicProps extends Props, Shown {
  form: TopicForm;
  isNew: boolean;
  /** Names what the form was made from. */
  base: string;
}

export function TopicPage(props: TopicProps): VNode {
  const { visit, learning, form, isNew, base } = props;
  return (
    <Layout title={isNew ? '新しい話題' : `話題「${form.label}」`} visit={visit} learning={learning}>
      <CheckedNote {...props} />
      <form class="edit" method="post" data-live="yes" action={`/staff/topics/${isNew ? 'new' : form.id}`}>
        <FormHead visit={visit} base={base} />
        <label>
          呼び名
          <input name="label" value={form.label} maxLength={30} required />
          <span class="hint">「〜についてはこちらではご案内できません」と続きます。</span>
        </label>
        {isNew && (
          <label>
            話題の名前
            <input name="id" value={form.id} maxLength={40} required pattern="[a-z0-9]+(-[a-z0-9]+)*" />
            <span class="hint">記録に使います。半角の英小文字・数字・ハイフン。</span>
          </label>
        )}
        <label class="check">
          <input type="checkbox" name="outside" value="yes" checked={form.outside} />
          サーバIDと関係がない(窓口を勧めません)
        </label>
        <label>
          例({form.examples.length}件)
          <textarea name="examples" rows={Math.min(28, Math.max(8, form.examples.length + 2))}>
            {form.examples.join('\n')}
          </textarea>
          <span class="hint">1行に1つ。答えのある質問と言葉が似ている、紛らわしいものを多めに。</span>
        </label>
        <SavePart />
      </form>
    </Layout>
  );
}
