import { UndeliveredError } from '../activity/undelivered-error';

/**
 * What the work comes to, if that is in time.
 * @param late is called when it is not
 * @throws what the work throws, or UndeliveredError
 */
export function within<A>(ms: number, work: Promise<A>, late: () => void = () => undefined): Promise<A> {
  return new Promise<A>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new UndeliveredError(undefined, `no answer within ${ms} ms`));
      late();
    }, ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
