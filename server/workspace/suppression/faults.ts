// What is wrong with the comments that suppress: nothing to suppress, an unknown rule, no reason.

import type { Finding, Fix } from '../../core/finding.ts';
import type { LevelOf, RuleInfo } from '../../core/rule.ts';
import type { Range, SourceText } from '../../core/text.ts';
import { isGlob, likelyRule, type RuleNames } from '../rule-names.ts';
import type { NamedRule, SuppressionComment } from './comment.ts';
import { removeComment, removeName } from './edits.ts';
import { REASON_MISSING, UNKNOWN_RULE, UNUSED } from './rules.ts';
import type { Silence } from './silences.ts';

export interface SuppressionNeeds {
  /** Every rule there is, also of other languages. */
  readonly rules: readonly RuleInfo[];
  readonly named: RuleNames;
  readonly levelOf: LevelOf;
  /** Ids of the rules that looked at this file; what did not run cannot be called unused. */
  readonly ran: () => ReadonlySet<string>;
}

export interface Faults extends SuppressionNeeds {
  readonly source: SourceText;
  readonly comments: readonly SuppressionComment[];
  readonly silences: readonly Silence[];
  /** Silences in which something would have been heard. */
  readonly used: ReadonlySet<Silence>;
}

export function faultsOf(faults: Faults): Finding[] {
  const own = faults.comments.filter(({ foreign }) => !foreign);
  return own.flatMap((comment) => [
    ...withoutReason(comment, faults),
    ...comment.names.flatMap((named) => unknown(named, faults)),
    ...unused(comment, faults),
  ]);
}

function withoutReason({ action, reason, range }: SuppressionComment, faults: Faults): Finding[] {
  if (action === 'enable' || reason !== undefined) return [];
  return found(REASON_MISSING, range, 'This suppression gives no reason; write one behind " -- ".', faults);
}

function unknown({ name, range }: NamedRule, faults: Faults): Finding[] {
  if (faults.named(name).size > 0) return [];
  const likely = isGlob(name) ? undefined : likelyRule(name, faults.rules);
  const question = likely === undefined ? '' : ` Did you mean ${likely}?`;
  const fix = likely === undefined ? [] : [replaceName(range, likely)];
  return found(UNKNOWN_RULE, range, `No rule is called "${name}".${question}`, faults, fix);
}

const replaceName = (range: Range, name: string): Fix => ({
  title: `Write ${name}`,
  safe: false,
  edits: [{ range, text: name }],
});

/** Either the comment as a whole, or those of its names that suppress nothing. */
function unused(comment: SuppressionComment, faults: Faults): Finding[] {
  const { source, silences, used } = faults;
  const own = silences.filter((silence) => silence.comment === comment);
  const idle = own.filter((silence) => !used.has(silence) && ranInFull(silence, faults));
  if (idle.length === 0) return [];
  if (idle.length === own.length) {
    const fix: Fix = {
      title: 'Remove the suppression',
      safe: true,
      edits: [removeComment(source, comment.range)],
    };
    return found(UNUSED, comment.range, 'Nothing is found here that this would suppress.', faults, [fix]);
  }
  return idle.flatMap(({ named }) => (named ? unusedName(named, comment, faults) : []));
}

function unusedName(named: NamedRule, comment: SuppressionComment, faults: Faults): Finding[] {
  const edits = [removeName(named, comment.names)];
  const fix: Fix = { title: `Remove ${named.name} from the suppression`, safe: true, edits };
  return found(UNUSED, named.range, `${named.name} finds nothing here.`, faults, [fix]);
}

/** Whether every rule that is meant had its chance to find something. */
function ranInFull({ named }: Silence, { named: stands, ran, rules }: Faults): boolean {
  if (named) {
    const meant = [...stands(named.name).keys()];
    return meant.length > 0 && meant.every((id) => ran().has(id));
  }
  // All rules of the languages at hand that run without being asked for.
  const languages = new Set([...ran()].map(languageOf));
  return (
    languages.size > 0 &&
    rules
      .filter(({ id, profile }) => profile === undefined && languages.has(languageOf(id)))
      .every(({ id }) => ran().has(id))
  );
}

const languageOf = (id: string): string => id.slice(0, id.indexOf('/'));

function found(
  rule: RuleInfo,
  range: Range,
  message: string,
  { levelOf }: Faults,
  fixes: readonly Fix[] = [],
): Finding[] {
  const severity = levelOf(rule);
  if (severity === 'off') return [];
  const tags = rule === UNUSED ? (['unnecessary'] as const) : [];
  return [{ rule: rule.id, severity, message, range, related: [], fixes, tags }];
}
