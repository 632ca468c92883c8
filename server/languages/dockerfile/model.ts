// The nodes of a Dockerfile: instructions, their arguments, stages. Types only; parse.ts makes them.

import type { MappedText } from '../../core/mapped-text.ts';
import type { Surroundings } from '../../core/surroundings.ts';
import type { Target } from '../../core/target.ts';
import type { Range, SourceText } from '../../core/text.ts';
import type { ShellScript } from '../../shell/script.ts';
import type { Call } from './calls.ts';
import type { IgnorePatterns } from './ignore-file.ts';
import type { Vocabulary } from './vocabulary.ts';

export type EscapeCharacter = '\\' | '`';

export interface ParserDirective {
  /** In lower case: `syntax`, `escape`, `check`. */
  readonly name: string;
  readonly nameRange: Range;
  readonly value: string;
  readonly valueRange: Range;
  readonly range: Range;
}

/** `$NAME` or `${NAME…}` where Docker itself expands it. */
export interface Reference {
  readonly name: string;
  readonly nameRange: Range;
  readonly range: Range;
  /** Range in the value that holds the reference. */
  readonly at: Range;
  /** `:-`, `-`, `:+`, `+`, `:?`, `?`, `#`, `##`, `%`, `%%`, `/`, `//`, or another text that Docker refuses. */
  readonly operator: string | undefined;
  /** What stands behind the operator. */
  readonly operand: Expandable | undefined;
  /** Closed, and with a name. */
  readonly wellFormed: boolean;
}

/** A word in which Docker undoes quotes and expands variables. References are opaque pieces of the value. */
export interface Expandable {
  readonly value: MappedText;
  /** Range in the file, quotes included. */
  readonly range: Range;
  readonly references: readonly Reference[];
}

/** `--name=value` between the keyword and the arguments. */
export interface InstructionFlag {
  /** Without dashes. */
  readonly name: string;
  readonly nameRange: Range;
  readonly value: Expandable | undefined;
  readonly range: Range;
}

/** `<<NAME` with the lines that belong to it. */
export interface Heredoc {
  readonly name: string;
  /** Range of `<<NAME` in the instruction. */
  readonly opener: Range;
  /** The lines of the content, the closing line not included. */
  readonly body: Range;
  /** Whether variables in the content are expanded: the name is not quoted. */
  readonly expands: boolean;
  /** `<<-`: leading tabs are dropped. */
  readonly stripsTabs: boolean;
  readonly terminated: boolean;
}

/** One string of a JSON array. */
export interface JsonWord {
  readonly value: MappedText;
  /** Range in the file, quotes included. */
  readonly range: Range;
}

export interface JsonArray {
  readonly words: readonly JsonWord[];
  /** From `[` to `]`. */
  readonly range: Range;
}

export type CommandForm =
  | { readonly form: 'exec'; readonly array: JsonArray }
  /** `looksLikeJson`: starts with `[` and is no JSON array, so that the shell gets it as it stands. */
  | { readonly form: 'shell'; readonly text: MappedText; readonly looksLikeJson: boolean };

/** `NAME=value` of ARG, ENV or LABEL; `NAME value` in the legacy form of ENV and LABEL. */
export interface Pair {
  readonly name: string;
  readonly nameRange: Range;
  /** Without one: an ARG without default, or a word that lacks its `=`. */
  readonly value: Expandable | undefined;
  readonly legacy: boolean;
  readonly range: Range;
}

interface InstructionBase {
  /** In upper case. */
  readonly keyword: string;
  readonly keywordRange: Range;
  /** From the keyword to the end of the last argument, or of the last heredoc. */
  readonly range: Range;
  readonly flags: readonly InstructionFlag[];
  /** Everything behind keyword and flags, with continuations joined. */
  readonly text: MappedText;
  readonly heredocs: readonly Heredoc[];
  /** Blank lines inside of the continued instruction; Docker warns of them. */
  readonly blankLines: readonly Range[];
}

export interface FromInstruction extends InstructionBase {
  readonly kind: 'from';
  readonly image: Expandable | undefined;
  readonly alias: Alias | undefined;
}

export interface Alias {
  readonly name: string;
  /** Stage names compare without regard to case. */
  readonly key: string;
  readonly range: Range;
}

export interface PairsInstruction extends InstructionBase {
  readonly kind: 'arg' | 'env' | 'label';
  readonly pairs: readonly Pair[];
}

export interface CommandInstruction extends InstructionBase {
  readonly kind: 'run' | 'cmd' | 'entrypoint' | 'shell';
  readonly command: CommandForm;
}

export interface HealthcheckInstruction extends InstructionBase {
  readonly kind: 'healthcheck';
  /** `NONE`, `CMD`, or what stands in their place. */
  readonly type: string;
  readonly typeRange: Range;
  readonly command: CommandForm | undefined;
}

