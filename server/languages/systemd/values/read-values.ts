// Which reader judges the value of which directive, by the type that the catalogue names.

import { isOpaque, sliceMapped } from '../../../core/mapped-text.ts';
import type { Target } from '../../../core/target.ts';
import type { DirectiveRecord } from '../catalogue.ts';
import type { Directive } from '../nodes.ts';
import { trailingRemark } from '../trailing-remark.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { calendar } from './calendar.ts';
import { deviceAllow, deviceLatency, deviceLimit, deviceWeight } from './devices.ts';
import { eachWord, type Judge, oneText, type ReadValue, type ValueFault } from './fault.ts';
import * as names from './names.ts';
import * as network from './network.ts';
import * as numbers from './numbers.ts';
import * as paths from './paths.ts';
import * as words from './words.ts';

/** Everything that systemd would not take in a value; empty where the value is right or cannot be known. */
export function faultsIn(
  directive: Directive,
  record: DirectiveRecord,
  vocabulary: Vocabulary,
  target: Target,
): readonly ValueFault[] {
  const { value } = directive;
  if (isOpaque(value)) return judge(directive, record, vocabulary, target);
  const right = vocabulary.rightValues(record, target.known ? target.version : '');
  if (right.has(value.text)) return NONE;
  const faults = judge(directive, record, vocabulary, target);
  if (faults.length === 0 && right.size < REMEMBERED) right.add(value.text);
  return faults;
}

const NONE: readonly ValueFault[] = [];

/** So many texts of a directive are kept: what units repeat of each other comes soon, and the rest never again. */
const REMEMBERED = 64;

function judge(
  directive: Directive,
  record: DirectiveRecord,
  vocabulary: Vocabulary,
  target: Target,
): readonly ValueFault[] {
  const remark = trailingRemark(directive, record);
  const end = directive.value.text.slice(0, remark?.start).trimEnd().length;
  const value = remark ? sliceMapped(directive.value, { start: 0, end }) : directive.value;
  if (value.text === '') return emptyFault(record);
  return (SPECIAL[record.name] ?? READERS[record.type])?.({ value, record, vocabulary, target }) ?? [];
}

/** Types in which an empty value has a meaning or is a text like any other. */
const MAY_BE_EMPTY = ['string', 'text', 'exec', 'condition', 'conditionPath', 'mountOptions'];

/** Where an empty assignment takes nothing back, systemd looks for a value and finds none. */
function emptyFault({ type, list, emptyResets, emptyMeans }: DirectiveRecord): readonly ValueFault[] {
  if (list || emptyResets || emptyMeans !== undefined || MAY_BE_EMPTY.includes(type) || !(type in READERS))
    return [];
  return [{ at: { start: 0, end: 0 }, expected: 'a value; an empty one does not bring the default back' }];
}

/** A stream: a word, or a path behind a prefix. */
const stream: Judge = (text, question) =>
  words.enumerated(text, question) ?? paths.pathBehind(text, question.record.argPrefixes ?? []);

/** Below /run where it is relative. */
const pidFile: Judge = (text, question) =>
  paths.normalized(text.startsWith('/') ? text : `/run/${text}`, question);

const filters: ReadValue = (question) => eachWord(words.systemCall)(question);

/** Directives whose values follow rules of their own. */
const SPECIAL: Readonly<Record<string, ReadValue>> = {
  WorkingDirectory: oneText(paths.workingDirectory, paths.absolutePartly),
  PIDFile: oneText(pidFile),
  StandardInput: oneText(stream),
  StandardOutput: oneText(stream),
  StandardError: oneText(stream),
  RestrictAddressFamilies: eachWord(words.addressFamily),
  FileDescriptorName: oneText(names.fileDescriptorName),
  LogNamespace: oneText(names.logNamespace),
  BindToDevice: oneText(network.networkInterface),
  // Everything may follow these, and what is wrong with it only shows when the unit runs.
  ProtectHostname: oneText((text, question) =>
    text.includes(':') ? undefined : words.enumerated(text, question),
  ),
  // Unknown words are passed over without a word.
  SecureBits: eachWord((text, question) => tolerated(words.enumerated(text, question))),
  Personality: oneText(words.enumerated),
};

const tolerated = (verdict: ReturnType<Judge>) => verdict && ({ ...verdict, tolerated: true } as const);

const READERS: Readonly<Record<string, ReadValue>> = {
  bool: oneText(words.bool),
  boolOrEnum: oneText(words.enumerated),
  boolOrEnumList: eachWord(words.enumerated),
  enum: oneText(words.enumerated),
  enumList: eachWord(words.enumerated),
  enumOrInteger: oneText(words.enumerated),
  coredumpFilter: eachWord(words.enumerated),
  condition: oneText(words.condition),
  conditionPath: oneText(paths.normalized, paths.absolutePartly),
  signal: oneText(words.signal),
  exitStatusOrSignalList: eachWord(words.exitStatusOrSignal),
  capabilityList: eachWord(words.capability),
  syscallList: filters,
  errno: oneText(words.errorNumber),
  filesystemList: eachWord(words.fileSystem),
  integer: oneText(numbers.integer),
  unsigned: oneText(numbers.unsigned),
  weight: oneText(numbers.unsigned),
  octal: oneText(numbers.octal),
  percent: oneText(numbers.percent),
  seconds: oneText(numbers.timeSpan),
  nanoseconds: oneText(numbers.nanoseconds),
  bytes: oneText(numbers.size),
  bytesOrPercent: oneText(numbers.sizeOrPercent),
  integerOrPercent: oneText(numbers.countOrPercent),
  rlimit: oneText(numbers.limit),
  calendar: oneText(calendar),
  path: oneText(paths.normalized, paths.absolutePartly),
  pathList: eachWord(paths.normalized, paths.absolutePartly),
  relativePathList: eachWord(paths.belowBase),
  bindPaths: eachWord(paths.boundPath, paths.absolutePartly),
  tmpfsMounts: eachWord(paths.temporaryMount, paths.absolutePartly),
  imageList: eachWord(paths.imageMount),
  colonSeparatedPaths: oneText(paths.colonSeparated),
  hexOrPath: oneText(paths.hashOrPath),
  base64OrPath: oneText(paths.signatureOrPath),
  openFile: oneText(paths.openFile),
  bpfProgram: oneText(paths.boundProgram),
  unit: oneText(names.unit),
  unitList: eachWord(names.unit),
  userOrGroup: oneText(names.user),
  userOrGroupList: eachWord(names.user),
  busName: oneText(names.busName),
  environmentAssignments: names.assignments,
  environmentNames: eachWord(names.variableName),
  environmentNamesOrAssignments: eachWord(names.variableNameOrAssignment),
  credential: oneText(names.credential),
  base64: oneText(names.base64),
  text: oneText(names.escapedText),
  journalFields: eachWord(names.journalField),
  uriList: names.documentation,
  socketAddress: oneText(network.socketAddress),
  ipPrefixList: eachWord(network.addressRange),
  interfaceName: oneText(network.networkInterface),
  interfaceList: eachWord(network.networkInterface),
  socketBindRule: oneText(network.bindRule),
  cpuSet: eachWord(network.cpuSet),
  deviceAllow,
  deviceLimit,
  deviceWeight,
  deviceLatency,
};
