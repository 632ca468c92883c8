// When findings of an open file are told anew: with every change, or only with what its settings wait for.

import type { RunMode } from './settings.ts';

export interface RunGate {
  /** The file is as it was saved, or somebody asked for its findings. */
  readonly open: (uri: string, version: number, why: 'save' | 'request') => void;
  /** Whether findings of this version may be told. */
  readonly lets: (uri: string, version: number, run: RunMode) => boolean;
  readonly forget: (uri: string) => void;
}

export function createRunGate(): RunGate {
  /** The version that was saved or asked for last. */
  const versions: Readonly<Record<'save' | 'request', Map<string, number>>> = {
    save: new Map(),
    request: new Map(),
  };
  return {
    open: (uri, version, why) => versions[why].set(uri, version),
    lets: (uri, version, run) => {
      if (run === 'onType' || versions.request.get(uri) === version) return true;
      return run === 'onSave' && versions.save.get(uri) === version;
    },
    forget: (uri) => {
      versions.save.delete(uri);
      versions.request.delete(uri);
    },
  };
}
