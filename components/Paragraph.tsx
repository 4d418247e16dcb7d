import { inDigits, words } from '../lib/words.ts';

/** "¶ 10": where a finding stands in the article. */
export function Paragraph({ number }: { number: number }) {
  return (
    <span class="number">
      <span aria-hidden="true">{words('paragraphSign', inDigits(number))}</span>
      <span class="unseen">{words('paragraphSpoken', inDigits(number))}</span>
    </span>
  );
}
