// What our commands do.

import { commands, type Disposable, EventEmitter, type ExtensionContext } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { OpsHintsServerNotifications } from '../server/protocol.ts';
import { COMMAND, type Command } from './commands.ts';
import { createConfiguration } from './configuration.ts';
import { checkFile } from './file-check.ts';
import { askServer } from './knowledge.ts';
import { nameUnnamed } from './language-ids.ts';
import { offerTools } from './language-model-tools.ts';
import { makeNote } from './new-note.ts';
import { NoteCommands } from './note-commands.ts';
import { showNotesViews } from './notes-view.ts';
import { detailsAddress, Pages, ruleAddress } from './page-editor.ts';
import { showStatus } from './status.ts';
import { serveTeamNotes } from './team-notes.ts';
import { checkWorkspace } from './workspace-check.ts';
import { serveFiles } from './workspace-files.ts';

const NOTES_CHANGED: keyof OpsHintsServerNotifications = 'opsHints/notes/changed';

/** Registers all commands, pages and views for as long as the extension lives. */
export function registerFeatures(context: ExtensionContext, client: BaseLanguageClient): void {
  const ask = askServer(client);
  const pages = new Pages(ask);
  const notes = new NoteCommands(ask, pages);
  const changed = new EventEmitter<void>();
  const act: Readonly<Record<Command, (...words: readonly string[]) => unknown>> = {
    [COMMAND.searchNotes]: (query) => notes.search(query),
    [COMMAND.openNote]: (slug) => (slug === undefined ? notes.search() : notes.open(slug)),
    [COMMAND.openRule]: (rule) => rule !== undefined && pages.open(ruleAddress(rule)),
    [COMMAND.back]: () => pages.back(),
    [COMMAND.showDetails]: (title, details) =>
      title !== undefined && details !== undefined && pages.open(detailsAddress(title, details)),
    [COMMAND.newNote]: () => makeNote(ask),
    [COMMAND.notesForFile]: () => notes.chooseForFile(),
    [COMMAND.openSource]: (slug) => slug !== undefined && notes.openSource(slug),
    [COMMAND.seeHints]: (slug) => slug !== undefined && notes.seeHints(slug),
    [COMMAND.editNote]: (slug) => slug !== undefined && notes.edit(slug),
    [COMMAND.checkWorkspace]: () => checkWorkspace(client, pages),
    [COMMAND.checkFile]: () => checkFile(ask),
    [COMMAND.createConfiguration]: () => createConfiguration(),
    [COMMAND.showOutput]: () => client.outputChannel.show(),
    [COMMAND.restartServer]: () => restart(client),
  };
  context.subscriptions.push(
    pages.register(changed.event),
    serveTeamNotes(client),
    serveFiles(client),
    nameUnnamed(client),
    showStatus(ask, changed.event),
    client.onNotification(NOTES_CHANGED, () => changed.fire()),
    // What was shown while there was no server may be empty.
    client.onDidChangeState(({ newState }) => newState === State.Running && changed.fire()),
    showNotesViews(ask, changed.event),
    offerTools(ask),
    ...Object.entries(act).map(([name, run]) => register(name, run)),
  );
}

/** A command gets words from links and key bindings, nodes of notes from the side bar, and from a menu anything. */
const register = (name: string, run: (...words: readonly string[]) => unknown): Disposable =>
  commands.registerCommand(name, (...given: readonly unknown[]) => run(...given.flatMap(wordIn)));

function wordIn(given: unknown): string[] {
  if (typeof given === 'string') return [given];
  const slug = typeof given === 'object' && given !== null && 'slug' in given ? given.slug : undefined;
  return typeof slug === 'string' ? [slug] : [];
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}
