/**
 * What the Web Annotation Data Model says an annotation, a collection and a page MUST be
 * (https://www.w3.org/TR/annotation-model/, sections 3.1, 3.2.4, 4.2, 5.1 and 5.2), as a list of what is wrong with one.
 */
type Fields = Record<string, unknown>;

const IRI = /^[a-z][a-z0-9+.-]*:\S+$/i;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

function must(faults: string[], holds: boolean, fault: string): void {
  if (!holds) faults.push(fault);
}

export function faultsOfAnnotation(annotation: Fields): string[] {
  const faults: string[] = [];
  must(faults, listOf(annotation['@context']).includes('http://www.w3.org/ns/anno.jsonld'), 'context');
  must(faults, typeof annotation.id === 'string' && IRI.test(annotation.id), 'id is one IRI');
  must(faults, listOf(annotation.type).includes('Annotation'), 'type');
  must(faults, listOf(annotation.target).length > 0, 'at least one target');
  for (const field of ['created', 'modified'])
    must(
      faults,
      annotation[field] === undefined || TIME.test(String(annotation[field])),
      `${field} is a dateTime in UTC`,
    );
  must(faults, !('bodyValue' in annotation && 'body' in annotation), 'bodyValue beside body');
  for (const body of listOf(annotation.body)) faults.push(...faultsOfBody(body));
  for (const target of listOf(annotation.target)) faults.push(...faultsOfTarget(target));
  return faults;
}

function faultsOfBody(body: unknown): string[] {
  const faults: string[] = [];
  if (typeof body === 'string') return IRI.test(body) ? [] : ['a body that is a string is an IRI'];
  const fields = body as Fields;
  if (listOf(fields.type).includes('TextualBody'))
    must(faults, typeof fields.value === 'string', 'TextualBody has a value');
  return faults;
}

function faultsOfTarget(target: unknown): string[] {
  const faults: string[] = [];
  if (typeof target === 'string') return IRI.test(target) ? [] : ['a target that is a string is an IRI'];
  const fields = target as Fields;
  must(faults, listOf(fields.source).length <= 1, 'one source');
  if (fields.selector !== undefined) must(faults, fields.source !== undefined, 'a specific resource has a source');
  for (const selector of listOf(fields.selector) as Fields[]) {
    must(faults, typeof selector.type === 'string', 'a selector has a type');
    if (selector.type === 'TextQuoteSelector') must(faults, typeof selector.exact === 'string', 'one exact');
    if (selector.type === 'TextPositionSelector')
      must(
        faults,
        [selector.start, selector.end].every((at) => Number.isInteger(at) && Number(at) >= 0),
        'start and end',
      );
  }
  return faults;
}

/** Of a collection that stands in one file: its first page within it, the others included. */
export function faultsOfCollection(file: Fields): string[] {
  const faults: string[] = [];
  const first = file.first as Fields;
  const pages = [first, ...(listOf(file['@included']) as Fields[])];
  must(faults, listOf(file['@context']).includes('http://www.w3.org/ns/anno.jsonld'), 'context');
  must(faults, typeof file.id === 'string' && IRI.test(file.id), 'id is one IRI');
  must(faults, listOf(file.type).includes('AnnotationCollection'), 'type');
  must(faults, file.last === pages.at(-1)?.id, 'last is the last page');
  const items = pages.flatMap((page, i) => {
    must(faults, page.type === 'AnnotationPage', `type of page ${i}`);
    must(faults, page.partOf === file.id, `page ${i} is part of the collection`);
    must(faults, page.next === pages[i + 1]?.id, `next of page ${i}`);
    must(faults, page.prev === pages[i - 1]?.id, `prev of page ${i}`);
    must(faults, page.startIndex === pages.slice(0, i).flatMap((one) => one.items).length, `startIndex of page ${i}`);
    return page.items as Fields[];
  });
  must(faults, file.total === items.length, 'total');
  return [...faults, ...items.flatMap(faultsOfAnnotation)];
}
