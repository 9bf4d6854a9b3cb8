import { guisesOf, newKeys } from '../certificates/guises';
import { unreadableGuisesOf } from '../certificates/unreadable-guises';
import { RunningProcess } from './running-process';

jest.setTimeout(120_000);

let service: RunningProcess;
beforeAll(async () => {
  service = await RunningProcess.start();
});
afterAll(() => service.remove());

/** Pieces of a guise that must not be found anywhere afterwards: in its own form, and as the octets of a file. */
function tracesOf(guise: string | Uint8Array): string[] {
  const text = typeof guise === 'string' ? guise : Buffer.from(guise).toString('latin1');
  const middle = Math.floor(text.length / 2);
  // What stands around a key in the text before it is no secret.
  return text.length > 100_000 ? [text.slice(-600, -560)] : [text.slice(middle, middle + 24)];
}

const asFile = (bytes: Uint8Array, name: string) => ({
  text: '',
  attachments: [
    {
      contentType: 'application/octet-stream',
      name,
      contentUrl: `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`,
    },
  ],
});

const keys = newKeys();

it.each([...guisesOf(keys), ...unreadableGuisesOf(keys)])(
  'a private key in the guise %s is neither kept, logged nor repeated',
  async (name, guise) => {
    const sent = typeof guise === 'string' ? { text: guise } : asFile(guise, name);
    const { status, text } = await service.send(sent);
    expect(status).toBe(200);
    const kept = service.kept();
    for (const trace of tracesOf(guise)) {
      const forms = [trace, JSON.stringify(trace).slice(1, -1)];
      expect({
        kept: forms.some((form) => kept.includes(form)),
        logged: forms.some((form) => service.output.includes(form)),
        repeated: forms.some((form) => text.includes(form)),
      }).toEqual({ kept: false, logged: false, repeated: false });
    }
  },
);
