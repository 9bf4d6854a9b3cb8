// Loaded before the service (node --require): makes its event loop stand still, as a fault in it would.
const { existsSync, unlinkSync } = require('node:fs');
const inspector = require('node:inspector');
const { Server } = require('node:net');
const { join } = require('node:path');

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

if (process.argv[1]?.endsWith('serve.mjs')) {
  const { listen } = Server.prototype;
  Server.prototype.listen = function (...args) {
    setInterval(obey, 20).unref();
    return listen.apply(this, args);
  };
  const Tokenizer = require('kuromoji/src/Tokenizer');
  const { tokenize } = Tokenizer.prototype;
  Tokenizer.prototype.tokenize = function (text) {
    if (text.includes('とまれとまれ')) standStill(FOREVER);
    return tokenize.call(this, text);
  };
}
