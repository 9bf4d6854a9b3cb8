import { collectGarbage } from '../../src/collect-garbage';

test('what nobody holds any more is gone when it resolves', async () => {
  const dropped = new WeakRef({});
  const held = {};
  const holding = new WeakRef(held);
  // A weak reference holds its target until the round that made it has ended.
  await new Promise(setImmediate);
  await collectGarbage();
  expect(dropped.deref()).toBeUndefined();
  expect(holding.deref()).toBe(held);
});
