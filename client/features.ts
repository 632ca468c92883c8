// What our commands do.

import { commands, type Disposable, type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMAND, type Command } from './commands.ts';
import { askServer } from './knowledge.ts';
import { makeNote } from './new-note.ts';
import { chooseNoteOf, searchNotes } from './note-search.ts';
import { detailsAddress, noteAddress, Pages, ruleAddress } from './page-editor.ts';
import { serveTeamNotes } from './team-notes.ts';

/** Registers all commands for as long as the extension lives. */
export function registerFeatures(context: ExtensionContext, client: BaseLanguageClient): void {
  const ask = askServer(client);
  const pages = new Pages(ask);
  const openNote = async (slug: string | undefined) => {
    if (slug !== undefined) await pages.open(noteAddress(slug));
  };
  const search = async (query: string | undefined) => openNote(await searchNotes(ask, activeUri(), query));
  const act: Readonly<Record<Command, (...words: readonly string[]) => unknown>> = {
    [COMMAND.searchNotes]: (query) => search(query),
    [COMMAND.openNote]: (slug) => (slug === undefined ? search(undefined) : openNote(slug)),
    [COMMAND.openRule]: (rule) => rule !== undefined && pages.open(ruleAddress(rule)),
    [COMMAND.back]: () => pages.back(),
    [COMMAND.showDetails]: (title, details) =>
      title !== undefined && details !== undefined && pages.open(detailsAddress(title, details)),
    [COMMAND.newNote]: () => makeNote(),
    [COMMAND.notesForFile]: async () => {
      const uri = activeUri();
      if (uri === undefined) window.showInformationMessage('No file is open.');
      else await openNote(await chooseNoteOf(ask, uri));
    },
    [COMMAND.showOutput]: () => client.outputChannel.show(),
    [COMMAND.restartServer]: () => restart(client),
  };
  context.subscriptions.push(
    pages.register(),
    serveTeamNotes(client),
    ...Object.entries(act).map(([name, run]) => register(name, run)),
  );
}

/** A command gets words from links and key bindings, but a menu may hand it anything. */
const register = (name: string, run: (...words: readonly string[]) => unknown): Disposable =>
  commands.registerCommand(name, (...words: readonly unknown[]) =>
    run(...words.filter((word) => typeof word === 'string')),
  );

/** As the protocol writes addresses. */
const activeUri = (): string | undefined => window.activeTextEditor?.document.uri.toString();

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}
