// The names of our commands, as in package.json, and links that run them. What they do is in features.ts.

export const COMMAND = {
  searchNotes: 'opsHints.searchNotes',
  openNote: 'opsHints.openNote',
  openRule: 'opsHints.openRule',
  back: 'opsHints.back',
  showDetails: 'opsHints.showDetails',
  newNote: 'opsHints.newNote',
  notesForFile: 'opsHints.notesForFile',
  openSource: 'opsHints.openSource',
  seeHints: 'opsHints.seeHints',
  editNote: 'opsHints.editNote',
  checkWorkspace: 'opsHints.checkWorkspace',
  checkFile: 'opsHints.checkFile',
  createConfiguration: 'opsHints.createConfiguration',
  showOutput: 'opsHints.showOutput',
  restartServer: 'opsHints.restartServer',
} as const;

export type Command = (typeof COMMAND)[keyof typeof COMMAND];

/** Commands that a link in a hover may run: each only shows a page, or a list of pages. */
export const HOVER_COMMANDS: readonly Command[] = [COMMAND.openNote, COMMAND.openRule, COMMAND.searchNotes];

/** Commands that a link in one of our pages may run. */
export const PAGE_COMMANDS: readonly Command[] = [
  ...HOVER_COMMANDS,
  COMMAND.back,
  COMMAND.seeHints,
  COMMAND.editNote,
];

export const commandLink = (command: Command, ...words: readonly string[]): string =>
  `command:${command}?${encodeURIComponent(JSON.stringify(words))}`;
