// Loaded before the service (node --require): makes its event loop or one of its threads stand still, as a fault in it would.
const { existsSync, unlinkSync } = require('node:fs');
const inspector = require('node:inspector');
const { Server } = require('node:net');
const { join } = require('node:path');
const { isMainThread } = require('node:worker_threads');

const ORDERS = process.env.STANDING_STILL_ORDERS;
const FOREVER = Number.POSITIVE_INFINITY;

function standStill(milliseconds) {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

function ordered(name) {
  return existsSync(join(ORDERS, name));
}

function obey() {
  if (ordered('each-time')) standStill(FOREVER);
  if (ordered('once')) {
    unlinkSync(join(ORDERS, 'once'));
    standStill(FOREVER);
  }
  if (ordered('debugged')) {
    unlinkSync(join(ORDERS, 'debugged'));
    inspector.open(0);
    setTimeout(standStill, 800, 7_000);
  }
}

if (isMainThread && process.argv[1]?.endsWith('serve.mjs')) {
  const { listen } = Server.prototype;
  Server.prototype.listen = function (...args) {
    setInterval(obey, 20).unref();
    return listen.apply(this, args);
  };
}

/** What a fault in the reading of a message would do. Without kana that could be written otherwise before they come here. */
const FAULTS = {
  凍結凍結: () => standStill(FOREVER),
  氾濫氾濫: () => {
    const held = [];
    for (;;) held.push(Array.from({ length: 1_000 }, Math.random));
  },
  消滅消滅: () => process.exit(1),
};

if (!isMainThread) {
  const Tokenizer = require('kuromoji/src/Tokenizer');
  const { tokenize } = Tokenizer.prototype;
  Tokenizer.prototype.tokenize = function (text) {
    for (const [said, fault] of Object.entries(FAULTS)) if (text.includes(said)) fault();
    return tokenize.call(this, text);
  };
}
