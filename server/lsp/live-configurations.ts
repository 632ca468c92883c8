// The configurations of the workspace while the server runs: read when a file asks for them, forgotten when one changes.
// One that is open counts as it stands there, as soon as that makes sense.

import type { Configurations, Configured, Engine } from '../engine.ts';
import { pathOf } from './convert.ts';
import type { FileAccess } from './file-access.ts';
import type { NamedNoteFolders } from './named-note-folders.ts';

export interface LiveConfigurations {
  /** What the configurations above a file say of it; what they come to is one object until something changes. */
  readonly of: (uri: string) => Promise<Configured>;
  /** Reads all of them anew when they are asked for the next time: what their words mean may have changed. */
  readonly forget: () => void;
  /** The same where one of them is another now, or has gone. */
  readonly changed: () => void;
  /** Takes the text of an open one for what it says; `undefined` where it counts as it is saved. */
  readonly take: (uri: string, text: string | undefined) => void;
}

export function followConfigurations(
  engine: Engine,
  files: FileAccess,
  noteFolders: NamedNoteFolders,
): LiveConfigurations {
  const byOrigin = new Map<string, Configurations>();
  const open = new Map<string, string>();
  const configurationsAt = (origin: string) => {
    const saved = readsTogether(files, origin);
    const read = (path: string) => open.get(addressOf(origin, path)) ?? saved(path);
    const known = byOrigin.get(origin) ?? engine.configurations(read);
    byOrigin.set(origin, known);
    return known;
  };
  const changed = () => {
    byOrigin.clear();
    noteFolders.forget();
  };
  return {
    of: async (uri) => {
      const origin = originOf(uri);
      const meet = noteFolders.meeting();
      const configured = await configurationsAt(origin).of(pathOf(uri));
      meet(configured.noteFolders.map((path) => addressOf(origin, path)));
      return configured;
    },
    forget: () => byOrigin.clear(),
    changed,
    take: (uri, text) => {
      const address = addressOf(originOf(uri), pathOf(uri));
      if (text === undefined) open.delete(address);
      else open.set(address, text);
      changed();
    },
  };
}

/** What stands in front of the path: scheme and authority. */
export const originOf = (uri: string): string => /^[\w+.-]+:(?:\/\/[^/]*)?/.exec(uri)?.[0] ?? '';

/** The address of a path beside a file with this origin, as editors write it. */
export const addressOf = (origin: string, path: string): string =>
  origin + path.split('/').map(encoded).join('/');

const encoded = (part: string): string =>
  encodeURIComponent(part).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** One question to the client for all files that are asked for at once: a deep folder asks for dozens. */
function readsTogether(files: FileAccess, origin: string): (path: string) => Promise<string | undefined> {
  const batch: { current?: { readonly uris: string[]; readonly texts: ReturnType<FileAccess['read']> } } = {};
  return async (path) => {
    const asked = batch.current ?? startBatch();
    const index = asked.uris.push(addressOf(origin, path)) - 1;
    return (await asked.texts)[index];
  };

  function startBatch() {
    const uris: string[] = [];
    const texts = Promise.resolve().then(() => {
      delete batch.current;
      return files.read(uris);
    });
    batch.current = { uris, texts };
    return batch.current;
  }
}
