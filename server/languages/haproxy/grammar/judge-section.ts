// Judges a section on its own: faults of its lines, the names that it defines and those that it needs.

import type { Reading } from '../conditionals.ts';
import { isEnterpriseLine } from '../enterprise.ts';
import type { Line, Section, Statement } from '../nodes.ts';
import { isProxyKind } from '../nodes.ts';
import { isRule } from '../rulesets.ts';
import { type Fault, type FaultKind, Findings, type NameReference } from './fault.ts';
import { isTaken, type JudgeContext } from './judge-context.ts';
import { judgeHeader } from './judge-header.ts';
import { judgeStatement } from './judge-statement.ts';

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

/** Judges the lines of a section, or those in front of the first one. */
export function judgeSection(
  section: Section | undefined,
  lines: readonly Line[],
  reading: Reading,
): SectionJudgement {
  const judge = new SectionJudge(reading);
  for (const line of lines) judge.readLine(line);
  if (section) judge.readSection(section);
  return judge.judgement();
}

/** How many words HAProxy reads in a line. */
const MOST_WORDS = 64;

class SectionJudge {
  readonly #reading: Reading;
  readonly #findings = new Findings();
  readonly #references: NameReference[] = [];
  readonly #uses: NameReference[] = [];
  readonly #unknownAcls: NameReference[] = [];
  readonly #usedAcls = new Set<string>();
  readonly #acls = new Map<string, Statement>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** What holds for every line, whatever it says. */
  readLine({ words, conditional }: Line): void {
    if (conditional) return;
    const broken = words.find((word) => word.broken !== undefined);
    if (broken?.broken) this.#findings.fault('quoting-invalid', broken.range, broken.broken);
    const surplus = words[MOST_WORDS];
    if (surplus && !words.some(({ splits }) => splits))
      this.#findings.fault(
        'argument-unexpected',
        surplus.range,
        `HAProxy reads at most ${MOST_WORDS} words in a line.`,
      );
  }

  readSection(section: Section): void {
    const { kind, header, fact, statements } = section;
    const found = new Findings();
    judgeHeader(header, fact, found);
    if (!header.conditional) this.#findings.faults.push(...found.faults);
    this.#references.push(...found.references);
    this.#uses.push(...found.references);
    const context = { ...this.#reading, section: kind, findings: this.#findings };
    for (const statement of statements) {
      if (isEnterpriseLine(statement)) break;
      // HAProxy does not look further into a line whose words it cannot read.
      if (statement.words.some(({ broken }) => broken !== undefined)) continue;
      this.#readStatement(statement, section, context);
    }
    // An ACL whose name is not known may be any.
    const open = section.of('acl').some(({ args: [name] }) => name?.opaque);
    if (open || (kind === 'defaults' && !header.name)) this.#unknownAcls.length = 0;
  }

  #readStatement(statement: Statement, section: Section, context: JudgeContext): void {
    // What a conditional holds may be for another version: only its names are of interest.
    const findings = statement.conditional ? new Findings() : this.#findings;
    const faults = findings.faults.length;
    judgeStatement(statement, statement.conditional ? { ...context, findings } : context);
    // Most lines name nothing.
    const found = findings.references.length === 0 ? NO_REFERENCES : findings.references.splice(0);
    for (const reference of found) {
      this.#uses.push(reference);
      if (reference.kind === 'acl') this.#useAcl(reference, statement);
      else if (!statement.conditional) this.#references.push(reference);
    }
    if (findings.faults.length === faults) this.#implyTable(statement, section, found);
    const [name] = statement.keyword === 'acl' ? statement.args : NO_WORDS;
    if (name && !this.#acls.has(name.text)) this.#acls.set(name.text, statement);
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

  /** Without the name of a table, the one of the proxy itself is meant. */
  #implyTable(statement: Statement, { kind, header }: Section, references: readonly NameReference[]): void {
    const sticks = statement.keyword.startsWith('stick ');
    if (!sticks && !isRule(statement)) return;
    const { args, conditional } = statement;
    const word = sticks ? undefined : args.find(({ text }) => /^track-sc\d+$/.test(text));
    if (!sticks && !word) return;
    if (conditional || !isProxyKind(kind) || !header.name || header.name.opaque) return;
    if (
      args.some(({ text, opaque }) => opaque || text === 'table') ||
      references.some((each) => each.kind === 'table')
    )
      return;
    this.#references.push({
      kind: 'table',
      name: header.name.text,
      range: word?.range ?? statement.keywordRange,
    });
  }

  judgement(): SectionJudgement {
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

const NO_REFERENCES: readonly NameReference[] = [];
const NO_WORDS: Statement['args'] = [];
const NO_FAULTS: ReadonlyMap<FaultKind, readonly Fault[]> = new Map();

function byKind(faults: readonly Fault[]): ReadonlyMap<FaultKind, readonly Fault[]> {
  if (faults.length === 0) return NO_FAULTS;
  const groups = new Map<FaultKind, Fault[]>();
  for (const fault of faults) {
    const alike = groups.get(fault.kind);
    if (alike) alike.push(fault);
    else groups.set(fault.kind, [fault]);
  }
  return groups;
}
