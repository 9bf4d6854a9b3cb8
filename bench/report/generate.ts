import { createHash } from 'node:crypto';
import type { FeedbackTable, QuestionsTable, Tables } from '../../src/store';

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface LogPlan {
  turns: number;
  days: number;
  /** The first moment, in milliseconds since 1970. */
  from: number;
  seed: number;
}

const DAY_MS = 86_400_000;
const HALF_DAY_MS = DAY_MS / 2;
const ENTRIES = [
  'new-vs-renewal',
  'different-applicant',
  'renewal-timing',
  'renewal-documents',
  'new-csr-each-time',
  'change-common-name',
  'expiry-timezone',
  'server-stopped-after-renewal',
  'expiry-jst-example',
];
const DIALOGS = [
  { id: 'application-type', facts: ['existing', 'sameName', 'additional', 'issued', 'installed'] },
  { id: 'renewal-date', facts: ['issued'] },
  { id: 'expiry-time', facts: ['validity'] },
  { id: 'registry-certificate', facts: ['issued'] },
  { id: 'key-mismatch', facts: ['overwritten', 'backup', 'configuration'] },
] as const;
const CHANNELS = ['directline', 'directline', 'directline', 'msteams', 'msteams', 'webchat'];
const ABOUT = [
  'ワイルドカード証明書',
  '証明書の価格',
  '中間証明書',
  '失効の手続き',
  '請求書の宛名',
  '再発行',
  '領収書',
  '電子署名',
  'クライアント証明書',
  'EV証明書',
  '支払い方法',
  '解約',
];
const ASKS = [
  'はどうすればいいですか',
  'について教えてください',
  'はありますか',
  'はいくらですか',
  'を頼めますか',
  'の締め切りはいつですか',
  'できますか',
  'の窓口はどこですか',
];
const BEFORE = [
  '',
  'すみません、',
  '急ぎですが、',
  '来月から',
  '社内用の',
  '本番サーバの',
  '二台分の',
  '新しい',
];
/** Share of the hours of a day at which people ask. */
const BUSY = [1, 1, 0, 0, 0, 1, 2, 4, 9, 20, 22, 18, 10, 19, 21, 18, 16, 14, 8, 5, 4, 3, 2, 1];

/** A log as people would leave it: office hours, weekends, favourites, dialogs that are left. Equal plans make equal logs. */
export function generateLog({ turns, days, from, seed }: LogPlan): {
  questions: QuestionsTable[];
  ratings: FeedbackTable[];
} {
  const random = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() ** 1.6 * list.length)] as T;
  const questions: QuestionsTable[] = [];
  const ratings: FeedbackTable[] = [];
  for (let conversation = 0; questions.length < turns; conversation += 1) {
    const channel = CHANNELS[Math.floor(random() * CHANNELS.length)] ?? 'directline';
    const person = createHash('sha256').update(`${seed} ${conversation}`).digest('hex').slice(0, 12);
    let at = from + momentIn(from, days, random);
    const row = (more: Partial<QuestionsTable>): QuestionsTable => {
      at += 15_000 + Math.floor(random() * 90_000);
      const id = `${conversation}-${questions.length}`;
      const fresh: QuestionsTable = {
        conversation_id: `${channel}/conversations/${person}`,
        id,
        reply_id: id,
        user_id: `dl_${person}`,
        channel,
        at,
        text: '更新はいつから申請できますか',
        outcome: 'dialog',
        entry_id: null,
        confidence: 0,
        reading: '{"acts":[{"kind":"ask"}],"values":[],"unread":["更新"],"why":[]}',
        dialog: null,
        begun: 0,
        dialog_step: null,
        dialog_fact: null,
        result: null,
        knowledge: '0123456789ab',
        ...more,
      };
      questions.push(fresh);
      return fresh;
    };
    for (let visit = 1 + Math.floor(random() ** 2 * 5); visit > 0 && questions.length < turns; visit -= 1) {
      const chance = random();
      if (chance < 0.2) {
        const { id: dialog, facts } = pick(DIALOGS);
        const stays = Math.floor(random() * facts.length * 4);
        for (const [at, fact] of facts.slice(0, 1 + stays).entries())
          row({ dialog, begun: at === 0 ? 1 : 0, dialog_step: 'asked', dialog_fact: fact });
        if (stays >= facts.length) row({ dialog, dialog_step: 'finished' });
        else if (random() < 0.4) row({ dialog, dialog_step: 'left', dialog_fact: facts[stays] ?? null });
      } else if (chance < 0.72) {
        const entry_id = pick(ENTRIES);
        const {
          conversation_id,
          reply_id,
          user_id,
          at: asked,
        } = row({ outcome: 'answer', entry_id, confidence: 0.5 + random() / 2 });
        if (random() < 0.18) {
          const rating = random() < 0.75 ? 'up' : 'down';
          const comment =
            random() < 0.3 ? (rating === 'up' ? 'わかりやすかったです' : '=知りたいことと違いました') : null;
          ratings.push({ conversation_id, reply_id, user_id, entry_id, rating, comment, at: asked + 20_000 });
        }
      } else if (chance < 0.82) {
        row({ outcome: 'suggest', entry_id: pick(ENTRIES), confidence: 0.3 });
        if (random() < 0.5) row({ outcome: 'opened', entry_id: pick(ENTRIES), confidence: 1 });
      } else row({ outcome: 'unknown', text: pick(BEFORE) + pick(ABOUT) + pick(ASKS), confidence: 0.1 });
    }
  }
  return { questions, ratings };
}

/** A moment of an hour at which people ask, on weekends seldom. */
function momentIn(from: number, days: number, random: () => number): number {
  for (;;) {
    const day = Math.floor(random() * days);
    const hour = Math.floor(random() * 24);
    if (random() * 22 > (BUSY[hour] ?? 0)) continue;
    if (new Date(from + day * DAY_MS + HALF_DAY_MS).getUTCDay() % 6 === 0 && random() > 0.15) continue;
    return day * DAY_MS + hour * 3_600_000 + Math.floor(random() * 3_600_000);
  }
}

/** Rows in one statement; each value is a parameter, of which a statement takes thousands. */
const AT_A_TIME = 500;

export async function fill({ db }: Tables, plan: LogPlan): Promise<void> {
  const { questions, ratings } = generateLog(plan);
  for (let at = 0; at < questions.length; at += AT_A_TIME)
    await db
      .insertInto('questions')
      .values(questions.slice(at, at + AT_A_TIME))
      .execute();
  for (let at = 0; at < ratings.length; at += AT_A_TIME)
    await db
      .insertInto('feedback')
      .values(ratings.slice(at, at + AT_A_TIME))
      .execute();
}
