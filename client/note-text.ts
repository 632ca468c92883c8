// The text that a new note begins with, and the name of its file. Asking for the parts is new-note.ts.

export interface NoteParts {
  readonly title: string;
  readonly language: string;
  /** Without its language; empty where the note is about none. */
  readonly term: string;
  /** The rule that the note is evidence for, where it was made from a finding. */
  readonly rule?: string | undefined;
  /** What was selected in the file. */
  readonly quoted?: string | undefined;
}

/** Shape: lower-case words with hyphens; `note` where the title has no letter that fits. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-').slice(0, 80).replace(/-$/, '') ?? 'note';
}

/** A note in good form, with places to fill in. */
export function noteText({ title, language, term, rule, quoted }: NoteParts): string {
  const front = [
    `title: ${JSON.stringify(title)}`,
    `tags: [${language}]`,
    ...(rule === undefined ? [] : [`evidence-for: [${JSON.stringify(rule)}]`]),
    ...(term === '' ? [] : aboutTerm(title, language, term)),
  ];
  const quote = quoted === undefined ? '' : `\n${fenced(quoted, language)}\n`;
  const body = `## What happened\n${quote}\n## Why it matters\n\n## In your files\n\n## Still true?\n`;
  return `---\n${front.join('\n')}\n---\n${body}`;
}

/** The hint stands in comments: what it reports is for the writer to decide. */
const aboutTerm = (title: string, language: string, term: string): string[] => [
  `terms:\n  - { term: ${JSON.stringify(`${language}:${term}`)}, says: ${JSON.stringify(title)} }`,
  `# hints:\n#   - id: ${slugOf(title)}\n#     language: ${language}`,
  `#     report: { has: ${JSON.stringify(term)} }\n#     severity: warning\n#     message: ${JSON.stringify(title)}`,
];

/** The fence is longer than any run of backticks inside. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\r\n?/g, '\n').replace(/\n$/, '')}\n${fence}`;
}
