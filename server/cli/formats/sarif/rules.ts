// The rules that a SARIF run speaks of, each with its help.

import type { Severity } from '../../../core/finding.ts';
import type { RulePage } from '../../../core/knowledge.ts';
import type { RuleInfo } from '../../../core/rule.ts';
import type { Engine } from '../../../engine.ts';
import { pageAddress } from '../../../report/page-address.ts';
import { renderMarkdown } from '../../markdown.ts';
import { styleFor } from '../../style.ts';

export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

export class RuleList {
  readonly #engine: Engine;
  readonly #known: ReadonlyMap<string, RuleInfo>;
  readonly #indices = new Map<string, number>();

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#known = new Map(engine.rules.map((rule) => [rule.id, rule]));
  }

  /** Place of a rule in the list, which it enters with its first finding. */
  indexOf(rule: string): number {
    const index = this.#indices.get(rule) ?? this.#indices.size;
    this.#indices.set(rule, index);
    return index;
  }

  get list() {
    return [...this.#indices.keys()].map((id) => this.#describe(id));
  }

  #describe(id: string) {
    const info = this.#known.get(id);
    const { page, notes } = this.#engine.evidence(id);
    const title = page?.title ?? notes[0]?.title;
    const address = pageAddress(id, this.#engine);
    return {
      id,
      ...(title ? { shortDescription: { text: title } } : {}),
      ...(page ? { help: helpOf(page) } : {}),
      ...(address ? { helpUri: address } : {}),
      ...(info ? { defaultConfiguration: { level: LEVELS[info.severity] } } : {}),
      properties: {
        tags: tagsOf(
          id,
          notes.flatMap(({ tags }) => tags),
        ),
        aliases: info?.aliases ?? [],
      },
    };
  }
}

const PLAIN = { style: styleFor(false), width: undefined };

const helpOf = ({ body }: RulePage) => ({ text: renderMarkdown(body, PLAIN), markdown: body });

/** The rule's language first, then what its notes are about. */
const tagsOf = (id: string, noted: readonly string[]): string[] => [
  ...new Set([id.slice(0, id.indexOf('/')), ...noted]),
];
