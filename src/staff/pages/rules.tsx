import type { VNode } from 'preact';
import { RULE_NAMES } from '../../knowledge/reminders';
import type { DatedRule, Rules } from '../../knowledge/types';
import type { Learning } from '../../learning';
import type { Shown } from '../propose';
import type { Visit } from '../visit';
import { Layout } from './layout';
import { FormHead } from './parts';
import { CheckedNote } from './save-part';

interface Props extends Shown {
  visit: Visit;
  learning: Learning;
  rules: readonly RuleValues[];
  /** `yyyy-MM-dd` */
  today: string;
}

interface RuleValues {
  name: keyof Rules;
  values: readonly DatedRule<unknown>[];
  /** Names what the form was made from. */
  base: string;
}

/** Figures that change on a day: a new one is added, and the old one stays for the days before. */
export function RulesPage(props: Props): VNode {
  const { visit, learning, rules, today, checked } = props;
  return (
    <Layout title="決まりごと" visit={visit} learning={learning}>
      <p class="lead">
        変わる日と新しい値を足します。その日になると、すべての答えと手続きが新しい値になります。古い値は消しません。
      </p>
      <CheckedNote {...props} />
      {rules.map((rule) => (
        <Rule key={rule.name} {...{ ...rule, today, visit }} />
      ))}
      {checked && checked.differences.length > 0 && <SavedLater />}
    </Layout>
  );
}

const SavedLater = (): VNode => <p class="hint">変わる日までは、今の値でお答えします。</p>;

interface RuleProps extends RuleValues {
  today: string;
  visit: Visit;
}

function Rule({ name, values, base, today, visit }: RuleProps): VNode {
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
        <FormHead visit={visit} base={base} />
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
