// What a person does with notes: search, open, see their hints, open what they are about, edit their own.

import { env, Uri, window } from 'vscode';
import type { Ask } from './knowledge.ts';
import { chooseHintOf, type HintChoice } from './note-hints.ts';
import { chooseNoteOf, type NoteChoice, searchNotes } from './note-search.ts';
import { noteAddress, type Pages, ruleAddress } from './page-editor.ts';

export class NoteCommands {
  readonly #ask: Ask;
  readonly #pages: Pages;

  constructor(ask: Ask, pages: Pages) {
    this.#ask = ask;
    this.#pages = pages;
  }

  async search(query?: string): Promise<void> {
    await this.#follow(await searchNotes(this.#ask, activeUri(), query));
  }

  async chooseForFile(): Promise<void> {
    const uri = activeUri();
    if (uri === undefined) window.showInformationMessage('No file is open.');
    else await this.#follow(await chooseNoteOf(this.#ask, uri));
  }

  open(slug: string): Promise<void> {
    return this.#pages.open(noteAddress(slug));
  }

  /** Lets the person choose among what the note raises; nothing where it raises nothing. */
  async seeHints(slug: string): Promise<void> {
    await this.#go(await chooseHintOf(this.#ask, slug, false));
  }

  async openSource(slug: string): Promise<void> {
    const note = await this.#ask('opsHints/notes/get', { slug });
    if (note?.source !== undefined) await env.openExternal(Uri.parse(note.source));
  }

  /** Opens the file of a team's own note. */
  async edit(slug: string): Promise<void> {
    const note = await this.#ask('opsHints/notes/get', { slug });
    if (note?.file !== undefined) await window.showTextDocument(Uri.parse(note.file), { preview: false });
  }

  async #follow(choice: NoteChoice | undefined): Promise<void> {
    if (choice?.kind === 'open') await this.open(choice.slug);
    if (choice?.kind !== 'hints') return;
    const hint = await chooseHintOf(this.#ask, choice.slug, true);
    if (hint?.kind === 'back') await this.search(choice.words);
    else await this.#go(hint);
  }

  async #go(choice: HintChoice | undefined): Promise<void> {
    if (choice?.kind === 'place') await window.showTextDocument(choice.uri, { selection: choice.at });
    if (choice?.kind === 'rule') await this.#pages.open(ruleAddress(choice.rule));
    if (choice?.kind === 'note') await this.open(choice.slug);
  }
}

/** As the protocol writes addresses. */
const activeUri = (): string | undefined => window.activeTextEditor?.document.uri.toString();
