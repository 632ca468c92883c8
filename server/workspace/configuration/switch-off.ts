// The edit of a configuration that switches a rule off, and keeps everything else as it is written.

import type { TextEdit } from '../../core/text.ts';
import { readYaml, type Value } from './yaml-nodes.ts';

/** Shape: nothing where the text is broken, or where `rules` is no record. */
export function switchOff(text: string, rule: string): TextEdit | undefined {
  const { value, problems } = readYaml(text);
  if (problems.length > 0) return undefined;
  if (!value || value.isEmpty)
    return { range: { start: text.length, end: text.length }, text: `${gap(text)}${block(rule)}` };
  const rules = value.record?.find(({ key }) => key === 'rules');
  if (!value.record) return undefined;
  if (!rules)
    return isFlow(text, value) ? intoFlow(value, `"rules": { "${rule}": "off" }`) : append(text, rule);
  return intoRules(text, rules.value, rule);
}

/** A new configuration that says nothing else. */
export const block = (rule: string): string => `rules:\n  ${rule}: off\n`;

const isFlow = (text: string, { range }: Value): boolean => text[range.start] === '{';

const intoFlow = ({ range, record = [] }: Value, entry: string): TextEdit => {
  const at = range.start + 1;
  return { range: { start: at, end: at }, text: record.length > 0 ? ` ${entry},` : ` ${entry} ` };
};

const append = (text: string, rule: string): TextEdit => ({
  range: { start: text.length, end: text.length },
  text: `${gap(text)}${block(rule)}`,
});

const gap = (text: string): string => (text === '' || text.endsWith('\n') ? '' : '\n');

function intoRules(text: string, rules: Value, rule: string): TextEdit | undefined {
  if (rules.isEmpty) {
    const end = text.indexOf('\n', rules.range.end);
    const at = end < 0 ? text.length : end;
    return { range: { start: at, end: at }, text: `\n  ${rule}: off` };
  }
  if (!rules.record) return undefined;
  const said = rules.record.find(({ key }) => key === rule);
  const isJson = isFlow(text, rules);
  if (said) {
    const level = said.value.record?.find(({ key }) => key === 'level');
    const range = level?.value.range ?? (said.value.record ? undefined : said.value.range);
    return range && !said.value.isEmpty ? { range, text: isJson ? '"off"' : 'off' } : undefined;
  }
  if (isJson) return intoFlow(rules, `"${rule}": "off"`);
  // In front of the first one, where its indentation can be read.
  const first = rules.record[0]?.keyRange.start ?? rules.range.start;
  const indent = text.slice(text.lastIndexOf('\n', first - 1) + 1, first);
  return { range: { start: first, end: first }, text: `${rule}: off\n${indent}` };
}
