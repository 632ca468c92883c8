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

interface Known {
  readonly person: EditorSettings;
  readonly choices: FileChoices;
  readonly settings: FileSettings;
}

export function configuredSettings(
  person: SettingSource,
  configurations: LiveConfigurations,
): FileSettingSource {
  const known = new Map<string, Known>();
  return {
    ...person,
    of: async (uri, scope = uri) => {
      const [own, { choices, ignored }] = await Promise.all([person.of(scope), configurations.of(uri)]);
      const last = known.get(uri);
      if (last?.person === own && last.choices === choices && last.settings.ignored === ignored)
        return last.settings;
      const settings: FileSettings = { ...own, ...mergeChoices([choices, own]), ignored };
      known.set(uri, { person: own, choices, settings });
      return settings;
    },
    forget: (uri) => {
      known.delete(uri);
      person.forget(uri);
    },
  };
}
