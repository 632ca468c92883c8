// What the grammar finds in a line: faults that rules report, and names that other sections define.

import type { Range } from '../../../core/text.ts';
import type { Word } from '../nodes.ts';
import { rangeIn } from '../nodes.ts';

/** Each is reported by the rule of its name. */
export type FaultKind =
  | 'argument-missing'
  | 'argument-unexpected'
  | 'argument-invalid'
  | 'option-unknown'
  | 'action-unknown'
  | 'sample-unknown'
  | 'sample-invalid'
  | 'log-format-invalid'
  | 'condition-idle'
  | 'condition-invalid'
  | 'number-misread'
  | 'default-invalid'
  | 'quoting-invalid'
  | 'name-invalid';

export interface Fault {
  readonly kind: FaultKind;
  readonly range: Range;
  readonly message: string;
  /** What the text may have been meant to be. */
  readonly suggestion?: string | undefined;
}

/** What a name in a line stands for. */
export type NameKind =
  | 'acl'
  | 'backend'
  | 'cache'
  | 'defaults'
  | 'fcgi-app'
  | 'frontend'
  | 'group'
  | 'http-errors'
  | 'mailers'
  | 'peers'
  | 'resolvers'
  | 'ring'
  | 'server'
  | 'table'
  | 'user'
  | 'userlist';

/** A name that has to be defined somewhere. */
export interface NameReference {
  readonly kind: NameKind;
  readonly name: string;
  readonly range: Range;
  /** For servers: the proxy that has to hold them, where it is named. */
  readonly owner?: string;
}

/** Collects what is found in one line. */
export class Findings {
  readonly faults: Fault[] = [];
  readonly references: NameReference[] = [];

  fault(kind: FaultKind, range: Range, message: string, suggestion?: string): false {
    this.faults.push(
      suggestion === undefined ? { kind, range, message } : { kind, range, message, suggestion },
    );
    return false;
  }

  reference(kind: NameKind, word: Word, start = 0, end = word.text.length, owner?: string): void {
    if (word.opaque || end <= start) return;
    const name = word.text.slice(start, end);
    const range = rangeIn(word, start, end);
    this.references.push(owner === undefined ? { kind, name, range } : { kind, name, range, owner });
  }
}
