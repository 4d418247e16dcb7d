/** Numbers features in the order they come, with open addressing (a Map of two million numbers is far slower). */
export class FeatureIndex {
  size = 0;
  private bits = 16;
  private slots = new Int32Array(1 << 16).fill(-1);
  features = new Int32Array(1 << 15);

  find(feature: number): number {
    return this.slots[this.slotOf(feature)]!;
  }

  add(feature: number): number {
    if (this.size === this.features.length) this.grow();
    this.features[this.size] = feature;
    this.slots[this.slotOf(feature)] = this.size;
    return this.size++;
  }

  private slotOf(feature: number): number {
    const last = this.slots.length - 1;
    let slot = Math.imul(feature, 0x9e3779b1) >>> (32 - this.bits);
    while (this.slots[slot]! >= 0 && this.features[this.slots[slot]!] !== feature) slot = (slot + 1) & last;
    return slot;
  }

  private grow(): void {
    const features = new Int32Array(this.features.length * 2);
    features.set(this.features);
    this.features = features;
    this.bits += 1;
    this.slots = new Int32Array(2 ** this.bits).fill(-1);
    for (let i = 0; i < this.size; i++) this.slots[this.slotOf(features[i]!)] = i;
  }
}
