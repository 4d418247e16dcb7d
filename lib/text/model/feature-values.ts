/** Where a reader puts the features of one decision. */
import { mixPairs, toFeatures } from './hash.ts';

/**
 * Features by the number of their template. They are put down as numbers first and mixed and hashed in one loop each: a parser
 * makes a hundred of them a word, and a call for each would cost as much as all the rest.
 */
export class FeatureValues {
  readonly features: Int32Array;
  private readonly partners: Int32Array;

  constructor(
    private readonly mixed: Uint8Array,
    private readonly first: number,
    most: number,
  ) {
    this.features = new Int32Array(most);
    this.partners = new Int32Array(most);
  }

  protected put(template: number, value: number): void {
    this.features[template] = value;
  }

  /** For the templates that are mixed. */
  protected pair(template: number, value: number, partner: number): void {
    this.features[template] = value;
    this.partners[template] = partner;
  }

  protected hash(count: number): number {
    mixPairs(this.features, this.partners, this.mixed);
    toFeatures(this.features, count, this.first);
    return count;
  }
}
