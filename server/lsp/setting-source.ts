// Where settings come from while the server runs: asked of the client per document, or sent by it once.
// What they mean is settings.ts.

import { type EditorSettings, readSettings, SECTION } from './settings.ts';

export interface SettingSource {
  /** Settings for a document; the same object until they change. */
  readonly of: (uri: string) => Promise<EditorSettings>;
  readonly forget: (uri: string) => void;
  /** Takes what a `workspace/didChangeConfiguration` brings. */
  readonly change: (sent: unknown) => void;
}

/** Asks the client, which may answer differently for each folder. */
export function askedSettings(
  ask: (item: { readonly scopeUri: string; readonly section: string }) => Promise<unknown>,
  warn: (problem: string) => void,
): SettingSource {
  const known = new Map<string, Promise<EditorSettings>>();
  const read = async (uri: string): Promise<EditorSettings> => {
    const { settings, problems } = readSettings(await ask({ scopeUri: uri, section: SECTION }));
    problems.forEach(warn);
    return settings;
  };
  return {
    of: (uri) => {
      const settings = known.get(uri) ?? read(uri);
      known.set(uri, settings);
      // An answer that failed must not stick.
      settings.catch(() => known.delete(uri));
      return settings;
    },
    forget: (uri) => known.delete(uri),
    change: () => known.clear(),
  };
}

/** For clients that only send settings: at the start, and with every change. */
export function sentSettings(initial: unknown, warn: (problem: string) => void): SettingSource {
  const read = (sent: unknown): EditorSettings => {
    const { settings, problems } = readSettings(sent);
    problems.forEach(warn);
    return settings;
  };
  const held = { settings: read(initial) };
  return {
    of: async () => held.settings,
    forget: () => {},
    change: (sent) => {
      const section =
        typeof sent === 'object' && sent !== null && SECTION in sent ? sent[SECTION] : undefined;
      if (section !== undefined) held.settings = read(section);
    },
  };
}
