// `check --format sarif`: valid against the official schema, and what code scanning services need is in it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { once } from '../../../server/core/once.ts';
import { folder, opsHints } from '../../harness/command-line.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

const validator = once(() => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const schema = readFileSync(join(import.meta.dirname, 'schemas', 'sarif-2.1.0.json'), 'utf8');
  return ajv.compile(JSON.parse(schema));
});

/** The one run of a report that is valid. */
async function sarif(args: readonly string[], cwd: string) {
  const { stdout } = await opsHints(['check', '--format', 'sarif', ...args], { cwd });
  const log = JSON.parse(stdout);
  validator()(log);
  expect(validator().errors ?? []).toEqual([]);
  return log.runs[0];
}

test('the examples give a valid report, in which each result finds its rule and its file', async () => {
  const { results, tool, artifacts } = await sarif(['examples'], ROOT);
  expect(results.length).toBeGreaterThan(10);
  for (const { ruleId, ruleIndex, locations } of results) {
    expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const { uri, index } = locations[0].physicalLocation.artifactLocation;
    expect(artifacts[index].location.uri).toBe(uri);
  }
});

test('a clean folder gives a valid report too', async () => {
  const run = await sarif([], folder({ Dockerfile: 'FROM debian:12.5\n' }));
  expect(run.results).toEqual([]);
  expect(run.invocations).toMatchObject([{ executionSuccessful: true, exitCode: 0 }]);
});

test('a rule has a title, help in Markdown and in plain text, a page, a level and tags', async () => {
  const { tool } = await sarif([], folder({ Dockerfile: 'FROM debian\n' }));
  expect(tool.driver.rules).toMatchObject([
    {
      id: 'dockerfile/image-version-missing',
      shortDescription: { text: expect.stringMatching(/\w/) },
      help: { markdown: expect.stringContaining('```dockerfile'), text: expect.not.stringContaining('```') },
      helpUri: expect.stringMatching(/^https:.*image-version-missing\.md$/),
      defaultConfiguration: { level: 'warning' },
      properties: {
        tags: expect.arrayContaining(['dockerfile']),
        aliases: expect.arrayContaining(['DL3006']),
      },
    },
  ]);
});

test('places count from 1 in UTF-16 units, and fixes carry their text', async () => {
  const { results, columnKind } = await sarif(
    [],
    folder({ Dockerfile: 'FROM debian\nCMD /usr/sbin/sshd -D\nUSER 1000\n' }),
  );
  expect(columnKind).toBe('utf16CodeUnits');
  expect(results[0].locations[0].physicalLocation.region).toEqual({
    startLine: 1,
    startColumn: 6,
    endLine: 1,
    endColumn: 12,
  });
  expect(results[1].fixes[0].artifactChanges[0].replacements).toEqual([
    {
      deletedRegion: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 22 },
      insertedContent: { text: '["/usr/sbin/sshd", "-D"]' },
    },
  ]);
});

test('a finding that a comment suppresses is there, with the reason', async () => {
  const text = '# ops-hints-disable-next-line dockerfile/image-version-missing -- scratch pad\nFROM debian\n';
  const { results, invocations } = await sarif([], folder({ Dockerfile: text }));
  expect(results).toMatchObject([{ suppressions: [{ kind: 'inSource', justification: 'scratch pad' }] }]);
  expect(invocations[0].exitCode).toBe(0);
});

test('a file that cannot be read is a notification', async () => {
  const { invocations } = await sarif(['missing/Dockerfile'], folder({}));
  expect(invocations).toMatchObject([
    {
      executionSuccessful: false,
      exitCode: 2,
      toolExecutionNotifications: [
        { level: 'error', message: { text: expect.stringContaining('no such file') } },
      ],
    },
  ]);
});

describe('addresses of files', () => {
  const uris = async (args: readonly string[], cwd: string) => {
    const { artifacts, originalUriBaseIds } = await sarif(args, cwd);
    return [originalUriBaseIds.SRCROOT.uri, ...artifacts.map((file: Artifact) => file.location.uri)];
  };

  interface Artifact {
    readonly location: { readonly uri: string };
  }

  test('start at the repository, wherever the check does', async () => {
    const cwd = folder({ '.git/HEAD': '', 'app/Dockerfile': 'FROM debian\n' });
    expect(await uris(['.'], join(cwd, 'app'))).toEqual([`file://${cwd}/`, 'app/Dockerfile']);
  });

  test('are whole for files outside of it', async () => {
    const other = folder({ Dockerfile: 'FROM debian\n' });
    expect((await uris([other], folder({})))[1]).toBe(`file://${other}/Dockerfile`);
  });

  test('are encoded', async () => {
    const cwd = folder({ 'a b:#?%ü/Dockerfile': 'FROM debian\n' });
    expect((await uris(['.'], cwd))[1]).toBe('a%20b%3A%23%3F%25%C3%BC/Dockerfile');
  });
});

test('a fingerprint survives lines that come and go, and tells equal findings apart', async () => {
  const prints = async (text: string) => {
    const { results } = await sarif([], folder({ Dockerfile: text }));
    return results.map(({ partialFingerprints }: { partialFingerprints: unknown }) => partialFingerprints);
  };
  const before = await prints('FROM debian AS a\nFROM debian AS b\nCOPY --from=a /x /y\n');
  expect(new Set(before.map((print: unknown) => JSON.stringify(print))).size).toBe(2);
  expect(await prints('# moved\n\nFROM  debian  AS  a\n\nFROM debian AS b\nCOPY --from=a /x /y\n')).toEqual(
    before,
  );
});
