import { lockStore } from '../../src/store';
import { temporaryStore } from './support';

const store = temporaryStore();
afterAll(() => store.dispose());

it('belongs to who has locked it, and to nobody else', () => {
  lockStore(store.directory);
  expect(() => lockStore(store.directory)).toThrow(/DATA_DIR.*another process is running on it/);
});
