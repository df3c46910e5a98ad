// A stand-in until scripts/gen-schema has run.
export interface Fields { [type: string]: { [field: string]: any } }
