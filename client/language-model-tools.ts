// Tools that a chat may use: the search of the notes, the notes themselves, and the checks. All of them only read.

import {
  type CancellationToken,
  Disposable,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  lm,
} from 'vscode';
import type { NoteSummary } from '../server/protocol.ts';
import { type CheckInput, findText } from './checked-text.ts';
import type { Ask } from './knowledge.ts';

interface SearchInput {
  readonly query: string;
  readonly limit?: number;
}

interface NoteInput {
  readonly slug: string;
}

const DEFAULT_LIMIT = 10;

/** Registers the tools where the editor has a place for them. */
export function offerTools(ask: Ask): Disposable {
  // An editor may leave the whole namespace out.
  if (typeof lm?.registerTool !== 'function') return new Disposable(() => {});
  return Disposable.from(
    lm.registerTool('ops-hints_search_notes', searchTool(ask)),
    lm.registerTool('ops-hints_read_note', noteTool(ask)),
    lm.registerTool('ops-hints_check', checkTool(ask)),
  );
}

const searchTool = (ask: Ask): LanguageModelTool<SearchInput> =>
  tool(
    ({ query }) => `Searching the notes of Ops Hints for “${query}”`,
    async ({ query, limit = DEFAULT_LIMIT }) =>
      (await ask('opsHints/notes/search', { query, limit })).map(matchOf),
  );

/** As `ops-hints notes search --format json` has it. */
const matchOf = ({ slug, title, tags, score, excerpt, source, status }: NoteSummary) => ({
  slug,
  title,
  tags,
  score,
  excerpt,
  source,
  status,
});

const noteTool = (ask: Ask): LanguageModelTool<NoteInput> =>
  tool(
    ({ slug }) => `Reading the note “${slug}” of Ops Hints`,
    async ({ slug }) => {
      const note = await ask('opsHints/notes/get', { slug });
      if (!note) throw new Error(`No note is called ${slug}; the search finds notes by their words.`);
      const { related, rules, hints, file: _file, ...rest } = note;
      return {
        ...rest,
        related: related.map((other) => other.slug),
        rules: [...rules, ...hints].map(({ rule }) => rule),
      };
    },
  );

const checkTool = (ask: Ask): LanguageModelTool<CheckInput> =>
  tool(
    ({ path }) => `Checking ${path} with Ops Hints`,
    async (input) => {
      const report = await ask('opsHints/text/check', { name: input.path, ...(await findText(input)) });
      if (report.files.length === 0) throw new Error(`Ops Hints knows no checks for ${input.path}.`);
      return report;
    },
  );

/** Shape: `answer` gives plain data; what it throws is told to the model. */
function tool<Input>(
  announce: (input: Input) => string,
  answer: (input: Input) => Promise<unknown>,
): LanguageModelTool<Input> {
  return {
    prepareInvocation: ({ input }) => ({ invocationMessage: announce(input) }),
    invoke: async ({ input }, token: CancellationToken) => {
      const data = await answer(input);
      const text = token.isCancellationRequested ? '' : JSON.stringify(data, null, 2);
      return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
    },
  };
}
