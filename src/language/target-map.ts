/** From a value of the trie to the places of its entries in the dictionary: one surface stands for several entries. */
export type TargetMap = Record<number, ArrayLike<number>>;

/**
 * Reads kuromoji's `tid_map.dat`: 32-bit integers in the machine's order, first how many keys there are, then for each
 * key the key, how many places follow, and the places. They are left where they are; kuromoji's own reader makes a list
 * for each of 325,000 keys: 54 MB that every collection of garbage walks through, and a tenth of a second at the start.
 * @param bytes aligned to four bytes
 */
export function openTargetMap(bytes: Uint8Array): TargetMap {
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  const rowOf = readRows(numbers);
  return new Proxy<TargetMap>(
    {},
    {
      get(_, key) {
        const row = rowOf[Number(key)];
        return row ? numbers.subarray(row + 2, after(numbers, row)) : undefined;
      },
    },
  );
}

/** At each key, where its row begins; 0 where there is no such key. */
function readRows(numbers: Int32Array): Int32Array {
  const rows = new Int32Array(numbers[0] ?? 0);
  let largest = 0;
  for (let key = 0, row = 1; key < rows.length; key += 1, row = after(numbers, row)) {
    rows[key] = row;
    largest = Math.max(largest, numbers[row] ?? 0);
  }
  const rowOf = new Int32Array(largest + 1);
  for (const row of rows) rowOf[numbers[row] ?? 0] = row;
  return rowOf;
}

const after = (numbers: Int32Array, row: number): number => row + 2 + (numbers[row + 1] ?? 0);
