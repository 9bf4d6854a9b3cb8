import type { Kysely } from 'kysely';
import type { Schema, Tables } from './schema';

/** Where the bot is a member, how it can be reached there, and whether it has introduced itself. */
export class Places {
  private readonly db: Kysely<Schema>;

  /** @param now milliseconds since 1970. */
  constructor(
    { db }: Tables,
    private readonly now: () => number,
  ) {
    this.db = db;
  }

  /** @param reference how the conversation can be written to unasked; without a person */
  async enter(conversationId: string, reference: object): Promise<void> {
    const place = { reference: JSON.stringify(reference), updated_at: this.now() };
    await this.db
      .insertInto('places')
      .values({ conversation_id: conversationId, greeted: 0, ...place })
      .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(place))
      .execute();
  }

  /** The conversations in the channels of a team, as far as the bot was spoken to there. */
  async ofTeam(team: string): Promise<string[]> {
    const rows = await this.db
      .selectFrom('places')
      .select(['conversation_id', 'reference'])
      .where('conversation_id', 'like', 'msteams/%')
      .execute();
    return rows
      .filter(({ reference }) => (JSON.parse(reference) as { team?: unknown }).team === team)
      .map(({ conversation_id }) => conversation_id);
  }

  async isGreeted(conversationId: string): Promise<boolean> {
    const row = await this.db
      .selectFrom('places')
      .select('greeted')
      .where('conversation_id', '=', conversationId)
      .executeTakeFirst();
    return row?.greeted === 1;
  }

  async markGreeted(conversationId: string): Promise<void> {
    await this.db
      .updateTable('places')
      .set({ greeted: 1 })
      .where('conversation_id', '=', conversationId)
      .execute();
  }

  /** The reference kept on entering. */
  async find(conversationId: string): Promise<object | undefined> {
    const row = await this.db
      .selectFrom('places')
      .select('reference')
      .where('conversation_id', '=', conversationId)
      .executeTakeFirst();
    return row && (JSON.parse(row.reference) as object);
  }
}
