import { optional } from 'valibot';
import { CONFIDENTIAL, confidentialNamed } from '../../domain/confidential.ts';
import { parsed } from '../../input/fields.ts';

const ids = CONFIDENTIAL.map(({ id }) => id);

/** What keeps the memory of a VM from what runs under it, by any of its names. */
export const confidential = /* @__PURE__ */ optional(
  /* @__PURE__ */ parsed(
    `one of ${ids.slice(0, -1).join(', ')} or ${ids.at(-1)}`,
    (value) => confidentialNamed(String(value))?.id,
  ),
);
