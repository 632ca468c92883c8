// Release lines of HAProxy, and what exists in which of them.

/** Versions are release lines such as `2.6`; no `since` means older than everything supported. */
export interface Versioned {
  readonly since?: string;
  readonly deprecated?: string;
  /** First release line that refuses it. */
  readonly removed?: string;
}

/** `2.6`, `2.6.12` and `3.5-dev5` as comparable numbers; `undefined` for anything else. */
export function releaseLine(version: string): number | undefined {
  const [, major, minor] = /^v?(\d+)\.(\d+)(?![\d])/.exec(version) ?? [];
  return major && minor ? Number(major) * 1000 + Number(minor) : undefined;
}

/** Whether a version is at or past a release line. */
export function reaches(version: string, line: string | undefined): boolean {
  const a = releaseLine(version);
  const b = line === undefined ? undefined : releaseLine(line);
  return a !== undefined && b !== undefined && a >= b;
}
