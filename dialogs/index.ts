import type { DialogId } from '../src/knowledge/types';
import { applicationType } from './application-type';
import { expiryTime } from './expiry-time';
import type { AnyForm } from './form/types';
import { keyMismatch } from './key-mismatch';
import { registryCertificate } from './registry-certificate';
import { renewalDate } from './renewal-date';

/** Every dialog that asks something, by its id. `certificate` asks nothing and stands by itself. */
export const forms: Readonly<Record<Exclude<DialogId, 'certificate'>, AnyForm>> = {
  'application-type': applicationType,
  'expiry-time': expiryTime,
  'renewal-date': renewalDate,
  'registry-certificate': registryCertificate,
  'key-mismatch': keyMismatch,
};

/** The form with this id, or undefined for an id that a button or an old state may carry. */
export function formOf(id: string): AnyForm | undefined {
  return Object.hasOwn(forms, id) ? forms[id as keyof typeof forms] : undefined;
}
