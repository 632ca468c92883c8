// What holds for one file: the configurations above it, and over them the person's own settings.

import { type FileChoices, mergeChoices } from '../engine.ts';
import type { LiveConfigurations } from './live-configurations.ts';
import type { SettingSource } from './setting-source.ts';
import type { EditorSettings } from './settings.ts';

export interface FileSettings extends EditorSettings {
  /** A configuration says that the file is left alone. */
  readonly ignored: boolean;
}

/** Shape: the same object until something changes, so that what was made under it can be kept. */
export interface FileSettingSource extends Omit<SettingSource, 'of'> {
  /** The person is asked for `scope`, which may be the folder of the file; otherwise for the file. */
  readonly of: (uri: string, scope?: string) => Promise<FileSettings>;
}

export function configuredSettings(
  person: SettingSource,
  configurations: LiveConfigurations,
): FileSettingSource {
  const settled = settledOnce();
  return {
    ...person,
    of: async (uri, scope = uri) => {
      const [own, { choices, ignored }] = await Promise.all([person.of(scope), configurations.of(uri)]);
      return settled(own, choices, ignored);
    },
  };
}

/** One object for all files for which the same is said: thousands of them may be kept. */
function settledOnce() {
  const known = new WeakMap<EditorSettings, WeakMap<FileChoices, Map<boolean, FileSettings>>>();
  return (own: EditorSettings, choices: FileChoices, ignored: boolean): FileSettings => {
    const byChoices = known.get(own) ?? new WeakMap<FileChoices, Map<boolean, FileSettings>>();
    known.set(own, byChoices);
    const byIgnored = byChoices.get(choices) ?? new Map<boolean, FileSettings>();
    byChoices.set(choices, byIgnored);
    const settings = byIgnored.get(ignored) ?? { ...own, ...mergeChoices([choices, own]), ignored };
    byIgnored.set(ignored, settings);
    return settings;
  };
}
