// Checks a text that is not open, as the command line would check it: for tools that an editor offers.

import { SEVERITIES } from '../core/finding.ts';
import type { Analysis } from '../engine.ts';
import type { ParamsOf, TextReport } from '../protocol.ts';
import { fileReporter } from '../report/file-report.ts';
import { pathOf } from './convert.ts';
import type { Session } from './session.ts';

/** The report about no file. */
export const NOTHING_CHECKED: TextReport = { version: 1, files: [], summary: { files: 0 } };

/** Shape: a text that is not ours, or that a configuration leaves alone, makes a report about no file. */
export async function checkText(
  { engine, settings }: Pick<Session, 'engine' | 'settings'>,
  { uri, name, text }: ParamsOf<'opsHints/text/check'>,
): Promise<TextReport> {
  const startedMs = performance.now();
  const path = pathOf(uri);
  const language = engine.detect({ path }, text);
  if (!language) return reportOn([], [], startedMs);
  const analysis = engine.analyse({ path, text }, language, await settings.of(uri));
  const { source, targets, findings } = analysis;
  const file = fileReporter(engine)({ path: name, language: language.id, source, targets, findings });
  return reportOn([file], [analysis], startedMs);
}

const reportOn = (
  files: readonly object[],
  analyses: readonly Analysis[],
  startedMs: number,
): TextReport => ({
  version: 1,
  files,
  summary: {
    files: files.length,
    ...countsOf(analyses),
    suppressed: analyses.reduce((sum, { suppressed }) => sum + suppressed.length, 0),
    durationMs: Math.round(performance.now() - startedMs),
  },
});

const countsOf = (analyses: readonly Analysis[]) =>
  Object.fromEntries(
    SEVERITIES.map((level) => [
      level,
      analyses.flatMap(({ findings }) => findings).filter(({ severity }) => severity === level).length,
    ]),
  );
