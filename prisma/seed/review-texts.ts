type Four = readonly [string, string, string, string]

/** Why a level was chosen, by level. */
export const WHY: readonly Four[] = [
  [
    'I looked for it and did not find it.',
    'It is named once and then not used.',
    'It is there and it carries the advice.',
    'It carries the advice, and you say where it ends.',
  ],
  [
    'Nothing in the text speaks to this.',
    'A start; the reader has to finish the thought.',
    'Clear enough to act on tomorrow.',
    'Clear, and you say what would change your mind.',
  ],
  [
    'Missing.',
    'Half of it is a promise.',
    'You did the work and show it.',
    'You did the work, show it, and check it a second way.',
  ],
]

/** What can be said of a sentence in most answers. */
export const COMMENTS = [
  'This is the right first move. Say it in the first sentence; what stands before it can go.',
  'Good, and it wants a number. How many people is that, and what is one of them worth?',
  'I lost you here. Which decision follows from it?',
  'An interviewer will stop you at this word. Have the definition ready in one line.',
  'Strong: you say what you would look at before you believe it.',
  'You could cut this. The sentence after it says the same with a reason.',
] as const

export const OVERALL = [
  'You start from the decision, which most people do not. The middle is where it thins out: two claims stand without a size. With one calculation there this becomes an answer that settles the question.',
  'The structure holds and the voice is yours. What keeps it from the top is that nothing in it could turn out to be wrong; say what would make you stop.',
  'Honest and readable. It lists more than it chooses. Pick the two groups you would act on and give the rest one sentence.',
] as const

export const NEXT = [
  'Write the one calculation that sets the number of groups, in three lines.',
  'Say the whole answer aloud in two minutes, then cut what you did not say.',
  'Add the sentence that begins “I would stop if”.',
] as const

export const WISHES = [
  'Is the sizing sound, or does it only look like it?',
  'Would you have interrupted me, and where?',
  'I tend to list. Did I choose enough here?',
  '',
] as const

export const BETTER =
  'In numbers: with 120,000 people, a base rate of 4 % and a lift of one point, a group needs about 6,700 people an arm to show it. That allows eight groups and not forty. I would stop splitting when two neighbours get the same treatment for a quarter, and the lifecycle lead decides that on a fixed day.'

export const REPLY = 'Thank you. By “size” do you mean people or revenue? I have redone it with both below.'
export const BACK =
  'People first, because they set what you can measure; then revenue, to say whether it is worth it.'
