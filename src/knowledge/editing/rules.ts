import { isMap, isSeq, type YAMLMap } from 'yaml';
import { CONTACT_FILE, RULES_FILE } from '../sources';
import type { Edit } from './texts';
import { dayNode, editYaml } from './yaml-file';

export interface RuleFields {
  /** `yyyy-MM-dd`, from which the value holds. */
  from: string;
  value: string | number;
  source: string;
}

/** Adds a value that holds from a day on, or changes the one that begins then. */
export const setRule = (name: string, { from, value, source }: RuleFields): Edit =>
  editYaml(RULES_FILE, (document) => {
    const list: unknown = document.get(name, true);
    if (!isSeq(list)) return;
    const at = list.items.findIndex((item) => isMap(item) && item.get('from') === from);
    if (at >= 0) {
      document.setIn([name, at, 'value'], value);
      document.setIn([name, at, 'source'], source);
      return;
    }
    const made = document.createNode({ from, value, source }) as YAMLMap;
    made.flow = true;
    made.set('from', dayNode(from));
    list.items.push(made);
  });

/** Puts details of the contact in, those that are texts: hours given by days stay as they are. */
export const setContact = (details: Readonly<Record<string, unknown>>): Edit =>
  editYaml(CONTACT_FILE, (document) => {
    for (const [name, value] of Object.entries(details))
      if (typeof value === 'string' && document.get(name) !== value) document.set(name, value);
  });