/** The last word is the destination. */
export interface CopyInstruction extends InstructionBase {
  readonly kind: 'copy' | 'add';
  readonly words: readonly Expandable[];
  readonly json: JsonArray | undefined;
}

export interface OnbuildInstruction extends InstructionBase {
  readonly kind: 'onbuild';
  readonly inner: Instruction | undefined;
}

export interface WordsInstruction extends InstructionBase {
  readonly kind: 'expose' | 'stopsignal' | 'user' | 'volume' | 'workdir' | 'maintainer';
  readonly words: readonly Expandable[];
}

export interface UnknownInstruction extends InstructionBase {
  readonly kind: 'unknown';
}

export type Instruction =
  | FromInstruction
  | PairsInstruction
  | CommandInstruction
  | HealthcheckInstruction
  | CopyInstruction
  | OnbuildInstruction
  | WordsInstruction
  | UnknownInstruction;

/** Instructions under their own kind, in reading order. */
export type ByKind = ReadonlyMap<Instruction['kind'], readonly Instruction[]>;

export interface InstructionIndex {
  /** In reading order; what ONBUILD wraps follows its wrapper. */
  readonly all: readonly Instruction[];
  readonly allByKind: ByKind;
  /** The same without what ONBUILD wraps. */
  readonly directByKind: ByKind;
}

/** An image reference, split. */
export interface ImageName {
  readonly registry: string | undefined;
  /** Without registry host and `library/`. */
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** What a stage is built on. */
export type Base =
  | { readonly kind: 'image'; readonly image: ImageName; readonly text: string; readonly through: Through }
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'scratch' }
  | { readonly kind: 'unknown' };

/** Build arguments with their default values that took part in a text. */
export type Through = readonly { readonly name: string; readonly value: string }[];

export interface Stage {
  readonly index: number;
  readonly from: FromInstruction;
  readonly alias: Alias | undefined;
  readonly base: Base;
  /** Behind its FROM, up to the next one. */
  readonly instructions: readonly Instruction[];
  /** In force at the end of the stage, its own or those of the stages below. */
  readonly start: StartCommands;
}

export interface StartCommands {
  readonly entrypoint: CommandInstruction | undefined;
  readonly cmd: CommandInstruction | undefined;
  /** None: the platform's own shell. */
  readonly shell: CommandInstruction | undefined;
}

/** One `--mount=type=cache,target=/x`. */
export interface Mount {
  readonly type: string;
  readonly options: ReadonlyMap<string, string>;
  readonly range: Range;
}

/** A RUN as the programs that it calls. */
export interface RunScript {
  readonly run: CommandInstruction;
  /** None in front of the first FROM. */
  readonly stage: Stage | undefined;
  /** Wrapped by ONBUILD. */
  readonly triggered: boolean;
  readonly mounts: readonly Mount[];
  /** The SHELL of its own stage that is in force. */
  readonly shell: CommandInstruction | undefined;
  /** None in exec form, and where another shell than a POSIX one reads it. */
  readonly script: ShellScript | undefined;
  /** The script that an exec form hands to a shell. */
  readonly handed: ShellScript | undefined;
  /** In reading order, those inside of `sh -c` and substitutions included; none where the script is damaged. */
  readonly calls: readonly Call[];
}

/** A program call and the RUN that makes it. */
export interface RunCall {
  readonly call: Call;
  readonly run: RunScript;
}

export interface DockerfileModel {
  readonly source: SourceText;
  readonly target: Target;
  readonly vocabulary: () => Vocabulary;
  readonly escape: EscapeCharacter;
  readonly directives: readonly ParserDirective[];
  /** Comment lines, those inside of continued instructions included. */
  readonly comments: readonly Range[];
  /** The text is made into a Dockerfile by another program first; its own parts are opaque. */
  readonly templated: boolean;
  /** In the order of the file. What ONBUILD wraps is inside of it. */
  readonly instructions: readonly Instruction[];
  /** The same by their kinds; made on first use. */
  readonly index: () => InstructionIndex;
  /** Instructions in front of the first FROM. */
  readonly preamble: readonly Instruction[];
  readonly stages: readonly Stage[];
  /** What the RUN instructions do; read on first use. */
  readonly runs: () => readonly RunScript[];
  /** The programs that they call, by name, each in reading order. */
  readonly calls: () => ReadonlyMap<string, readonly RunCall[]>;
  /** The files near this one; for features, not for rules. */
  readonly around: Surroundings;
  /** What the ignore file beside the Dockerfile keeps out of the build; read on first use. */
  readonly ignoreFile: () => IgnorePatterns | undefined;
}
