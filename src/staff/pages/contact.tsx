import type { VNode } from 'preact';
import type { Contact, Knowledge } from '../../knowledge/types';
import type { Learning } from '../../learning';
import type { Shown } from '../propose';
import type { Visit } from '../visit';
import { Layout } from './layout';
import { FormHead } from './parts';
import { CheckedNote, SavePart } from './save-part';

interface Props extends Shown {
  visit: Visit;
  learning: Learning;
  knowledge: Knowledge;
  contact: Contact;
  /** Names what the form was made from. */
  base: string;
}

/** Whom the bot names where it has no answer. */
export function ContactPage(props: Props): VNode {
  const { visit, learning, contact, base } = props;
  const { name, phone, email, url, hours } = contact;
  return (
    <Layout title="窓口" visit={visit} learning={learning}>
      <p class="lead">確かめた番号やアドレスだけを書いてください。空の項目は、ご案内しません。</p>
      <CheckedNote {...props} />
      <form class="edit" method="post" data-live="yes" action="/staff/contact">
        <FormHead visit={visit} base={base} />
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
        <SavePart />
      </form>
    </Layout>
  );
}
