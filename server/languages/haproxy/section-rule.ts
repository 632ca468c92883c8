// Builders of rules over sections. Sections are judged in their own coordinates; reports are moved to the file.

import type { Fix, Related, Severity } from '../../core/finding.ts';
import { once } from '../../core/once.ts';
import type { Report, ReportDetail, Rule, RuleInfo } from '../../core/rule.ts';
import { whole } from '../../core/rule.ts';
import { moved, type Range, type SourceText } from '../../core/text.ts';
import { isEnterpriseLine, isOfEnterprise } from './enterprise.ts';
import type { Fault, FaultKind } from './grammar/fault.ts';
import type { HaproxyModel } from './model.ts';
import type { Section } from './nodes.ts';
import type { SectionContent } from './section-store.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A report of a section, as it was made. */
interface Kept<Found> {
  readonly range: Range;
  readonly found: Found;
  readonly detail: ReportDetail;
}

interface SectionRule<Found> extends RuleInfo {
  readonly says: (found: Found) => string;
  /** The level in this file, where not the rule's own. */
  readonly severityOf?: (model: HaproxyModel) => Severity;
  /** Keywords and options of which one has to stand in a section; no other section is asked. */
  readonly about?: readonly string[] | ((vocabulary: Vocabulary) => readonly string[]);
  /** What has to stand somewhere in the text of a section; no other section is asked. */
  readonly mentions?: RegExp;
  /** Judges what is absent, repeated or in which order: silent where a template may add lines. */
  readonly entire?: boolean;
  /** May look at nothing but the section, the vocabulary and the versions: its reports are kept. */
  readonly check: (section: Section, report: Report<Found>, model: HaproxyModel) => void;
}

/** A rule that judges each section on its own; one that has not changed is not judged again. */
export const perSection = <Found>({
  check,
  about,
  mentions,
  entire,
  severityOf,
  ...rule
}: SectionRule<Found>): Rule<HaproxyModel> =>
  whole<HaproxyModel, Found>({
    ...rule,
    check(model, report) {
      let kept: Kept<Found>[] | undefined;
      const say: Report<Found> = (range, found, detail = {}) => {
        kept ??= [];
        kept.push({ range, found, detail });
      };
      // Most sections have nothing to report, and then nothing is made for them.
      const answer = ({ section, source }: SectionContent): readonly Kept<Found>[] => {
        if (!section || (mentions && !mentions.test(source.text))) return NOTHING;
        kept = undefined;
        check(section, say, model);
        return kept && !(entire && isOpen(section)) ? kept : NOTHING;
      };
      const terms = typeof about === 'function' ? about(model.vocabulary) : about;
      const answers = model.own.ask(rule.id, answer, terms);
      if (answers.length === 0) return;
      const severity = (severityOf ?? (rule.severity === 'error' ? templateSeverity : undefined))?.(model);
      for (const { start, found: kept } of answers) {
        for (const { range, found, detail } of kept)
          report(moved(range, start), found, {
            ...movedDetail(detail, start),
            ...(severity && (detail.severity ?? 'error') === 'error' ? { severity } : {}),
          });
      }
    },
  });

/** Whether a template or a module of the Enterprise version may bring lines, or another section, in between. */
const isOpen = ({ templated, statements }: Section): boolean =>
  templated || statements.some(isEnterpriseLine);

const NOTHING: readonly never[] = [];

/** Reports from a section in its own coordinates to the file. What is related may be of other sections: place it. */
export const reportFrom =
  <Found>(section: Section, { own }: HaproxyModel, report: Report<Found>): Report<Found> =>
  (range, found, detail = {}) => {
    const start = own.startOf.get(section) ?? 0;
    const { related = [], ...rest } = detail;
    report(moved(range, start), found, { ...movedDetail(rest, start), related });
  };

/** Where a range of a section stands in the file. */
export const placed = (section: Section, range: Range, { own }: HaproxyModel): Range =>
  moved(range, own.startOf.get(section) ?? 0);

/** The text that a section's ranges are of. */
export const sourceOf = (section: Section, { own, source }: HaproxyModel): SourceText =>
  own.contentOf.get(section)?.source ?? source;

function movedDetail({ fixes, related, ...rest }: ReportDetail, by: number): ReportDetail {
  return {
    ...rest,
    ...(fixes ? { fixes: fixes.map((fix) => fix && movedFix(fix, by)) } : {}),
    ...(related ? { related: related.map((one): Related => ({ ...one, range: moved(one.range, by) })) } : {}),
  };
}

const movedFix = (fix: Fix, by: number): Fix => ({
  ...fix,
  edits: fix.edits.map(({ range, text }) => ({ range: moved(range, by), text })),
});

/** A template may write a line for the versions that know it. */
export const templateSeverity = ({ own }: HaproxyModel): Severity => (own.templated ? 'warning' : 'error');

/** A rule that reports what the grammar found wrong. */
export const faultRule = (
  kind: FaultKind,
  fix: 'ask' | 'none',
  severityOf: (model: HaproxyModel) => Severity = templateSeverity,
): Rule<HaproxyModel> =>
  whole<HaproxyModel, Fault>({
    id: `haproxy/${kind}`,
    severity: 'error',
    since: '0.1.0',
    fix,
    says: ({ message }) => message,
    check(model, report) {
      const severity = once(() => severityOf(model));
      const takesMore = once(() => OPEN_KINDS.has(kind) && isForEnterprise(model));
      // All rules of this kind ask the same, so that only faulty sections are looked at again.
      const faulty = model.own.ask('faults', ({ judgement: { faults } }) =>
        faults.size > 0 ? [faults] : NOTHING,
      );
      for (const { content, start, found } of faulty) {
        for (const fault of found[0]?.get(kind) ?? NOTHING) {
          if (isOfEnterprise(content.source.slice(fault.range))) continue;
          if (fault.suggestion === undefined && takesMore()) continue;
          const detail = movedDetail({ fixes: [respell(fault)] }, start);
          report(moved(fault.range, start), fault, { ...detail, severity: severity() });
        }
      }
    },
  });

/** Whether the file is made for the Enterprise version, whose modules may bring any further word. */
export const isForEnterprise = ({ own }: HaproxyModel): boolean =>
  own.ask('enterprise', ({ section }) => (section?.statements.some(isEnterpriseLine) ? [true] : [])).length >
  0;

/** What the modules of HAProxy Enterprise add to. */
const OPEN_KINDS: ReadonlySet<FaultKind> = new Set(['option-unknown', 'action-unknown', 'sample-unknown']);

const respell = ({ range, suggestion }: Fault): Fix | undefined =>
  suggestion === undefined
    ? undefined
    : { title: `Write ${suggestion}`, safe: false, edits: [{ range, text: suggestion }] };
