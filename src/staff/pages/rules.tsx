import type { VNode } from 'preact';
import { RULE_NAMES } from '../../knowledge/reminders';
import type { Contact, DatedRule, Knowledge, Rules } from '../../knowledge/types';
import type { Learning } from '../learning';
import type { Checked } from '../propose';
import type { Visit } from '../visit';
import { Layout } from './layout';
import { FormHead } from './parts';
import { CheckedNote, SavePart } from './save-part';

interface Props {
  visit: Visit;
  learning: Learning;
  knowledge: Knowledge;
  checked: Checked | undefined;
  trouble: string | undefined;
}

/** Figures that change on a day: a new one is added, and the old one stays for the days before. */
export function RulesPage({
  visit,
  learning,
  knowledge,
  checked,
  trouble,
  today,
}: Props & { today: string }): VNode {
  return (
    <Layout title="決まりごと" visit={visit} learning={learning}>
      <p class="lead">
        変わる日と新しい値を足します。その日になると、すべての答えと手続きが新しい値になります。古い値は消しません。
      </p>
      <CheckedNote checked={checked} trouble={trouble} />
      {(Object.keys(RULE_NAMES) as (keyof Rules)[]).map((name) => (
        <Rule key={name} name={name} values={knowledge.rules[name]} today={today} visit={visit} />
      ))}
      {checked && checked.differences.length > 0 && <SavedLater />}
    </Layout>
  );
}

const SavedLater = (): VNode => <p class="hint">変わる日までは、今の値でお答えします。</p>;

interface RuleProps {
  name: keyof Rules;
  values: readonly DatedRule<unknown>[];
  today: string;
  visit: Visit;
}

function Rule({ name, values, today, visit }: RuleProps): VNode {
  const now = values.filter(({ from }) => from <= today).at(-1);
  return (
    <section class="card" aria-labelledby={name}>
      <h2 id={name}>{RULE_NAMES[name]}</h2>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">いつから</th>
              <th scope="col">値</th>
              <th scope="col">出典</th>
              <th scope="col">今</th>
            </tr>
          </thead>
          <tbody>
            {values.map((value) => (
              <tr key={value.from}>
                <td>{value.from}</td>
                <td class="number">{String(value.value)}</td>
                <td>{value.source}</td>
                <td>{value === now ? '有効' : value.from > today ? 'これから' : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <form method="post" action="/staff/rules">
        <FormHead visit={visit} />
        <input type="hidden" name="rule" value={name} />
        <div class="row">
          <label>
            いつから
            <input name="from" type="date" required />
          </label>
          <label>
            値
            <input name="value" required maxLength={60} />
          </label>
          <label>
            出典
            <input name="source" required maxLength={100} />
          </label>
          <button name="step" value="save" type="submit">
            足す
          </button>
        </div>
      </form>
    </section>
  );
}

/** Whom the bot names where it has no answer. */
export function ContactPage({
  visit,
  learning,
  knowledge,
  checked,
  trouble,
  contact,
}: Props & { contact: Contact }): VNode {
  const { name, phone, email, url, hours } = contact;
  return (
    <Layout title="窓口" visit={visit} learning={learning}>
      <p class="lead">確かめた番号やアドレスだけを書いてください。空の項目は、ご案内しません。</p>
      <CheckedNote checked={checked} trouble={trouble} />
      <form class="edit" method="post" data-live="yes" action="/staff/contact">
        <FormHead visit={visit} />
        <label>
          窓口の名前
          <input name="name" value={name} maxLength={100} />
        </label>
        <label>
          電話番号
          <input name="phone" value={phone} maxLength={40} />
        </label>
        <label>
          メールアドレス
          <input name="email" value={email} maxLength={100} />
        </label>
        <label>
          お問い合わせページ(https:// から)
          <input name="url" value={url} maxLength={300} />
        </label>
        {typeof hours === 'string' ? (
          <label>
            受付時間(例: 平日 9:00〜17:00)
            <input name="hours" value={hours} maxLength={100} />
          </label>
        ) : (
          <p class="hint">
            受付時間は、曜日と時刻で書かれています。直すときは contact.yaml
            をお使いください(書き方は、そのファイルにあります)。
          </p>
        )}
        <SavePart checked={checked} knowledge={knowledge} />
      </form>
    </Layout>
  );
}
