/** A story of our own, for tests of what happens to a passage when its page changes. */
export const STORY = [
  'Ferry to Brannock Island will stop in the spring',
  'By Ann Reed, The Coast Courier',
  'The ferry that has linked Brannock Island with the mainland for ninety years will make its last crossing on 1 April, the county council decided on Tuesday night after a debate of five hours.',
  '“Nobody wanted this,” said Maria Lopez, who leads the council. “But we cannot pay for a boat that sails half empty.” She promised a bus across the new causeway - every hour, she said, and in winter too.',
  'Islanders filled the public gallery… Some of them held up pictures of the first boat, the Kestrel. Jo Harding, a fisherman, called the vote “a betrayal of the people who built this county” and left before it ended.',
  'The council says that the causeway, which opened last May, carries eleven times as many people as the ferry. Lopez told reporters that the decision was final.',
  'For Harding it is not. He has asked a lawyer in the café by the harbour whether the county may end a service that its own charter names. An answer is expected next week.',
  'The county will sell the boat. A museum in the capital has asked for its bell.',
  'Harding said that he would be on the last crossing. Lopez said that she would be there too.',
];

export const STORY_TEXT = STORY.join('\n');

/** Passages of every sort: a long sentence, a quotation, a short name, two paragraphs in one, the end of the text. */
export const PASSAGES = [
  'will make its last crossing on 1 April, the county council decided on Tuesday night',
  '“But we cannot pay for a boat that sails half empty.”',
  'Jo Harding',
  'Kestrel',
  'and left before it ended.\nThe council says that the causeway',
  'every hour, she said',
  'Lopez said that she would be there too.',
  'a lawyer in the café',
];
