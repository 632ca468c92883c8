/** STOPSIGNAL of what is no signal. Source: Dockerfile reference, "STOPSIGNAL"; signal(7). */

import { isOpaque } from '../../../core/mapped-text.ts';
import { nearWords, onlyNearest } from '../../../core/nearest.ts';
import { each } from '../../../core/rule.ts';
import { knowsLanguage } from '../frontend.ts';
import type { DockerfileModel } from '../model.ts';
import { instructionsOfKind } from '../walk.ts';

const NAMES = [
  ...[
    'ABRT',
    'ALRM',
    'BUS',
    'CHLD',
    'CLD',
    'CONT',
    'FPE',
    'HUP',
    'ILL',
    'INT',
    'IO',
    'IOT',
    'KILL',
    'PIPE',
    'POLL',
  ],
  ...[
    'PROF',
    'PWR',
    'QUIT',
    'SEGV',
    'STKFLT',
    'STOP',
    'SYS',
    'TERM',
    'TRAP',
    'TSTP',
    'TTIN',
    'TTOU',
    'UNUSED',
  ],
  ...['URG', 'USR1', 'USR2', 'VTALRM', 'WINCH', 'XCPU', 'XFSZ', 'RTMIN', 'RTMAX'],
];

export const signalUnknown = each({
  id: 'dockerfile/signal-unknown',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ text, meant }: { readonly text: string; readonly meant: string | undefined }) =>
    `"${text}" is no signal${meant === undefined ? '.' : `; ${meant} is one.`}`,
  nodes: (model: DockerfileModel) => (knowsLanguage(model) ? instructionsOfKind(model, 'stopsignal') : []),
  check: ({ words: [word] }, report) => {
    const text = word?.value.text ?? '';
    if (!word || isOpaque(word.value) || isSignal(text)) return;
    const meant = onlyNearest(
      nearWords(
        text,
        NAMES.map((name) => `SIG${name}`),
      ),
    );
    const fixes =
      meant === undefined
        ? []
        : [{ title: `Replace by ${meant}`, safe: false, edits: [{ range: word.range, text: meant }] }];
    report(word.range, { text, meant }, { fixes });
  },
});

/** Windows has no other names; numbers are not judged. */
function isSignal(text: string): boolean {
  const name = text.toUpperCase().replace(/^SIG/, '');
  return /^\d+$/.test(text) || NAMES.includes(name) || /^RT(?:MIN\+|MAX-)\d{1,2}$/.test(name);
}
