// What changes on disk, as the client watches it for us: files that are ours by name, and configurations.

import {
  type ClientCapabilities,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type Registration,
} from 'vscode-languageserver';
import type { Language } from '../core/language.ts';
import { CONFIGURATION_FILES, isConfiguration } from '../engine.ts';
import { pathOf } from './convert.ts';
import type { Session } from './session.ts';
import type { WorkspaceCheck } from './workspace-check.ts';

/** Shape: nothing for a client that registers nothing on request. */
export function watchRegistrations(
  { workspace }: ClientCapabilities,
  languages: readonly Language[],
): Registration[] {
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return [];
  const names = languages.flatMap(({ detection: { certain, possible, beside = [] } }) => [
    ...certain,
    ...possible,
    ...beside,
  ]);
  const globs = [CONFIGURATION_FILES, ...names.map((glob) => (glob.includes('/') ? glob : `**/${glob}`))];
  const method = DidChangeWatchedFilesNotification.method;
  const watchers = [...new Set(globs)].map((globPattern) => ({ globPattern }));
  return [{ id: `ops-hints/${method}`, method, registerOptions: { watchers } }];
}

/** Shape: `tellAnew` is called where everything that was told may be different now. */
export async function followWatched(
  { configurations, workspace }: Session,
  { changes }: DidChangeWatchedFilesParams,
  check: WorkspaceCheck,
  tellAnew: () => void,
): Promise<void> {
  const gone = changes.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri);
  // An editor may keep the text of a file that is gone.
  for (const uri of gone.filter((each) => isConfiguration(pathOf(each)))) configurations.take(uri, undefined);
  if (changes.some(({ uri }) => isConfiguration(pathOf(uri)))) {
    configurations.changed();
    tellAnew();
  }
  const there = changes.filter(({ type }) => type !== FileChangeType.Deleted).map(({ uri }) => uri);
  const ours = await workspace.follow(there, gone);
  if (ours.length > 0) await check.again(ours);
}
