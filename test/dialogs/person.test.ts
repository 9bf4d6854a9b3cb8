import { converse, randomFrom } from '../../bench/person/person';
import { understand } from '../support/talk';

it('leads people of any patience to the right end', async () => {
  const understood = await understand();
  for (let seed = 1; seed <= 200; seed += 1) {
    const complaint = converse(randomFrom(seed), understood);
    if (complaint) throw new Error(`seed ${seed}, ${complaint.what}:\n${complaint.transcript.join('\n')}`);
  }
});
