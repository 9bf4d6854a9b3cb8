import { BusyError } from '../busy-error';

/** Lets so many through at a time, and each person once. @param most altogether */
export function turnstile(most: number): <T>(person: string, task: () => Promise<T>) => Promise<T> {
  const inside = new Set<string>();
  return async (person, task) => {
    if (inside.has(person))
      throw new BusyError('前に押した測定がまだ終わっていません。終わってから、もう一度押してください。');
    if (inside.size >= most)
      throw new BusyError('ほかの方が測っています。数秒待ってから、もう一度押してください。');
    inside.add(person);
    try {
      return await task();
    } finally {
      inside.delete(person);
    }
  };
}
