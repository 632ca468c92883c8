// The commands that look at files, rules and notes, to be loaded together: they share nearly all of their code, and
// a start pays for each file that it loads.

export { check } from './check.ts';
export { explain } from './explain.ts';
export { notes } from './notes.ts';
export { rules } from './rules.ts';
