/** What a turn came to; `other` is what asks nothing, such as a greeting or a rating. */
export const TURN_OUTCOMES = ['answer', 'suggest', 'unknown', 'opened', 'dialog', 'other', 'failed'] as const;
export type TurnOutcome = (typeof TURN_OUTCOMES)[number];

/** Where a message spends its time: waiting for earlier ones, being dealt with, in the store, on its way to the channel. */
export type Part = 'queue' | 'turn' | 'store' | 'send';

/** Channels by name; whatever else a caller writes there is counted as `other`, so that nobody can make new series. */
const CHANNELS = ['msteams', 'directline', 'webchat', 'emulator'] as const;
export type Channel = (typeof CHANNELS)[number] | 'other';

export function channelOf(id: unknown): Channel {
  return CHANNELS.find((channel) => channel === id) ?? 'other';
}

/** What those who do something tell those who count it. Times are in seconds. */
export interface Meter {
  turnEnded(turn: { channel: Channel; outcome: TurnOutcome; seconds: number }): void;
  partTook(part: Part, seconds: number): void;
  /** A query of the store ended. */
  queryEnded(query: { kind: 'read' | 'write'; failed: boolean; seconds: number }): void;
}

/** For where nobody counts. */
export const noMeter: Meter = {
  turnEnded: () => undefined,
  partTook: () => undefined,
  queryEnded: () => undefined,
};

/** Tells the meter how long the work took, however it ends. */
export async function timed<T>(meter: Meter, part: Part, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  try {
    return await work();
  } finally {
    meter.partTook(part, (performance.now() - since) / 1_000);
  }
}
