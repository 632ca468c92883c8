// The nodes of the notes' trees in the side bar: groups, notes, and findings that rest on them.

import { Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { NoteFinding, NoteInDocument, NoteSummary } from '../server/protocol.ts';
import { COMMAND } from './commands.ts';
import type { NoteGroup } from './note-groups.ts';

export interface NoteNode {
  readonly item: TreeItem;
  readonly children: readonly NoteNode[];
  /** Of a note: what commands on it are about. */
  readonly slug?: string;
}

export const itemOf = ({ item }: NoteNode): TreeItem => item;

export function groupNode({ label, notes }: NoteGroup): NoteNode {
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  item.id = label;
  item.description = String(notes.length);
  item.accessibilityInformation = { label: `${label}, ${counted(notes.length, 'note')}` };
  return { item, children: notes.map((note) => noteNode(note)) };
}

/** Shape: `findings` are the nodes of findings that rest on the note, which then begins unfolded. */
export function noteNode(note: NoteSummary, findings: readonly NoteNode[] = []): NoteNode {
  const { slug, title, excerpt, tags, source, status, rules, isOwn } = note;
  const item = new TreeItem(
    title,
    findings.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None,
  );
  item.iconPath = new ThemeIcon(isOwn ? 'notebook' : 'book');
  item.tooltip = [title, excerpt, tags.map((tag) => `#${tag}`).join(' ')].join('\n\n');
  item.description = status === 'current' ? '' : status;
  item.contextValue = ['note', source && 'source', rules.length > 0 && 'hints', isOwn && 'own']
    .filter(Boolean)
    .join(' ');
  item.command = { command: COMMAND.openNote, title: 'Open Note', arguments: [slug] };
  item.accessibilityInformation = {
    label: [
      title,
      isOwn ? 'note of the team' : 'note',
      status,
      findings.length > 0 && counted(findings.length, 'hint'),
    ]
      .filter(Boolean)
      .join(', '),
  };
  return { item, children: findings, slug };
}

export const findingsOf = ({ findings }: NoteInDocument, uri: Uri): NoteNode[] =>
  findings.map((finding) => findingNode(finding, uri));

/** As the editor's own list of problems shows them. */
const ICON: Readonly<Record<NoteFinding['severity'], ThemeIcon>> = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  information: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  hint: new ThemeIcon('lightbulb', new ThemeColor('problemsInfoIcon.foreground')),
};

function findingNode({ rule, severity, message, range: { start, end } }: NoteFinding, uri: Uri): NoteNode {
  const item = new TreeItem(message, TreeItemCollapsibleState.None);
  const line = start.line + 1;
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.iconPath = ICON[severity];
  item.description = `line ${line}`;
  item.tooltip = `${message}\n\n${rule}`;
  item.contextValue = 'finding';
  item.command = { command: 'vscode.open', title: 'Go to the Hint', arguments: [uri, { selection }] };
  item.accessibilityInformation = { label: `${severity} in line ${line}: ${message}` };
  return { item, children: [] };
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
