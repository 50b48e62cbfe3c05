import { error, type Issue } from './issue.ts';

/** Reads JSON text; when it is broken, an issue says what the engine says of it, mostly with the place. */
export function parseJson(text: string, place: string, issues: Issue[]): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    issues.push(wrong('invalid-json', `expected JSON in ${place}: ${(thrown as Error).message}`));
    return undefined;
  }
}

export function wrong(code: string, message: string): Issue {
  return error(code, [], message.slice(0, 200));
}
