import { mustNotBeKept } from '../../src/certificates';
import { type Guise, guisesOf, newKeys } from './guises';
import { smallKeyGuisesOf } from './small-key-guises';

const materials = [newKeys(), newKeys()];
const guises: Guise[] = materials.flatMap((keys, index) =>
  [...guisesOf(keys), ...smallKeyGuisesOf(keys)].map(
    ([name, guise]): Guise => [`${name} (${index + 1})`, guise],
  ),
);

it.each(guises)('%s', (_name, guise) => {
  expect(mustNotBeKept(guise)).toBe(true);
  if (typeof guise === 'string') {
    expect(mustNotBeKept(`この鍵で合っていますか?\n${guise}\n確認をお願いします。`)).toBe(true);
    expect(mustNotBeKept(Buffer.from(guise))).toBe(true);
  }
});
