import type { QuestionType } from '@/generated/prisma/enums'

/** Paragraphs that answers are put together from; {a} and {b} become two tags of the question. */
export type Kit = Record<'open' | 'work' | 'numbers' | 'close' | 'vague', readonly [string, ...string[]]>

const CASE: Kit = {
  open: [
    'Before I group anybody I want to know which decision changes. Here I take it to be who gets the budget of the next quarter, and {a} would come in only where that budget moves.',
    'I read the request as a choice between doing one thing for all and two or three things for some. My answer is the second, with {a} in mind.',
  ],
  work: [
    'I would keep to three groups: those who already have the habit, those who tried and stopped, and those who never started. Each needs another action, which is the test of whether it deserves to be a group.',
    'I size each group first, then ask what one more customer in it is worth and what reaching them costs. A group that is large but cannot be reached drops to the end of the list.',
    'For {b} I would look at what people did in the last 28 days and not at who they are, because a campaign can react to behaviour within a day.',
    'The team has hands for two campaigns at a time, so the third group waits and gets what everybody gets today.',
  ],
  numbers: [
    'As a rough sum: 4,000 people in the middle group, 6 % of them act on an offer, €18 of margin each, is about €4,300 against €900 of cost. Even at half the rate it pays.',
    'I hold back 10 % of each group at random. With 2,000 people a side and a base of 5 %, I would see a change of two points and would miss one of half a point.',
  ],
  close: [
    'I would stop if after four weeks the held-out people did as well as the others, or if complaints doubled. What I am least sure of is {b}; ten short calls in the first week would settle most of it.',
    'My recommendation is to start with the group that tried and stopped, to leave the loyal ones alone, and to look at the result on a date fixed today.',
  ],
  vague: [
    'I would segment the customers and send each group the right message at the right time, with a focus on {a}.',
    'It depends on the data, but usually a few customers bring most of the revenue, so I would concentrate on those.',
    'Then I would measure how the campaign did and improve it step by step.',
  ],
}

const TECHNICAL: Kit = {
  open: [
    'First the terms. The unit is a customer, not an account; the period is twelve full months; a customer counts who paid at least once in it. With another unit {a} would give another answer.',
    'The method follows from what the segments are for. With {a} in mind I prefer something that can be explained in one sentence to something that fits two per cent better.',
  ],
  work: [
    'Steps: take the raw rows, remove test accounts and duplicates, bring everything to one row a customer, build the features, and only then group. I keep the code of each step and the number of rows after it.',
    'Skewed amounts go in as logarithms and everything is put on one scale, otherwise spend alone decides the grouping. Correlated features, such as orders and visits, count once.',
    'On {b}: I would compare a simple rule with the model. If the rule puts nine in ten people into the same group, the rule wins, because it can be run and checked by hand.',
    'Missing values are a finding, not a nuisance: I would first see whether they gather in one channel or one country before filling in anything.',
  ],
  numbers: [
    'To check stability I draw 20 samples of 80 % and group each again. If a pair of customers is together in fewer than three of four runs, the border between those groups is not real.',
    'With 300 people in the smallest group and a base rate of 8 %, the 95 % interval is about three points either way, so I would not report differences smaller than that.',
  ],
  close: [
    'I would drop the result if a second month of data moved more than a fifth of the customers for no reason anybody can name. It does not show cause: for that the groups need a held-out part.',
    'Limits: whatever I say on {b} holds for people who signed in, and the year has one Christmas. I would write both on the first page.',
  ],
  vague: [
    'I would clean the data and run k-means on it, and choose the number of clusters with the elbow method.',
    'For {a} there are several methods. I would try a few of them and take the one with the best score.',
    'Of course it needs to be validated before it is used.',
  ],
}

const SYSTEM_DESIGN: Kit = {
  open: [
    'I start from the sums. If every person loads ten screens a day, ten million people make some 1,200 reads a second on average and about 3,500 at the peak; that and {a} decide the design.',
    'Three promises shape it: an answer in under 50 ms, an event visible in a minute, and a withdrawn consent that works at once. Everything else may be slower.',
  ],
  work: [
    'Events go into a log that is partitioned by person. One consumer keeps the fresh counts, another fills the warehouse, so a slow report cannot hold up the screens.',
    'Segments of the last minutes are computed as events arrive; those over months once a night. Both write one small record a person into a key-value store, which is all that the API reads.',
    'For {b} the consent is part of the same record and is checked at reading. A deletion goes through the log as an event, so that each store learns of it and says when it is done.',
    'If the fast path fails the API answers from the record of last night and says how old it is. A wrong group is better than a blank screen, but not for prices.',
  ],
  numbers: [
    '30 ids of 4 bytes and some times are about 300 bytes a person: for 100 million people 30 GB, three copies 90 GB. It fits in the memory of a few machines.',
    'Storing 60 events of half a kilobyte for 40 million people is 1.2 TB a day before compression, so raw events stay for 30 days and only counts after that.',
  ],
  close: [
    'First quarter: the log and the nightly segments, because they can be checked against today’s list. Then the fast path for five segments only, then the rest.',
    'The trade I would defend is freshness against cost: half of the segments change once a week, and computing them by the minute would pay for nothing, {b} included.',
  ],
  vague: [
    'I would use a message queue, a stream processor and a fast database, and scale them horizontally.',
    'There should be a cache in front of it so that the latency stays low, and microservices for {a}.',
    'Privacy is important, so the data would be encrypted and access would be limited.',
  ],
}

