// A configuration as somebody writes it: what is wrong with it, what may be written, what its words mean.
// Loads the YAML library, so it is loaded itself only where a configuration is open.

import type { Completion } from '../../core/features.ts';
import type { TextEdit } from '../../core/text.ts';
import type { Told } from '../tell-rules.ts';
import { completeConfiguration } from './complete.ts';
import type { ConfigurationProblem } from './configuration.ts';
import type { Referred } from './entries.ts';
import { hoverConfiguration } from './hover.ts';
import { readConfiguration } from './read.ts';
import { switchOff } from './switch-off.ts';

export interface OpenConfiguration {
  readonly problems: () => readonly ConfigurationProblem[];
  readonly complete: (offset: number) => readonly Completion[];
  readonly hover: (offset: number) => Told | undefined;
  /** The edit that switches a rule off; nothing where the text has to be repaired first. */
  readonly switchOff: (rule: string) => TextEdit | undefined;
}

export const openConfiguration = (path: string, text: string, referred: Referred): OpenConfiguration => ({
  problems: () => readConfiguration(path, text, referred).problems,
  complete: (offset) => (path.endsWith('.json') ? [] : completeConfiguration(text, offset, referred)),
  hover: (offset) => hoverConfiguration(text, offset, referred),
  switchOff: (rule) => switchOff(text, rule),
});
