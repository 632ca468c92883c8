// The options of argument files such as `@app.args`, put in where a command names them. For features only:
// which file a relative path means depends on the folder in which the JVM starts.

import { SourceText } from '../../core/text.ts';
import { plainName } from './carrier.ts';
import { pathIn } from './links.ts';
import type { JvmModel, JvmOption, JvmProcess } from './model.ts';
import { readOptionFile } from './parse-option-file.ts';

/** Where an option of another file stands. */
export interface Elsewhere {
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

export interface FilledSet {
  readonly set: readonly JvmOption[];
  /** The options of other files; their ranges are those of their file. */
  readonly elsewhere: ReadonlyMap<JvmOption, Elsewhere>;
}

/**
 * A list with the argument files that are there in their places; the others stay as they are.
 * Source: java(1), "java Command-Line Argument Files": a file in a file is not read.
 */
export function withArgumentFiles(
  set: readonly JvmOption[],
  process: JvmProcess,
  around: JvmModel['around'],
): FilledSet {
  const elsewhere = new Map<JvmOption, Elsewhere>();
  const filled = set.flatMap((option) => {
    const found = option.kind === 'argument-file' ? optionsOf(option, process, around) : [];
    for (const { option: inside, at } of found) elsewhere.set(inside, at);
    return found.length > 0 ? found.map(({ option: inside }) => inside) : [option];
  });
  return { set: filled, elsewhere };
}

function optionsOf(option: JvmOption, { target }: JvmProcess, around: JvmModel['around']) {
  const path = pathIn(option);
  const text = path === undefined ? undefined : around.find([path])[0]?.text();
  if (path === undefined || text === undefined) return [];
  const source = new SourceText(text);
  const { sources } = readOptionFile({ source, path, target: () => target, around }, 'words');
  return sources.flatMap(({ options }) =>
    options.map((inside) => {
      const line = source.position(inside.range.start).line + 1;
      return { option: inside, at: { path: plainName(path), line } };
    }),
  );
}