/** Behavioral answers are told, not assembled: see stories.ts. */
export const KITS: Record<Exclude<QuestionType, 'BEHAVIORAL'>, Kit> = {
  TECHNICAL,
  SYSTEM_DESIGN,
  CASE_STUDY: CASE,
}

export const QUERIES = {
  plain:
    '```sql\nSELECT customer_id, count(*) AS orders, sum(amount) AS spent\nFROM orders\nGROUP BY customer_id\nORDER BY spent DESC;\n```',
  careful:
    "```sql\nWITH paid AS (\n  SELECT customer_id, ordered_at, amount\n  FROM orders\n  WHERE status = 'paid'\n    AND ordered_at >= DATE '2025-01-01' AND ordered_at < DATE '2026-01-01'\n)\nSELECT customer_id,\n  max(ordered_at) AS last_order,\n  count(*) AS orders,\n  sum(amount) AS spent\nFROM paid\nGROUP BY customer_id\nORDER BY spent DESC, customer_id;\n```",
} as const

/** What people put into the cells of a table, by a word in the head of the column; one for each row. */
export const CELLS: readonly [RegExp, readonly [string, ...string[]]][] = [
  [/^region/i, ['The one with the best partners', 'The largest by customers', 'The cheapest to try']],
  [
    /^user type/i,
    ['Daily users, about a tenth', 'Weekly users, about a third', 'Occasional users', 'Gone for a month'],
  ],
  [/territor/i, ['Two metropolitan areas', 'By size of customer, not by state', 'One city and its port']],
  [
    /channel/i,
    [
      'In the app, first week',
      'E-mail, after a second visit',
      'E-mail once, then nothing',
      'None at the start',
    ],
  ],
  [
    /message/i,
    ['The clash they had last week', 'One hour saved, with a picture', 'What is new, no offer', 'None'],
  ],
  [
    /motion/i,
    ['Partner brings, we close', 'Inside sales, small customers first', 'Self-service through the operator'],
  ],
  [/hire/i, ['Partner manager, then support', 'Two sellers, one engineer', 'One country lead']],
  [/partner/i, ['20 % of the first year', 'None before five references', 'Share of the monthly bill']],
  [
    /cost|payers/i,
    ['About 250, almost free', 'About 200, €500', 'About 30, €900', 'Fewer than 10, not worth it'],
  ],
  [
    /guardrail/i,
    ['Paid after 30 days; complaints', 'Trials that go on; mails muted', 'Second visit; mails muted', 'None'],
  ],
  [
    /kpi/i,
    ['15 signed, then 45; churn below 2 %', '8 signed, then 30', '40 active, then 150; refunds below 3 %'],
  ],
]
export const ANY_CELL = 'As in the first row'

export const PERSONAS = [
  [
    'Market seller',
    'Be paid at once without handling change',
    'Cash goes missing, fees eat the margin, customers without change leave',
    'Pays one per cent gladly, no monthly fee',
    'Other sellers in the same row',
    'Prints the code on the first day',
  ],
  [
    'Family sender',
    'Send money home every second Friday',
    'Queues, opening hours, not knowing whether it arrived',
    'Compares with the agent’s fee each time',
    'A cousin who receives it',
    'Adds a second receiver',
  ],
  [
    'Careful saver',
    'Keep small sums apart from the daily money',
    'Spends what is in the pocket, distrusts new names',
    'Nothing at first',
    'A known shop that recommends it',
    'Leaves money in it for a week',
  ],
] as const

export const NOTES = [
  'Come back to this with a sum of my own before the interview.',
  'I always forget to say who is held back. Say it in the second sentence.',
  'Too long again. Two groups would have been enough.',
  'Look up how large a sample has to be for a difference of one point.',
  'Good opening, weak end: finish with the date on which I would decide.',
  'Ask what the number is compared with before using it.',
] as const
