import { expect, type Item, itemsIn } from './asn1/items';
import { oidOf, textIn } from './asn1/values';
import { OID, SEQUENCE, SET } from './pasted/der';

/** One attribute of a subject or issuer, such as its common name. */
export interface Attribute {
  /** Its usual short name, or its object identifier. */
  readonly type: string;
  readonly value: string;
}

/** RFC 4514, section 3, and those that certificates for servers carry besides. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.15': 'businessCategory',
  '2.5.4.17': 'postalCode',
  '2.5.4.42': 'GN',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'E',
  '1.3.6.1.4.1.311.60.2.1.1': 'jurisdictionL',
  '1.3.6.1.4.1.311.60.2.1.2': 'jurisdictionST',
  '1.3.6.1.4.1.311.60.2.1.3': 'jurisdictionC',
};

/** The attributes of a distinguished name in their order. @throws Asn1Error */
export function attributesOf(bytes: Uint8Array, name: Item): Attribute[] {
  return itemsIn(bytes, expect(name, SEQUENCE)).flatMap((set) =>
    itemsIn(bytes, expect(set, SET)).map((pair) => {
      const [type, value] = itemsIn(bytes, expect(pair, SEQUENCE));
      const oid = oidOf(bytes, expect(type, OID));
      return { type: SHORT_NAMES[oid] ?? oid, value: value ? textIn(bytes, value) : '' };
    }),
  );
}
