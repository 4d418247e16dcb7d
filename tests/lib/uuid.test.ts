import { expect, test } from 'vitest';
import { newUrn } from '../../lib/uuid.ts';

test('a new name is a random UUID of version 4, and never the same', () => {
  const urns = Array.from({ length: 100 }, newUrn);
  for (const urn of urns)
    expect(urn).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(urns).size).toBe(100);
});
