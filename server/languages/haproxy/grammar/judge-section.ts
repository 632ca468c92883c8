// Judges a section on its own: faults of its lines, the names that it defines and those that it needs.

import { groupBy } from '../../../core/group.ts';
import { moved, type Range } from '../../../core/text.ts';
import type { Reading } from '../conditionals.ts';
import { isEnterpriseLine } from '../enterprise.ts';
import type { Line, Section, Statement } from '../nodes.ts';
import { isProxyKind } from '../nodes.ts';
import { isRule } from '../rulesets.ts';
import { type Fault, type FaultKind, Findings, type NameReference } from './fault.ts';
import { isTaken, type JudgeContext } from './judge-context.ts';
import { judgeHeader } from './judge-header.ts';
import { judgeStatement } from './judge-statement.ts';
import type { LineNames } from './known-lines.ts';

export interface SectionJudgement {
  readonly faults: ReadonlyMap<FaultKind, readonly Fault[]>;
  /** Names of other sections and of servers. */
  readonly references: readonly NameReference[];
  /** Every name that stands in a line, ACLs and lines in conditionals included. */
  readonly uses: readonly NameReference[];
  /** ACLs that no line above the use declares in this section. */
  readonly unknownAcls: readonly NameReference[];
  /** ACLs that are used at all. */
  readonly usedAcls: ReadonlySet<string>;
  /** The line that declares each ACL first. */
  readonly acls: ReadonlyMap<string, Statement>;
}

/** Judges the lines of a section, or those in front of the first one, in the coordinates of `text`. */
export function judgeSection(
  section: Section | undefined,
  lines: readonly Line[],
  text: string,
  reading: Reading,
): SectionJudgement {
  const judge = new SectionJudge(section, text, reading);
  for (const line of lines) judge.read(line);
  return judge.judgement();
}

/** How many words HAProxy reads in a line. */
const MOST_WORDS = 64;

class SectionJudge {
  readonly #section: Section | undefined;
  readonly #text: string;
  readonly #reading: Reading;
  readonly #context: JudgeContext;
  readonly #known: Map<string, LineNames> | undefined;
  readonly #findings = new Findings();
  readonly #references: NameReference[] = [];
  readonly #uses: NameReference[] = [];
  readonly #unknownAcls: NameReference[] = [];
  readonly #usedAcls = new Set<string>();
  readonly #acls = new Map<string, Statement>();
  /** A line of the Enterprise version may have opened a section of its own. */
  #foreign = false;

