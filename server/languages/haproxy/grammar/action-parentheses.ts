// What stands in parentheses right behind the name of an action: `set-var(txn.a)`, `sc-inc-gpc0(1)`.

import type { ActionFact } from '../catalogue.ts';
import type { Word } from '../nodes.ts';
import { readArguments, type SampleArgument } from './sample-arguments.ts';

interface Parentheses {
  readonly args: readonly SampleArgument[];
  readonly complaint: string | undefined;
}

const VARIABLE = /^(?:proc|sess|txn|req|res|check)\.[\w.-]+$/;
/** When a variable is set. */
const CONDITIONS: ReadonlySet<string> = new Set(
  'ifexists ifnotexists ifempty ifnotempty ifset ifnotset ifgt iflt'.split(' '),
);

export function judgeParentheses({ text }: Word, { name, args: shapes = [] }: ActionFact): Parentheses {
  const [shape = ''] = shapes;
  const open = text.indexOf('(');
  const takes = shape.startsWith('(');
  if (!takes && open < 0) return { args: [], complaint: undefined };
  if (open < 0) {
    // A counter without its number is the first one.
    const optional = /^\((?:<idx>,)?<sc-id>\)/.test(shape);
    return {
      args: [],
      complaint: optional ? undefined : `"${name}" needs ${shape.split(' ')[0]} right behind it.`,
    };
  }
  const { args, end, complaint } = readArguments(text, open);
  // Where a map or a list of ACLs is named, the closing one is not looked for.
  if (complaint)
    return { args, complaint: /^(?:add|del|set)-(?:acl|map)$/.test(name) ? undefined : complaint };
  // Behind the parenthesis of a counter or a map, the program looks at nothing.
  if (end < text.length && shape.startsWith('(<var'))
    return { args, complaint: `"${text.slice(end)}" does not belong behind the parenthesis of "${name}".` };
  return {
    args,
    complaint: argumentsComplaint(
      args.map((arg) => arg.text),
      shape,
      name,
    ),
  };
}

function argumentsComplaint(args: readonly string[], shape: string, name: string): string | undefined {
  if (shape.startsWith('(<var')) return variableComplaint(args, name);
  if (/^\((?:<idx>,)?<sc-id>\)/.test(shape)) {
    const most = shape.includes('<idx>') ? 2 : 1;
    if (args.length > most)
      return `"${name}" takes ${most === 1 ? 'one number' : 'two numbers'} in parentheses.`;
    const wrong = args.find((arg) => !/^\d+$/.test(arg));
    return wrong === undefined ? undefined : `"${wrong}" is no number, which "${name}" takes in parentheses.`;
  }
  return args.length === 0 ? `"${name}" needs ${shape.split(' ')[0]} right behind it.` : undefined;
}

function variableComplaint(
  [variable = '', ...conditions]: readonly string[],
  name: string,
): string | undefined {
  if (name === 'do-resolve') return variable === '' ? `"${name}" needs a variable.` : undefined;
  if (!VARIABLE.test(variable))
    return `"${variable}" is no variable: its name begins with proc., sess., txn., req., res. or check.`;
  const wrong = conditions.find((condition) => !CONDITIONS.has(condition) && !/^[\w.-]*\d/.test(condition));
  return wrong === undefined ? undefined : `"${wrong}" is no condition for setting a variable.`;
}
