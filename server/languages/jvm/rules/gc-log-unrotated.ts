// jvm/gc-log-unrotated: a garbage collection log that grows without end, or that a restart overwrites.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { type JvmModel, type JvmOption, versionsOf } from '../model.ts';
import { type ReadOption, readOptions } from '../option-set.ts';
import { logFile, parseLog } from '../parse-log.ts';

/** Source: java(1), "-Xlog Output Options"; JDK 8, "-XX:+UseGCLogFileRotation". */
export const gcLogUnrotated = each<JvmModel, ReadOption, string>({
  id: 'jvm/gc-log-unrotated',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: (file) => `${file} is never rotated: it grows until the disk is full.`,
  nodes: readOptions,
  check({ option, names, process }, report) {
    const file = option.term === 'Xlog' ? unrotatedFile(option) : undefined;
    if (file !== undefined) report(option.range, file, { fixes: [rotate(option)] });
    // JDK 8 rotates only if told so, and begins its file anew at every start.
    if (option.term !== 'Xloggc' || option.value === undefined) return;
    const isOld = process.target.known && versionsOf(process, option).every((jdk) => jdk < 9);
    if (!isOld || names().has('UseGCLogFileRotation') || /%[pt]/.test(option.value)) return;
    report(option.range, option.value, { target: process.target, fixes: [addRotation(option)] });
  },
});

/** JDK 9 and later rotate by themselves, unless `filecount=0` or `filesize=0` says otherwise. */
function unrotatedFile({ text, valueKnown }: JvmOption): string | undefined {
  const setting = valueKnown ? parseLog(text) : undefined;
  const off = setting?.options.some(
    ({ name, value }) => /^file(?:count|size)$/.test(name.text) && value.text === '0',
  );
  return setting && off ? logFile(setting) : undefined;
}

function rotate({ list, index, text }: JvmOption): Fix | undefined {
  const wanted = text.replace(/filecount=0\b/, 'filecount=10').replace(/filesize=0\b/, 'filesize=20M');
  const edits = list.replace(index, wanted);
  return edits && { title: 'Rotate it', safe: false, edits };
}

function addRotation({ list, index }: JvmOption): Fix | undefined {
  const parts = ['-XX:+UseGCLogFileRotation', '-XX:NumberOfGCLogFiles=10', '-XX:GCLogFileSize=20M'];
  const edits = parts.map((part) => list.insert(index + 1, part));
  return edits.every((edit) => edit !== undefined)
    ? { title: 'Keep ten files of 20 MB', safe: false, edits: edits.flat() }
    : undefined;
}
