/** What the service says of itself at a moment. */
export interface Reading {
  /** Seconds, of a clock that only grows. */
  at: number;
  turns: number;
  cpuSeconds: number;
  writes: number;
  residentBytes: number;
  heapBytes: number;
  loopP99Seconds: number;
}

export async function readMetrics(url: string): Promise<Reading> {
  const text = await (await fetch(url)).text();
  /** The sum over all series of that name whose labels hold the text. */
  const sum = (name: string, label = '') =>
    text
      .split('\n')
      .filter((line) => new RegExp(`^${name}[ {]`).test(line) && line.includes(label))
      .reduce((total, line) => total + Number(line.split(' ').at(-1)), 0);
  return {
    at: performance.now() / 1_000,
    turns: sum('server_id_bot_turns_total'),
    cpuSeconds: sum('process_cpu_seconds_total'),
    writes: sum('server_id_bot_store_queries_total', 'kind="write"'),
    residentBytes: sum('process_resident_memory_bytes'),
    heapBytes: sum('nodejs_heap_size_used_bytes'),
    loopP99Seconds: sum('nodejs_eventloop_lag_p99_seconds'),
  };
}