  constructor(section: Section | undefined, text: string, reading: Reading) {
    const kind = section?.kind ?? '';
    this.#section = section;
    this.#text = text;
    this.#reading = reading;
    const known = reading.known?.(kind);
    this.#known = known?.lines;
    this.#context = {
      vocabulary: reading.vocabulary,
      versions: reading.versions,
      section: kind,
      findings: this.#findings,
      knownOptions: known?.options,
    };
  }

  read(line: Line): void {
    if (line.kind !== 'statement' || !this.#section) this.#readWords(line);
    if (line.kind === 'header' && this.#section) this.#readHeader(this.#section);
    if (line.kind === 'statement' && this.#section) this.#readStatement(line, this.#section);
  }

  /** What holds for every line, whatever it says. Tells whether HAProxy can read its words. */
  #readWords({ words, plain, conditional }: Line): boolean {
    if (plain && words.length <= MOST_WORDS) return true;
    const broken = words.find((word) => word.broken !== undefined);
    if (conditional) return !broken;
    if (broken?.broken) this.#findings.fault('quoting-invalid', broken.range, broken.broken);
    const surplus = words[MOST_WORDS];
    if (surplus && !words.some(({ splits }) => splits))
      this.#findings.fault(
        'argument-unexpected',
        surplus.range,
        `HAProxy reads at most ${MOST_WORDS} words in a line.`,
      );
    return !broken;
  }

  #readHeader({ header, fact }: Section): void {
    const found = new Findings();
    judgeHeader(header, fact, found);
    if (!header.conditional) this.#findings.faults.push(...found.faults);
    this.#references.push(...found.references);
    this.#uses.push(...found.references);
  }

  #readStatement(statement: Statement, section: Section): void {
    this.#foreign ||= isEnterpriseLine(statement);
    if (this.#foreign) {
      if (!statement.conditional) this.#readWords(statement);
      return;
    }
    const names = statement.conditional ? this.#conditional(statement) : this.#certain(statement);
    if (!names) return;
    if (names !== NO_NAMES) {
      const { start } = statement.range;
      for (const reference of names.references) this.#use(placed(reference, start), statement);
      if (names.ownTable) this.#useOwnTable(moved(names.ownTable, start), statement, section);
    }
    const name = statement.keyword === 'acl' ? statement.args[0] : undefined;
    if (name && !this.#acls.has(name.text)) this.#acls.set(name.text, statement);
  }

  /** What a conditional holds may be for another version: only its names are of interest. */
  #conditional(statement: Statement): LineNames | undefined {
    // HAProxy does not look further into a line whose words it cannot read.
    if (statement.words.some(({ broken }) => broken !== undefined)) return undefined;
    const findings = new Findings();
    judgeStatement(statement, { ...this.#context, findings });
    return namesOf(statement, findings, findings.faults.length === 0);
  }

  #certain(statement: Statement): LineNames | undefined {
    const { range } = statement;
    const text = this.#known ? this.#text.slice(range.start, range.end) : '';
    const known = this.#known?.get(text);
    if (known) return known;
    const findings = this.#findings;
    const before = findings.faults.length;
    if (!this.#readWords(statement)) return undefined;
    const own = findings.faults.length;
    judgeStatement(statement, this.#context);
    const names = namesOf(statement, findings, findings.faults.length === own);
    findings.references.length = 0;
    if (findings.faults.length === before) this.#known?.set(text, names);
    return names;
  }

  #use(reference: NameReference, statement: Statement): void {
    this.#uses.push(reference);
    if (reference.kind === 'acl') this.#useAcl(reference, statement);
    else if (!statement.conditional) this.#references.push(reference);
  }

  #useAcl(reference: NameReference, { conditional }: Statement): void {
    const { name } = reference;
    this.#usedAcls.add(name);
    if (!conditional && !this.#acls.has(name) && !this.#isPredefined(name)) this.#unknownAcls.push(reference);
  }

  #isPredefined(name: string): boolean {
    const fact = this.#reading.vocabulary.predefinedAcl(name);
    return fact !== undefined && isTaken(fact, this.#reading);
  }

  #useOwnTable(range: Range, { conditional, fact }: Statement, { kind, header: { name } }: Section): void {
    if (conditional || !isProxyKind(kind) || !name || name.opaque || fact?.ignoredIn?.includes(kind)) return;
    this.#references.push({ kind: 'table', name: name.text, range });
  }

  /** An ACL whose name is not known may be any. */
  #forgiveUnknownAcls(): void {
    if (!this.#section) return;
    const { kind, header } = this.#section;
    const open = this.#section.of('acl').some(({ args: [name] }) => name?.opaque);
    if (open || (kind === 'defaults' && !header.name)) this.#unknownAcls.length = 0;
  }

  judgement(): SectionJudgement {
    this.#forgiveUnknownAcls();
    return {
      faults: byKind(this.#findings.faults),
      references: this.#references,
      uses: this.#uses,
      unknownAcls: this.#unknownAcls,
      usedAcls: this.#usedAcls,
      acls: this.#acls,
    };
  }
}

const placed = (reference: NameReference, start: number): NameReference => ({
  ...reference,
  range: moved(reference.range, start),
});

function namesOf(statement: Statement, { references }: Findings, faultless: boolean): LineNames {
  const { start } = statement.range;
  const table = faultless ? ownTableIn(statement, references) : undefined;
  // Most lines name nothing.
  if (references.length === 0 && !table) return NO_NAMES;
  return {
    references: references.map((reference) => placed(reference, -start)),
    ownTable: table && moved(table, -start),
  };
}

/** Where a line means a table without naming it. */
function ownTableIn(statement: Statement, references: readonly NameReference[]): Range | undefined {
  const sticks = statement.keyword.startsWith('stick ');
  if (!sticks && !isRule(statement)) return undefined;
  const { args } = statement;
  const word = sticks ? undefined : args.find(({ text }) => /^track-sc\d+$/.test(text));
  if (!sticks && !word) return undefined;
  const mayName = args.some(({ text, opaque }) => opaque || text === 'table');
  if (mayName || references.some(({ kind }) => kind === 'table')) return undefined;
  return word?.range ?? statement.keywordRange;
}

const NO_NAMES: LineNames = { references: [], ownTable: undefined };
const NO_FAULTS: ReadonlyMap<FaultKind, readonly Fault[]> = new Map();

const byKind = (faults: readonly Fault[]): ReadonlyMap<FaultKind, readonly Fault[]> =>
  faults.length === 0 ? NO_FAULTS : groupBy(faults, ({ kind }) => kind);
