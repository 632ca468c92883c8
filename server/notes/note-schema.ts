// The published shape of a note's front matter, for completion and hover while one is written. The reader is note-file.ts.

import schema from '../../docs/note.schema.json' with { type: 'json' };
import type { JsonSchema } from './json-schema.ts';

export const NOTE_SCHEMA: JsonSchema = schema;
