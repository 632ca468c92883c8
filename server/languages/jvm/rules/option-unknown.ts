// jvm/option-unknown: an option other than -XX that no JDK has ever taken.

import type { Fix } from '../../../core/finding.ts';
import { nearestWord } from '../../../core/nearest.ts';
import { each } from '../../../core/rule.ts';
import { sourceOf } from '../judge-start.ts';
import { type JvmModel, type JvmOption, versionsOf } from '../model.ts';
import { forgivesUnknown, type ReadOption, readOptions } from '../option-set.ts';
import type { Vocabulary } from '../vocabulary.ts';

interface Found {
  readonly text: string;
  readonly meant: string | undefined;
}

/** Options of OpenJ9, which a file may be meant for as long as nothing names its JVM. */
const OPENJ9 =
  /^-X(?:gcpolicy|gcthreads|gc:|quickstart|shareclasses|sc|tune|jit|aot|noaot|dump|trace|mso|mca|mco|compressedrefs|nocompressedrefs|concurrent|codecache|softrefthreshold|disableexplicitgc|enableexplicitgc|verbosegclog|lp|mo|mr|soft|softmx|options|thr|syslog|tlh|static|idle)/;

/** Source: HotSpot, arguments.cpp: "Unrecognized option". */
export const optionUnknown = each<JvmModel, ReadOption, Found>({
  id: 'jvm/option-unknown',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ text, meant }) =>
    `No JDK knows ${text}, and the JVM will not start${meant ? `; did you mean ${meant}?` : '.'}`,
  nodes: readOptions,
  check({ option, process }, report, { vocabulary }) {
    if (option.kind !== 'extended' && option.kind !== 'launcher') return;
    if (!process.hotspot || isKnown(option, vocabulary) || OPENJ9.test(option.text)) return;
    const versions = versionsOf(process, option);
    if (versions.length === 0 || versions.some((version) => forgivesUnknown(process, version))) return;
    const source = sourceOf(process.sources, option);
    const meant = nearestWord(headOf(option.text), candidates(vocabulary), 1);
    // A script's variable may hold arguments of its program as well.
    const isSure = source?.carrier !== 'variable' || source.variable?.readBy !== 'script';
    if (!isSure && meant === undefined) return;
    report(
      option.range,
      { text: option.text, meant },
      { severity: isSure && meant !== undefined ? 'error' : 'warning', fixes: [fixFor(option, meant)] },
    );
  },
});

const isKnown = ({ text, valueKnown }: JvmOption, vocabulary: Vocabulary): boolean =>
  vocabulary.launcher(text) !== undefined || !valueKnown || !/^--?[A-Za-z]/.test(text);

/** The option without its value. */
const headOf = (text: string): string => /^--?[\w@/.-]+/.exec(text)?.[0] ?? text;

const candidates = (vocabulary: Vocabulary): string[] =>
  vocabulary.launchers
    .filter(({ option }) => option.length > 4)
    .map(({ option }) => option.replace(/[:=]$/, ''));

function fixFor({ list, index, text }: JvmOption, meant: string | undefined): Fix | undefined {
  if (meant === undefined) return undefined;
  const wanted = meant + text.slice(headOf(text).length);
  const edits = list.replace(index, wanted);
  return edits && { title: `Change ${text} to ${wanted}`, safe: false, edits };
}
