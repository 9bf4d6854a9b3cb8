import { faultOf } from '../src/fault';
import { createLog } from '../src/log';

const SECRET = 'hunter2-MIIEvQIBADANBg';

/** What the log writes, as one text. */
function written(event: string, details: Record<string, unknown>): string {
  const lines: string[] = [];
  createLog('debug', { write: (line) => void lines.push(line) })(event, details);
  return lines.join('');
}

describe('what the log says of an error', () => {
  const quoting: [string, unknown][] = [
    ['a message', new Error(`from.name with value ${SECRET} must be a string`)],
    ['a message of several lines', new Error(`no\n    at ${SECRET} (/${SECRET}:1:1)\n${SECRET}`)],
    ['a name', Object.assign(new Error('x'), { name: `Error ${SECRET}` })],
    ['a code', Object.assign(new Error('x'), { code: `no ${SECRET}` })],
    ['a stack of its own', Object.assign(new Error('x'), { stack: `${SECRET}\n at ${SECRET} (a:1:1)` })],
    ['a stack that is no text', Object.assign(new Error('x'), { stack: { SECRET } })],
    ['a cause', new Error('x', { cause: new Error(SECRET) })],
    ['no error but a text', SECRET],
    ['no error but an object', { message: SECRET, name: SECRET }],
    ['fields of the error', Object.assign(new Error('x'), { request: { body: SECRET }, details: SECRET })],
  ];
  it.each(quoting)('quotes nothing from %s', (_name, error) => {
    expect(JSON.stringify(faultOf(error))).not.toContain('hunter2');
    expect(written('x', { error })).not.toContain('hunter2');
  });

  it('names class, code and place', () => {
    const fault = faultOf(Object.assign(new TypeError('x'), { code: 'ERR_INVALID_ARG' }));
    expect(fault).toMatchObject({ kind: 'TypeError', code: 'ERR_INVALID_ARG' });
    expect(fault.at).toMatch(/^fault\.test\.ts:\d+:\d+/);
  });

  it('is the same for the same error at the same place, whatever it says', () => {
    const [one, other] = ['a', 'b'].map((text) => faultOf(new Error(text)));
    expect(one?.hash).toBe(other?.hash);
    expect(faultOf(new RangeError('a')).hash).not.toBe(one?.hash);
  });
});

describe('the log', () => {
  it('writes one JSON object a line with time, level and event', () => {
    const line = JSON.parse(written('turn-failed', { turn: 't', ms: 3 }));
    expect(line).toMatchObject({ level: 'error', event: 'turn-failed', turn: 't', ms: 3 });
    expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('withholds what stands under the name of a text or a secret, whoever hands it in', () =>
    expect(
      written('x', {
        text: SECRET,
        token: SECRET,
        activity: { text: SECRET, name: SECRET },
        error: new Error(SECRET),
      }),
    ).not.toContain('hunter2'));

  it('leaves out what is below its level', () => {
    const lines: string[] = [];
    const log = createLog('warn', { write: (line) => void lines.push(line) });
    log('turn', { turn: 't' });
    log('something-odd');
    expect(lines).toHaveLength(1);
  });
});
