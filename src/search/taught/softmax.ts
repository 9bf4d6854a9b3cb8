import type { Vector } from './vocabulary';

export const trainingDefaults = {
  /** Passes over the examples. */
  passes: 20,
  /** Step of the first pass; it shrinks to a twentieth. */
  step: 1,
  /** Pull of the weights towards zero. */
  decay: 2e-4,
};
export type TrainingParameters = typeof trainingDefaults;

export interface Example {
  vector: Vector;
  /** Number of the class that is right. */
  label: number;
}

/** A linear classifier: `weights[feature * classes + class]`. */
export interface Softmax {
  classes: number;
  /** What a weight of one stands for. */
  scale: number;
  weights: Float32Array | Int8Array;
  biases: Float32Array;
}

/**
 * Multinomial logistic regression by stochastic gradient descent, one step a pass.
 * The same examples always give the same result. Each step tells what share (0–1) is done.
 */
export function* trainingOf(
  examples: readonly Example[],
  features: number,
  classes: number,
  parameters: TrainingParameters = trainingDefaults,
): Generator<number, Softmax, undefined> {
  const model = {
    classes,
    scale: 1,
    weights: new Float32Array(features * classes),
    biases: new Float32Array(classes),
  };
  const order = examples.map((_, at) => at);
  const random = randomFrom(1);
  for (let pass = 0; pass < parameters.passes; pass++) {
    shuffle(order, random);
    const step = parameters.step * Math.max(1 - pass / parameters.passes, 0.05);
    for (const at of order) {
      const example = examples[at];
      if (example !== undefined) learn(model, example, step, parameters.decay);
    }
    yield (pass + 1) / parameters.passes;
  }
  return model;
}

/** Rounds the weights to 255 steps, so that a kept classifier is small and answers exactly like a fresh one. */
export function quantise({ classes, weights, biases }: Softmax): Softmax {
  let highest = 0;
  for (const weight of weights) highest = Math.max(highest, Math.abs(weight));
  const scale = highest / 127 || 1;
  return { classes, scale, biases, weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)) };
}

function learn(model: Softmax, { vector, label }: Example, step: number, decay: number): void {
  const { classes, weights, biases } = model;
  const error = predict(model, vector);
  error[label] = (error[label] ?? 0) - 1;
  for (let k = 0; k < vector.ids.length; k++) {
    const from = (vector.ids[k] ?? 0) * classes;
    const value = vector.values[k] ?? 0;
    for (let c = 0; c < classes; c++) {
      const weight = weights[from + c] ?? 0;
      weights[from + c] = weight - step * (value * (error[c] ?? 0) + decay * weight);
    }
  }
  for (let c = 0; c < classes; c++) biases[c] = (biases[c] ?? 0) - 0.1 * step * (error[c] ?? 0);
}

/** Probability of each class, together one. */
export function predict({ classes, scale, weights, biases }: Softmax, vector: Vector): Float64Array {
  const scores = Float64Array.from(biases);
  for (let k = 0; k < vector.ids.length; k++) {
    const from = (vector.ids[k] ?? 0) * classes;
    const value = scale * (vector.values[k] ?? 0);
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + value * (weights[from + c] ?? 0);
  }
  const highest = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** A linear congruential generator of numbers from 0 to 1: repeatable, and good enough to shuffle with. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}
